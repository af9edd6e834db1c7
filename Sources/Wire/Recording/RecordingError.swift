/// What is wrong with a recording, and at which byte of the file.
package struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Problem: Hashable, Sendable {
    /// It does not begin as recordings do.
    case notARecording
    /// Written by a later Cudgel.
    case newerFormat(Int)
    /// It ends in the middle of a block: whoever wrote it was stopped.
    case cut
    /// A block's checksum is not that of its bytes.
    case damaged
    /// A block that can't be read; the words say what and why.
    case malformed(String)
    /// A block that stands where it makes no sense.
    case misplaced(String)
    /// It ends before there is anything to see.
    case empty
  }

  package var problem: Problem
  /// Counted from the beginning of the file.
  package var offset: Int

  package init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// "byte 1234: its checksum is wrong".
  package var description: String {
    switch problem {
    case .notARecording: "not a Cudgel recording"
    case .newerFormat(let format):
      "a recording of format \(format), made by a newer Cudgel; this one reads up to "
        + "\(RecordingHeader.format)"
    case .cut: "byte \(offset): the recording ends in the middle of a block"
    case .damaged: "byte \(offset): the recording is damaged: a block's checksum is wrong"
    case .malformed(let what): "byte \(offset): the recording is damaged: \(what)"
    case .misplaced(let what): "byte \(offset): the recording is damaged: \(what)"
    case .empty: "a recording without a picture: it ends before its match began"
    }
  }
}
