package import ClientCore
package import Wire

/// Where recordings come from: whoever runs the program knows the directory and the files.
package struct ReplayShelf: Sendable {
  /// What the title lists, the newest first.
  package let entries: @Sendable () -> [RecordingEntry]
  /// One of them, or what it throws as the sentence it describes itself with.
  package let open: @Sendable (_ path: String) throws -> Recording

  package init(
    entries: @escaping @Sendable () -> [RecordingEntry],
    open: @escaping @Sendable (String) throws -> Recording
  ) {
    self.entries = entries
    self.open = open
  }

  /// Without any.
  package static let empty = ReplayShelf(
    entries: { [] }, open: { path in throw RecordingError(.notARecording, at: path.count) })
}
