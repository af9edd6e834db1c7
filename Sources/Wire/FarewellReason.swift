/// Why the server ends a link. The raw value is on the wire.
package enum FarewellReason: UInt8, CaseIterable, Sendable {
  /// The server is closing down: 1001.
  case shuttingDown
  /// The name is taken, or is not one: 4000.
  case badName
  /// No seat is free: 4001.
  case full
  /// The message broke the protocol: 1002.
  case protocolError
  /// A watcher sent something that only players may: 1008.
  case notAllowed
  /// Too many inputs or messages: 1008.
  case tooFast
  /// Behind by 15 s, or no hello within 5 s: 4008. The resume token still holds.
  case tooSlow
  /// The same seat was taken back by another link: 4009.
  case replaced
  /// You said goodbye: 1000.
  case left
  /// The match is locked, and the hello does not prove that one knows its word: 4003.
  case locked

  /// The WebSocket close code that follows the farewell (RFC 6455 §7.4; 4000 and up are ours).
  package var closeCode: UInt16 {
    switch self {
    case .shuttingDown: 1001
    case .badName: 4000
    case .full: 4001
    case .protocolError: 1002
    case .notAllowed, .tooFast: 1008
    case .tooSlow: 4008
    case .replaced: 4009
    case .left: 1000
    case .locked: 4003
    }
  }
}
