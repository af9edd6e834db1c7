/// The opening handshake as the server sees it (RFC 6455 §4.2), as a pure function.
enum Handshake {
  /// RFC 6455 §1.3.
  private static let magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

  /// What to answer with 101.
  struct Acceptance: Hashable, Sendable {
    var key: String
    var subprotocol: String?
  }

  /// Checks a request for an endpoint; throws the answer that refuses it and says why.
  static func check(
    _ request: HTTPRequest, for endpoint: Endpoint, origins: OriginRule
  ) throws(HTTPResponse) -> Acceptance {
    let headers = request.headers
    guard request.method == "GET" else {
      throw .text(405, "A WebSocket is opened with GET.", headers: ["Allow": "GET"])
    }
    guard request.minorVersion >= 1, headers.contains("websocket", in: "Upgrade"),
      headers.contains("upgrade", in: "Connection")
    else {
      throw .text(
        426, "This is a WebSocket; ask for it with Upgrade.",
        headers: ["Upgrade": "websocket", "Connection": "Upgrade"])
    }
    guard headers.values("Sec-WebSocket-Version") == ["13"] else {
      throw .text(
        426, "Only version 13 of WebSocket is spoken here.",
        headers: ["Sec-WebSocket-Version": "13"])
    }
    let keys = headers.values("Sec-WebSocket-Key")
    guard let key = keys.first, keys.count == 1, Base64.decodedCount(key) == 16 else {
      throw .text(400, "Sec-WebSocket-Key is not 16 bytes in base64.")
    }
    guard origins.allows(headers) else {
      throw .text(403, "Pages of another origin may not connect; see --origin.")
    }
    let offered = headers.elements("Sec-WebSocket-Protocol")
    let subprotocol = endpoint.subprotocols.first { offered.contains($0) }
    guard subprotocol != nil || endpoint.subprotocols.isEmpty else {
      let names = endpoint.subprotocols.joined(separator: " or ")
      throw .text(400, "The subprotocol \(names) is spoken here; offer it.")
    }
    return Acceptance(key: key, subprotocol: subprotocol)
  }

  /// What proves that the server has read the key.
  static func acceptValue(for key: String) -> String {
    Base64.encode(SHA1.digest(of: Array((key + magic).utf8)))
  }

  /// The 101 that opens the link.
  static func switchingProtocols(_ acceptance: Acceptance, date: String) -> [UInt8] {
    var headers: HTTPFields = [
      "Upgrade": "websocket", "Connection": "Upgrade",
      "Sec-WebSocket-Accept": acceptValue(for: acceptance.key),
    ]
    if let subprotocol = acceptance.subprotocol {
      headers.append("Sec-WebSocket-Protocol", subprotocol)
    }
    return HTTPResponse.head(status: 101, date: date, headers: headers)
  }
}
