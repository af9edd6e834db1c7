import Glibc
import Synchronization
import Testing

@testable import Transport

@Suite struct `WebSocket over a socket` {
  @Test func `the handshake, to the letter`() async throws {
    let listener = Listener(.make())
    let socket = try RawSocket(try await listener.start())
    await socket.send(
      "GET /play HTTP/1.1\r\nHost: hut\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Protocol: cudgel.1\r\n\r\n")
    #expect(
      dateless(await socket.read(until: "\r\n\r\n"))
        == "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
        + "Sec-WebSocket-Protocol: cudgel.1\r\n\r\n")
    await listener.shutdown()
  }

  @Test("broken frames are answered with their code, and the connection ends")
  func breaches() async throws {
    let told = Told()
    let listener = Listener(.make(told: told))
    let address = try await listener.start()
    for breach in Breach.all where breach.code != .tooBig {
      let path = breach.kinds == .binaryOnly ? "/play" : "/echo"
      let socket = try await RawSocket(upgradedAt: address, path: path)
      await socket.send(breach.bytes + [UInt8](repeating: 0xFF, count: 5000))
      let answer = await socket.readToEnd()
      #expect(answer.first == 0x88, "\(breach.testDescription)")
      #expect(
        Array(answer.dropFirst(2).prefix(2)) == breach.code.bytes, "\(breach.testDescription)")
    }
    #expect(told.ends.map(\.code) == Breach.all.map(\.code).filter { $0 != .tooBig })
    await listener.shutdown()
  }

  @Test func `a message above the endpoint's maximum closes with 1009`() async throws {
    let listener = Listener(.make())
    let socket = try await RawSocket(upgradedAt: try await listener.start())
    await socket.send([0x82, 0xFF, 0, 0, 0, 0, 0, 1, 0, 1])
    await socket.send([0, 0, 0, 0] + [UInt8](repeating: 0, count: 65_537))
    let answer = await socket.readToEnd()
    #expect(Array(answer.dropFirst(2).prefix(2)) == CloseCode.tooBig.bytes)
    await listener.shutdown()
  }

  @Test func `frames that come with the handshake or byte by byte are understood`() async throws {
    let told = Told()
    let listener = Listener(.make(told: told))
    let socket = try RawSocket(try await listener.start())
    let request =
      "GET /echo HTTP/1.1\r\nHost: hut\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    let frame = Frame(.text, Array("hé".utf8), key: MaskingKey(99)).bytes
    for byte in Array(request.utf8) + frame { await socket.send([byte]) }
    #expect(await eventually { told.messages == [.text("hé")] })
    await socket.send(Frame(.ping, [7], key: MaskingKey(1)).bytes)
    _ = await socket.read(until: "\r\n\r\n")
    #expect(await socket.read(3) == [0x8A, 1, 7])
    await socket.send(Frame(.close, [3, 0xE9], key: MaskingKey(1)).bytes)
    #expect(await socket.readToEnd() == [0x88, 2, 3, 0xE9])
    #expect(await eventually { told.ends == [LinkEnd(.goingAway, "")] })
    await listener.shutdown()
  }

  @Test func `a connection that is cut is told as lost`() async throws {
    let told = Told()
    let listener = Listener(.make(told: told))
    var socket: RawSocket? = try await RawSocket(upgradedAt: try await listener.start())
    #expect(await eventually { told.firstLink != nil })
    socket = nil
    _ = socket
    #expect(await eventually { told.ends.map(\.code) == [.abnormal] })
    #expect(told.firstLink?.send([1]) == false)
    await listener.shutdown()
    #expect(told.ends.count == 1)
  }

  @Test func `a silent link is pinged and then dropped`() async throws {
    let told = Told()
    var configuration = ListenerConfiguration.make(told: told)
    configuration.timing.sweep = .milliseconds(10)
    configuration.timing.listenerLiveness = .pingWhenSilent(
      for: .milliseconds(50), giveUpAfter: .milliseconds(200))
    let listener = Listener(configuration)
    let socket = try await RawSocket(upgradedAt: try await listener.start())
    #expect(await socket.read(10) == [0x89, 8, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(await eventually { told.ends.count == 1 })
    #expect(told.ends == [LinkEnd(.abnormal, "the other side has gone silent")])
    await listener.shutdown()
  }

  @Test func `a shutdown says 1001 to everyone and tells each end once`() async throws {
    let told = Told()
    let listener = Listener(.make(told: told))
    let address = try await listener.start()
    var sockets: [RawSocket] = []
    for _ in 0..<3 { sockets.append(try await RawSocket(upgradedAt: address)) }
    await sockets[0].send(Frame(.ping, [], key: MaskingKey(1)).bytes)
    #expect(await eventually { told.allLinks.count == 3 })
    await listener.shutdown(.goingAway, reason: "night")
    #expect(told.ends == Array(repeating: LinkEnd(.goingAway, "night"), count: 3))
    #expect(await sockets[1].readToEnd() == [0x88, 7, 3, 0xE9] + "night".utf8)
    #expect(throws: RawSocket.Failure.self) { try RawSocket(address) }
  }

  @Test func `accepted sockets have the options of the listener`() async throws {
    let found = Mutex<[CInt]>([])
    var configuration = ListenerConfiguration.make()
    configuration.events.opened = { link in
      let options = [
        (CInt(IPPROTO_TCP), TCP_NODELAY), (CInt(IPPROTO_TCP), TCP_NOTSENT_LOWAT),
        (CInt(IPPROTO_TCP), TCP_USER_TIMEOUT), (SOL_SOCKET, SO_SNDBUF),
      ]
      let values = options.map { level, name in
        var value: CInt = -1
        var size = socklen_t(MemoryLayout<CInt>.size)
        getsockopt(link.descriptor ?? -1, level, name, &value, &size)
        return value
      }
      found.withLock { $0 = values }
    }
    let listener = Listener(configuration)
    let socket = try await RawSocket(upgradedAt: try await listener.start())
    #expect(await eventually { !found.withLock { $0.isEmpty } })
    // Linux doubles SO_SNDBUF for its own bookkeeping (socket(7)).
    #expect(found.withLock { $0 } == [1, 4096, 20_000, 2 * 32_768])
    #expect(socket.unread.isEmpty)
    await listener.shutdown()
  }
}

extension CloseCode {
  var bytes: [UInt8] { [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)] }
}
