/// The opening handshake as the client sees it (RFC 6455 §4.1).
struct DialHandshake: Sendable {
  let url: WebSocketURL
  let subprotocol: String?
  let headers: HTTPFields
  let key: String

  init(url: WebSocketURL, subprotocol: String?, headers: HTTPFields) {
    self.url = url
    self.subprotocol = subprotocol
    self.headers = headers
    key = Base64.encode((0..<16).map { _ in UInt8.random(in: .min ... .max) })
  }

  /// The request as it goes over the wire.
  var request: [UInt8] {
    var text = "GET \(url.target) HTTP/1.1\r\nHost: \(url.authority)\r\n"
    text += "Upgrade: websocket\r\nConnection: Upgrade\r\n"
    text += "Sec-WebSocket-Key: \(key)\r\nSec-WebSocket-Version: 13\r\n"
    if let subprotocol { text += "Sec-WebSocket-Protocol: \(subprotocol)\r\n" }
    for field in headers.all { text += "\(field.name): \(field.value)\r\n" }
    return Array((text + "\r\n").utf8)
  }

  /// Checks what the server answered.
  func check(status: Int, headers: HTTPFields, body: [UInt8]) throws(DialError) {
    guard !(200...299).contains(status) else { throw DialError(.notWebSocket, url) }
    guard status == 101 else {
      let text = trimmed(
        String(decoding: body, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? "")
      throw DialError(.refusedByServer(status: status, text: text), url)
    }
    guard headers.contains("websocket", in: "Upgrade"),
      headers.contains("upgrade", in: "Connection"),
      headers.first("Sec-WebSocket-Accept") == Handshake.acceptValue(for: key),
      headers.first("Sec-WebSocket-Extensions") == nil
    else { throw DialError(.notWebSocket, url) }
    guard headers.first("Sec-WebSocket-Protocol") == subprotocol else {
      throw DialError(.subprotocolNotAgreed(asked: subprotocol ?? "none"), url)
    }
  }
}
