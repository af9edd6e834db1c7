import Foundation
import Synchronization
import Testing

@testable import Transport

/// Answers that come later, or piece by piece.
@Suite struct ExchangeTests {
  /// Exchanges for `/later`, kept for a test to answer.
  private final class Kept: Sendable {
    private let list = Mutex<[Exchange]>([])
    private let ends = Atomic<Int>(0)
    private let heard = Mutex<[UInt8]>([])

    var all: [Exchange] { list.withLock { $0 } }
    var endsCount: Int { ends.load(ordering: .relaxed) }
    var bytesHeard: [UInt8] { heard.withLock { $0 } }

    func configuration(isRaw: Bool = false) -> ListenerConfiguration {
      var configuration = ListenerConfiguration.make()
      configuration.isRaw = isRaw
      configuration.exchange = { request in
        guard request.path == "/later" else { return nil }
        return { exchange in self.list.withLock { $0.append(exchange) } }
      }
      configuration.exchanges = ExchangeEvents(
        opened: { exchange in
          self.list.withLock { $0.append(exchange) }
          return true
        },
        received: { _, bytes in self.heard.withLock { $0 += bytes } },
        ended: { _ in self.ends.add(1, ordering: .relaxed) })
      return configuration
    }

    func exchange(_ index: Int = 0) async -> Exchange? {
      _ = await eventually { self.all.count > index }
      return all.count > index ? all[index] : nil
    }
  }

  private func with(
    isRaw: Bool = false, _ body: (Kept, RawSocket) async throws -> Void
  ) async throws {
    let kept = Kept()
    let listener = Listener(kept.configuration(isRaw: isRaw))
    let socket = try RawSocket(try await listener.start())
    try await body(kept, socket)
    await listener.shutdown()
  }

  private let close = "Host: a\r\nConnection: close\r\n\r\n"

  @Test func `pieces are chunks, and the end is an empty one`() async throws {
    try await with { kept, socket in
      await socket.send("GET /later HTTP/1.1\r\n" + close)
      let exchange = try #require(await kept.exchange())
      exchange.begin(HTTPResponse(headers: ["Content-Type": "a/b"]))
      exchange.send(Piece(Array("hello".utf8)))
      exchange.send(Piece(Array("0123456789abcdef!".utf8)))
      exchange.end()
      #expect(
        dateless(await socket.readToEndText())
          == "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nTransfer-Encoding: chunked\r\n"
          + "Connection: close\r\n\r\n5\r\nhello\r\n11\r\n0123456789abcdef!\r\n0\r\n\r\n")
      #expect(await eventually { kept.endsCount == 1 })
      #expect(!exchange.send(Piece([1])) && exchange.bytesWaiting == 0)
    }
  }

  @Test func `HTTP of old has no chunks, and HEAD has no body`() async throws {
    try await with { kept, socket in
      await socket.send("GET /later HTTP/1.0\r\n\r\n")
      let exchange = try #require(await kept.exchange())
      exchange.begin(HTTPResponse())
      exchange.send(Piece(Array("hello".utf8)))
      exchange.end()
      #expect(
        dateless(await socket.readToEndText())
          == "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello")
    }
    try await with { kept, socket in
      await socket.send("HEAD /later HTTP/1.1\r\n" + close)
      let exchange = try #require(await kept.exchange())
      exchange.begin(HTTPResponse())
      exchange.send(Piece(Array("hello".utf8)))
      #expect(await socket.readToEndText().hasSuffix("\r\n\r\n"))
      #expect(await eventually { kept.endsCount == 1 })
    }
  }

  @Test func `the next request waits for the end of the answer before`() async throws {
    try await with { kept, socket in
      await socket.send(
        "GET /later HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
          + "GET /later HTTP/1.1\r\n" + close)
      let first = try #require(await kept.exchange())
      first.begin(HTTPResponse())
      first.send(Piece(Array("one".utf8)))
      first.end()
      let second = try #require(await kept.exchange(1))
      second.respond(.text(200, "two"))
      let text = await socket.readToEndText()
      let places = ["3\r\none\r\n0\r\n\r\n", "hello", "two\n"].map { text.range(of: $0) }
      #expect(places.allSatisfy { $0 != nil })
      #expect(zip(places, places.dropFirst()).allSatisfy { $0!.upperBound <= $1!.lowerBound })
    }
  }

  @Test func `who sends on while an answer is under way is not read without bounds`() async throws {
    try await with { kept, socket in
      await socket.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
      let exchange = try #require(await kept.exchange())
      let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
      await socket.send(String(repeating: request, count: 5_000))
      exchange.respond(.text(200, "late"))
      await socket.send("GET / HTTP/1.1\r\n" + close)
      let text = await socket.readToEndText()
      #expect(text.components(separatedBy: "hello").count - 1 == 5_001)
    }
  }

  @Test func `an end is told once, whoever ends it`() async throws {
    try await with { kept, socket in
      await socket.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
      let exchange = try #require(await kept.exchange())
      exchange.begin(HTTPResponse())
      exchange.cut()
      exchange.cut()
      exchange.end()
      _ = await socket.readToEndText()
      #expect(await eventually { kept.endsCount == 1 })
    }
  }

  @Test func `what nobody reads is bounded`() async throws {
    try await with { kept, socket in
      await socket.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
      let exchange = try #require(await kept.exchange())
      exchange.begin(HTTPResponse())
      let piece = Piece([UInt8](repeating: 0x2E, count: 64 << 10))
      var sent = 0
      while sent < 200, exchange.send(piece) { sent += 1 }
      #expect(sent < 200)
      #expect(await eventually { kept.endsCount == 1 })
    }
  }

  @Test func `a raw port carries bytes both ways, and little of what it hears`() async throws {
    try await with(isRaw: true) { kept, socket in
      let exchange = try #require(await kept.exchange())
      await socket.send(String(repeating: "x", count: 5_000))
      exchange.send(Piece(Array("hello\r\n".utf8)))
      #expect(await eventually { kept.bytesHeard.count == Limits.rawBytesMax })
      exchange.end()
      #expect(await socket.readToEndText() == "hello\r\n")
      #expect(await eventually { kept.endsCount == 1 })
    }
  }
}
