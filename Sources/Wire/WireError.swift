/// What is wrong with bytes from outside, and at which byte of the frame.
package struct WireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In what way the bytes are wrong.
  package enum Problem: Hashable, Sendable {
    /// The bytes end in the middle.
    case truncated
    /// A varint that is longer than it need be, or than its 5 bytes.
    case badVarint
    /// A value outside its range, or an enumeration value that does not exist.
    case outOfRange
    /// More of something, or something longer, than `WireLimits` allows.
    case tooMany
    /// Text that is not UTF-8.
    case notText
    /// A message has bytes left over.
    case leftover
    /// Not in the order that the format asks for, or twice.
    case outOfOrder
    /// A delta that does not fit the snapshot it is applied to.
    case doesNotFit
  }

  /// The kind of mistake.
  package var problem: Problem
  /// The field or message, as WireFormat calls it.
  package var what: String
  /// Offset into the frame; 0 when a whole message does not fit.
  package var offset: Int

  package init(_ problem: Problem, _ what: String, at offset: Int) {
    self.problem = problem
    self.what = what
    self.offset = offset
  }

  /// "byte 12: chat text: not UTF-8".
  package var description: String {
    let complaint =
      switch problem {
      case .truncated: "the frame ends in the middle of it"
      case .badVarint: "not a varint in its shortest form"
      case .outOfRange: "out of range"
      case .tooMany: "too many or too long"
      case .notText: "not UTF-8"
      case .leftover: "bytes left over"
      case .outOfOrder: "out of order, or twice"
      case .doesNotFit: "does not fit what was sent before"
      }
    return "byte \(offset): \(what): \(complaint)"
  }
}
