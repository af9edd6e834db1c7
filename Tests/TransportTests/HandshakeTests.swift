import Testing

@testable import Transport

/// In the place of a header's value: the header is not there.
private let absent = "(absent)"

extension HTTPRequest {
  /// A right handshake with changes; an `absent` value leaves the header out.
  static func handshake(_ changes: [String: String] = [:]) -> HTTPRequest {
    var values: [String: String] = [
      "Host": "127.0.0.1:7777", "Upgrade": "websocket", "Connection": "keep-alive, Upgrade",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Protocol": "soap, cudgel.1",
    ]
    for (name, value) in changes { values[name] = value }
    var headers = HTTPFields()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      if value != absent { headers.append(name, value) }
    }
    return HTTPRequest(path: "/play", headers: headers)
  }
}

@Suite struct `The opening handshake` {
  let endpoint = Endpoint(subprotocols: ["cudgel.1"])
  let origins = OriginRule(machineName: "Hut.example", configured: ["https://club.example.org"])

  private func refusal(_ request: HTTPRequest) -> HTTPResponse? {
    do {
      _ = try Handshake.check(request, for: endpoint, origins: origins)
      return nil
    } catch {
      return error
    }
  }

  @Test func `accepts as RFC 6455 §1.3 shows`() throws {
    let acceptance = try Handshake.check(.handshake(), for: endpoint, origins: origins)
    #expect(acceptance == .init(key: "dGhlIHNhbXBsZSBub25jZQ==", subprotocol: "cudgel.1"))
    #expect(Handshake.acceptValue(for: acceptance.key) == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
  }

  @Test func `refuses a request that is no upgrade with 426`() {
    for change in [
      ["Upgrade": absent], ["Upgrade": "h2c"], ["Connection": absent],
      ["Connection": "close"],
    ] {
      let answer = refusal(.handshake(change))
      #expect(answer?.status == 426)
      #expect(answer?.headers.first("Upgrade") == "websocket")
    }
  }

  @Test(arguments: ["12", "8", "0", "13, 8", "014", absent])
  func `refuses other versions with 426 and names 13`(_ version: String) {
    let answer = refusal(.handshake(["Sec-WebSocket-Version": version]))
    #expect(answer?.status == 426)
    #expect(answer?.headers.first("Sec-WebSocket-Version") == "13")
  }

  @Test(arguments: ["", "abc", "dGhlIHNhbXBsZSBub25j", "dGhlIHNhbXBsZSBub25jZQ=", "????", absent])
  func `refuses a missing or bad key with 400`(_ key: String) {
    #expect(refusal(.handshake(["Sec-WebSocket-Key": key]))?.status == 400)
  }

  @Test(arguments: ["soap", "cudgel.2", "CUDGEL.1", absent])
  func `refuses without the subprotocol and says which`(_ offered: String) throws {
    let answer = try #require(refusal(.handshake(["Sec-WebSocket-Protocol": offered])))
    #expect(answer.status == 400)
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text == "The subprotocol cudgel.1 is spoken here; offer it.\n")
  }

  @Test func `refuses other methods with 405`() {
    var request = HTTPRequest.handshake()
    request.method = "POST"
    #expect(refusal(request)?.status == 405)
    #expect(refusal(request)?.headers.first("Allow") == "GET")
  }

  @Test(arguments: [
    ("http://127.0.0.1:7777", "127.0.0.1:7777"), ("http://localhost:7777", "LOCALHOST:7777"),
    ("http://[::1]:7777", "[::1]:7777"), ("http://192.168.1.7", "192.168.1.7"),
    ("http://192.168.1.7:80", "192.168.1.7"), ("https://10.0.0.1", "10.0.0.1:443"),
    ("http://hut.example:7777", "hut.example:7777"), ("http://hut:7777", "hut:7777"),
    ("http://HUT.local:7777", "hut.local:7777"),
    ("https://club.example.org", "club.example.org"),
  ])
  func `accepts pages this server has served`(_ origin: String, _ host: String) {
    #expect(refusal(.handshake(["Origin": origin, "Host": host])) == nil)
  }

  @Test(arguments: [
    ("http://evil.example", "127.0.0.1:7777"), ("http://127.0.0.1:8080", "127.0.0.1:7777"),
    ("http://evil.example:7777", "evil.example:7777"), ("null", "127.0.0.1:7777"),
    ("", "127.0.0.1:7777"), ("127.0.0.1:7777", "127.0.0.1:7777"),
    ("http://127.0.0.1:7777.evil.example", "127.0.0.1:7777"),
    ("http://127.0.0.1.evil.example:7777", "127.0.0.1.evil.example:7777"),
    ("http://1.2.3.4.5:7777", "1.2.3.4.5:7777"), ("http://300.0.0.1", "300.0.0.1"),
    ("http://localhost:7777@evil.example", "localhost:7777"),
    ("https://127.0.0.1:7777", "127.0.0.1"), ("http://:7777", ":7777"),
  ])
  func `refuses pages of others with 403`(_ origin: String, _ host: String) {
    #expect(refusal(.handshake(["Origin": origin, "Host": host]))?.status == 403)
  }

  @Test func `an endpoint without subprotocols asks for none`() throws {
    let echo = Endpoint(subprotocols: [])
    let acceptance = try Handshake.check(.handshake(), for: echo, origins: origins)
    #expect(acceptance.subprotocol == nil)
  }

  @Test func `digests and base64 are those of their RFCs`() {
    func hex(_ text: String) -> String {
      SHA1.digest(of: Array(text.utf8)).map {
        String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
      }
      .joined()
    }
    #expect(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hex(String(repeating: "a", count: 119)) == "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56")
    let pairs = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy"]
    for (plain, coded) in pairs {
      #expect(Base64.encode(Array(plain.utf8)) == coded)
      #expect(Base64.decodedCount(coded) == plain.utf8.count)
    }
  }
}

@Suite struct `URLs to dial` {
  @Test func `are taken apart`() throws {
    let plain = try WebSocketURL("ws://hut:7777/play?name=x")
    #expect(plain.host == "hut" && plain.port == 7777 && plain.target == "/play?name=x")
    #expect(try WebSocketURL("WS://hut").target == "/")
    #expect(try WebSocketURL("ws://hut").authority == "hut")
    let six = try WebSocketURL("ws://[::1]:7777?x")
    #expect(six.host == "::1" && six.authority == "[::1]:7777" && six.target == "/?x")
  }

  @Test(arguments: [
    "", "hut:7777", "http://hut", "ws://", "ws://:7777/", "ws://hut:0/", "ws://hut:x",
  ])
  func `are refused in one sentence`(_ text: String) {
    let error = #expect(throws: DialError.self) { try WebSocketURL(text) }
    #expect(error?.description == "\(text) is not a URL of the form ws://host:port/path")
  }

  @Test func `with TLS are refused in words of their own`() {
    let error = #expect(throws: DialError.self) { try WebSocketURL("wss://hut/play") }
    #expect(
      error?.description
        == "wss://hut/play asks for TLS, which this build does not speak; use ws://")
  }
}
