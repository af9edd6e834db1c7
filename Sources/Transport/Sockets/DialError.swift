/// Why no link came about, as one sentence for a person.
package struct DialError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Cause: Hashable, Sendable {
    case notAURL
    case secureNotBuilt
    case unknownHost
    case refused
    case timedOut
    /// Any other way in which TCP does not connect, in the system's words.
    case unreachable(String)
    /// The connection ended within the handshake.
    case lost
    case refusedByServer(status: Int, text: String)
    /// Something answered, but not a WebSocket.
    case notWebSocket
    case subprotocolNotAgreed(asked: String)
  }

  /// What went wrong, for programs.
  package var cause: Cause
  /// What was dialed: `host:port`, or the text that is no URL.
  package var place: String

  init(_ cause: Cause, _ place: String) {
    self.cause = cause
    self.place = place
  }

  init(_ cause: Cause, _ url: WebSocketURL) {
    self.init(cause, cause == .unknownHost ? url.host : url.authority)
  }

  /// What went wrong, for people.
  package var description: String {
    switch cause {
    case .notAURL: "\(place) is not a URL of the form ws://host:port/path"
    case .secureNotBuilt: "\(place) asks for TLS, which this build does not speak; use ws://"
    case .unknownHost: "no host named \(place) is known"
    case .refused: "nothing is listening on \(place)"
    case .timedOut: "\(place) did not answer in time"
    case .unreachable(let words): "\(place) can not be reached: \(words)"
    case .lost: "\(place) hung up before the link was open"
    case .refusedByServer(let status, let text):
      text.isEmpty ? "\(place) refused with \(status)" : "\(place) refused with \(status): \(text)"
    case .notWebSocket: "\(place) answered, but it does not speak WebSocket"
    case .subprotocolNotAgreed(let asked): "\(place) does not speak \(asked)"
    }
  }
}
