import Testing

@testable import Transport

@Suite struct `Bytes become requests` {
  static func events(_ pieces: [[UInt8]]) -> [RequestReader.Event] {
    var reader = RequestReader(bodyBytesMax: 1000)
    var events: [RequestReader.Event] = []
    for piece in pieces {
      var cursor = 0
      while let event = reader.next(piece.span, from: &cursor) { events.append(event) }
      #expect(cursor == piece.count)
    }
    return events
  }

  static func status(_ text: String) -> Int? {
    let events = events([Array(text.utf8)])
    guard events.count == 1, case .refuse(let response) = events[0] else { return nil }
    return response.status
  }

  @Test func `a whole request`() {
    let text =
      "GET /a%20b?x=1&y=a+b%2B&z HTTP/1.1\r\nHost: hut\r\nAccept:  a, b \r\nACCEPT: c\r\n\r\n"
    let events = Self.events([Array(text.utf8)])
    guard case .request(let request)? = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(request.path == "/a b")
    #expect(request.query == [.init("x", "1"), .init("y", "a b+"), .init("z", "")])
    #expect(request.headers.elements("accept") == ["a", "b", "c"])
    #expect(request.keepsAlive)
  }

  @Test func `requests in a row, split at any bytes, give the same`() {
    let text =
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
      + "\r\nPOST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
      + "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "3;x=y\r\nabc\r\n00a\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"
      + "GET http://a/d?e HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
    let bytes = Array(text.utf8)
    let whole = Self.events([bytes])
    let bodies = whole.compactMap { event -> String? in
      if case .request(let request) = event {
        "\(request.path) \(String(decoding: request.body, as: UTF8.self)) \(request.keepsAlive)"
      } else {
        nil
      }
    }
    #expect(bodies == ["/  true", "/b hello true", "/c abc0123456789 true", "/d  true"])
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      #expect(Self.events(bytes.split(using: &random)) == whole, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\n", 400), ("GET /\r\n", 400), ("GET  / HTTP/1.1\r\n", 400),
    ("G@T / HTTP/1.1\r\n", 400), ("GET / HTTP/1.1 x\r\n", 400), ("GET /# HTTP/1.1\r\n", 400),
    ("GET /%4 HTTP/1.1\r\n", 400), ("GET * HTTP/1.1\r\n", 400), ("GET a HTTP/1.1\r\n", 400),
    ("GET / http/1.1\r\n", 400), ("GET / HTTP/2.0\r\n", 505), ("GET / HTTP/x.1\r\n", 400),
    ("\u{16}\u{3}\u{1}\r\n", 400), ("PRI * HTTP/2.0\r\n", 505),
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : a\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n", 400),
    ("GET / HTTP/1.1\r\n: a\r\n", 400), ("GET / HTTP/1.1\r\nHost\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\u{0}b\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\rb\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400
    ),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: tea\r\n\r\n", 417),
  ])
  func `what is malformed is refused`(_ text: String, _ status: Int) {
    #expect(Self.status(text) == status)
  }

  @Test func `what is too long is refused before it is all here`() {
    #expect(Self.status("GET /" + String(repeating: "a", count: 5000)) == 414)
    let head = "GET / HTTP/1.1\r\nHost: a\r\nX: "
    #expect(Self.status(head + String(repeating: "a", count: 17_000)) == 431)
    let lines = String(repeating: "X: y\r\n", count: 65)
    #expect(Self.status("GET / HTTP/1.1\r\n" + lines) == 431)
    let small = (0..<60).map { "X\($0): " + String(repeating: "y", count: 400) + "\r\n" }.joined()
    #expect(Self.status("GET / HTTP/1.1\r\n" + small) == 431)
  }

  @Test func `a peer that waits is told to continue, then its body is read`() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
    let events = Self.events([Array(head.utf8), Array("ok".utf8)])
    #expect(events.first == .expectsContinue)
    #expect(events.count == 2)
  }

  @Test func `dates are those of the calendar`() {
    #expect(HTTPDate.text(secondsSince1970: 0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    #expect(HTTPDate.text(secondsSince1970: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(secondsSince1970: 951_782_400) == "Tue, 29 Feb 2000 00:00:00 GMT")
    #expect(HTTPDate.text(secondsSince1970: 4_107_542_399) == "Sun, 28 Feb 2100 23:59:59 GMT")
    #expect(HTTPDate.text(secondsSince1970: 1_798_761_600) == "Fri, 01 Jan 2027 00:00:00 GMT")
  }

  @Test func `a value can not begin a header line of its own`() {
    let response = HTTPResponse(status: 204, headers: ["X": "a\r\nEvil: yes"])
    let text = String(decoding: response.encode(date: "D", keepsAlive: true), as: UTF8.self)
    #expect(
      text == "HTTP/1.1 204 No Content\r\nDate: D\r\nX: a  Evil: yes\r\n\r\n")
  }
}
