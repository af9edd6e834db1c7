/// Why a link ended: the status code of a close frame (RFC 6455 §7.4).
package struct CloseCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The number on the wire.
  package var rawValue: UInt16

  /// Any number; see ``mayBeSent``.
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Any number; see ``mayBeSent``.
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }

  /// Done, nothing is wrong.
  package static let normal = CloseCode(1000)
  /// The server goes down, or a browser leaves the page.
  package static let goingAway = CloseCode(1001)
  /// The bytes broke RFC 6455.
  package static let protocolError = CloseCode(1002)
  /// A kind of message the endpoint does not take, such as text where only binary is spoken.
  package static let unsupportedData = CloseCode(1003)
  /// Never on the wire: the peer closed without a code.
  package static let noStatus = CloseCode(1005)
  /// Never on the wire: the connection was lost without a close frame.
  package static let abnormal = CloseCode(1006)
  /// Text that is not UTF-8.
  package static let invalidText = CloseCode(1007)
  /// Well-formed, but not allowed here.
  package static let policyViolation = CloseCode(1008)
  /// A message above the endpoint's maximum.
  package static let tooBig = CloseCode(1009)
  /// The server failed at something.
  package static let internalError = CloseCode(1011)
  /// The server starts again; come back.
  package static let serviceRestart = CloseCode(1012)
  /// The server is full; come back later.
  package static let tryAgainLater = CloseCode(1013)
  /// This program's own: the reader fell too far behind (DESIGN.md, slow viewers).
  package static let tooSlow = CloseCode(4008)

  /// Whether a close frame may carry it: 1000 to 1003, 1007 to 1014 (IANA's registry) and the
  /// private 3000 to 4999; 1004 to 1006 and 1015 are reserved, the rest is nobody's.
  package var mayBeSent: Bool {
    switch rawValue {
    case 1000...1003, 1007...1014, 3000...4999: true
    default: false
    }
  }

  /// The number.
  package var description: String { String(rawValue) }
}
