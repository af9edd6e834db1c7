import Synchronization
import Testing

@testable import Transport

@Suite struct `HTTP over a socket` {
  private func answer(
    to request: String, _ change: (inout ListenerConfiguration) -> Void = { _ in }
  ) async throws -> String {
    var configuration = ListenerConfiguration.make()
    change(&configuration)
    let listener = Listener(configuration)
    let socket = try RawSocket(try await listener.start())
    await socket.send(request)
    let text = await socket.readToEndText()
    #expect(!socket.wasReset)
    await listener.shutdown()
    return dateless(text)
  }

  @Test func `a page`() async throws {
    let text = try await answer(to: "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(
      text == "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n"
        + "Connection: close\r\n\r\nhello")
  }

  @Test func `HEAD is GET without the body`() async throws {
    let text = try await answer(to: "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(
      text == "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n"
        + "Connection: close\r\n\r\n")
  }

  @Test func `several requests on one connection, answered in their order`() async throws {
    let text = try await answer(
      to: "GET /query?name=one HTTP/1.1\r\nHost: a\r\n\r\n"
        + "GET /none HTTP/1.1\r\nHost: a\r\n\r\n"
        + "GET /query?name=two HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        + "GET /query?name=never HTTP/1.1\r\nHost: a\r\n\r\n")
    let type = "Content-Type: text/plain; charset=utf-8\r\n"
    #expect(
      text == "HTTP/1.1 200 OK\r\n\(type)Content-Length: 4\r\n\r\none\n"
        + "HTTP/1.1 404 Not Found\r\n\(type)Content-Length: 31\r\n\r\n"
        + "There is nothing at this path.\n"
        + "HTTP/1.1 200 OK\r\n\(type)Content-Length: 4\r\nConnection: close\r\n\r\ntwo\n")
  }

  @Test func `other methods are refused, with the ones allowed`() async throws {
    let text = try await answer(
      to: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")
    #expect(
      text == "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 39\r\n"
        + "Connection: close\r\n\r\nOnly GET and HEAD are understood here.\n")
  }

  @Test func `malformed requests are answered and end the connection`() async throws {
    let text = try await answer(to: "GARBAGE\r\nmore garbage")
    #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(text.contains("\r\nConnection: close\r\n"))
    let long = try await answer(to: "GET /" + String(repeating: "a", count: 100_000))
    #expect(long.hasPrefix("HTTP/1.1 414 URI Too Long\r\n"))
    let large = try await answer(
      to: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
        + String(repeating: "a", count: 1_000_000))
    #expect(large.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
  }

  @Test func `an endpoint without an upgrade says how`() async throws {
    let text = try await answer(to: "GET /play HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(
      text == "HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 46\r\n"
        + "Connection: close\r\n\r\nThis is a WebSocket; ask for it with Upgrade.\n")
  }

  @Test func `a full endpoint says when to come back`() async throws {
    let text = try await answer(to: "GET /full HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(
      text == "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 20\r\n"
        + "Connection: close\r\n\r\nThis match is full.\n")
  }

  @Test func `a half-finished request times out`() async throws {
    let text = try await answer(to: "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ") {
      $0.timing.request = .milliseconds(500)
      $0.timing.sweep = .milliseconds(10)
    }
    #expect(text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
  }

  @Test func `a connection that says nothing is closed without a word`() async throws {
    let text = try await answer(to: "") {
      $0.timing.request = .milliseconds(500)
      $0.timing.sweep = .milliseconds(10)
    }
    #expect(text == "")
  }

  @Test func `a peer that has shut its side still gets everything`() async throws {
    let listener = Listener(.make())
    let socket = try RawSocket(try await listener.start())
    await socket.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\nGET /big HTTP/1.1\r\nHost: a\r\n\r\n")
    socket.shutOutput()
    let head = await socket.read(until: "\r\n\r\n").utf8.count
    #expect(await socket.readToEnd().count == 600_000 + head)
    await listener.shutdown()
  }

  @Test func `pipelined requests wait until their answers are read`() async throws {
    let calls = Atomic(0)
    var configuration = ListenerConfiguration.make()
    configuration.routes = { _ in
      calls.add(1, ordering: .relaxed)
      return HTTPResponse(body: [UInt8](repeating: 0x2E, count: 100_000))
    }
    let listener = Listener(configuration)
    let address = try await listener.start()
    let socket = try RawSocket(address)
    let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    await socket.send(String(repeating: request, count: 20))
    let head = await socket.read(until: "\r\n\r\n").utf8.count
    // The one event loop has long looked at all twenty when it opens another connection.
    _ = try await RawSocket(upgradedAt: address)
    #expect(calls.load(ordering: .relaxed) < 6)
    socket.shutOutput()
    #expect(await socket.readToEnd().count == 20 * (head + 100_000) - head)
    #expect(calls.load(ordering: .relaxed) == 20)
    await listener.shutdown()
  }

  @Test func `one connection too many is told so`() async throws {
    var configuration = ListenerConfiguration.make()
    configuration.connectionsMax = 1
    let listener = Listener(configuration)
    let address = try await listener.start()
    let first = try RawSocket(address)
    await first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(await first.read(until: "hello").hasPrefix("HTTP/1.1 200 OK"))
    let second = dateless(try await RawSocket(address).readToEndText())
    #expect(second.hasPrefix("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"))
    await listener.shutdown()
  }
}

@Suite struct `Listening` {
  @Test func `on a port that is taken fails in one sentence`() async throws {
    let first = Listener(.make())
    let address = try await first.start()
    var configuration = ListenerConfiguration.make()
    configuration.port = address.port
    let second = Listener(configuration)
    let error = await #expect(throws: ListenError.self) { try await second.start() }
    #expect(error?.description == "port \(address.port) is already in use on 127.0.0.1")
    await first.shutdown()
  }

  @Test func `on a host that is not ours fails in one sentence`() async throws {
    let sentences = [
      "no-such-host.invalid": "no host named no-such-host.invalid is known",
      "192.0.2.1": "192.0.2.1 is not an address of this machine",
    ]
    for (host, sentence) in sentences {
      let listener = Listener(ListenerConfiguration(host: host, port: 0))
      let error = await #expect(throws: ListenError.self) { try await listener.start() }
      #expect(error?.description == sentence)
    }
    let listener = Listener(ListenerConfiguration(host: "127.0.0.1", port: 70_000))
    let error = await #expect(throws: ListenError.self) { try await listener.start() }
    #expect(error?.description == "port 70000 is not between 0 and 65535")
  }
}
