import Testing

@testable import Transport

@Suite struct `A reader that has stopped` {
  @Test func `fills its link, is closed with 4008, and holds up nobody else`() async throws {
    let told = Told()
    var configuration = ListenerConfiguration.make(told: told)
    configuration.timing.sweep = .milliseconds(10)
    let listener = Listener(configuration)
    let address = try await listener.start()
    let stopped = try await RawSocket(upgradedAt: address)
    #expect(await eventually { told.allLinks.count == 1 })
    let reading = try await RawSocket(upgradedAt: address)
    #expect(await eventually { told.allLinks.count == 2 })
    let links = told.allLinks
    let frame = Frame(binary: [UInt8](repeating: 7, count: 10_000))
    var delivered = 0
    while links[0].send(frame) {
      listener.deliver([(links[0], frame), (links[1], frame)])
      _ = await reading.read(frame.byteCount)
      delivered += 1
      #expect(links[0].bytesWaiting <= Limits.linkWaitingBytesMax)
    }
    #expect(delivered > 0)
    #expect(await eventually { links[0].kernelBytesWaiting() > 0 || told.ends.count == 1 })
    #expect(await eventually { told.ends.count == 1 })
    #expect(told.ends == [LinkEnd(.tooSlow, "more than 1048576 bytes are waiting")])
    #expect(links[0].bytesWaiting == 0)
    #expect(links[0].send(frame) == false)
    #expect(await eventually { links[1].bytesWaiting == 0 })
    #expect(stopped.unread.isEmpty)
    await listener.shutdown()
  }

  @Test func `is seen in what the kernel holds, and later gets everything in order`() async throws {
    let told = Told()
    var configuration = ListenerConfiguration.make(told: told)
    configuration.timing.sweep = .milliseconds(10)
    let listener = Listener(configuration)
    let socket = try await RawSocket(upgradedAt: try await listener.start())
    #expect(await eventually { told.firstLink != nil })
    let link = try #require(told.firstLink)
    var sent: [UInt8] = []
    var number: UInt8 = 0
    // Many times what both kernels hold: less would all be there when the event loop is late.
    while link.bytesWaiting < 800_000 {
      number &+= 1
      let frame = Frame(binary: [UInt8](repeating: number, count: 500))
      link.send(frame)
      sent += frame.bytes
      await Task.yield()
    }
    #expect(await eventually { link.kernelBytesWaiting() > 0 })
    var read: [UInt8] = []
    while read.count < sent.count {
      // Sent while the kernel takes again and something still waits: it must not overtake.
      if read.count < 300_000 {
        number &+= 1
        let frame = Frame(binary: [UInt8](repeating: number, count: 500))
        link.send(frame)
        sent += frame.bytes
      }
      let piece = await socket.read(min(700, sent.count - read.count))
      guard !piece.isEmpty else { break }
      read += piece
    }
    #expect(read == sent)
    #expect(await eventually { link.kernelBytesWaiting() == 0 && link.bytesWaiting == 0 })
    await listener.shutdown()
  }

  @Test func `a tick for many links arrives whole and in order`() async throws {
    let told = Told()
    let listener = Listener(.make(told: told))
    let address = try await listener.start()
    var sockets: [RawSocket] = []
    for _ in 0..<20 { sockets.append(try await RawSocket(upgradedAt: address)) }
    #expect(await eventually { told.allLinks.count == 20 })
    let links = told.allLinks
    for tick in 0..<100 {
      let frame = Frame(binary: [UInt8(tick)])
      listener.deliver(links.map { ($0, frame) })
      links[0].send([UInt8(100 + tick)])
    }
    let delivered = (0..<100).map { [0x82, 1, UInt8($0)] }
    let both = delivered.map { $0 + [0x82, 1, $0[2] + 100] }
    #expect(await sockets[0].read(600) == both.flatMap { $0 })
    for socket in sockets.dropFirst() {
      #expect(await socket.read(300) == delivered.flatMap { $0 })
    }
    await listener.shutdown()
  }

  @Test func `an echo of 16 MiB comes back whole`() async throws {
    let server = EchoServer(host: "127.0.0.1", port: 0)
    let address = try await server.start()
    let socket = try await RawSocket(upgradedAt: address, path: "/")
    let count = Limits.echoMessageBytesMax
    let header: [UInt8] = [0x82, 0xFF, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    let body = [UInt8](repeating: 0x55, count: count)
    let sender = Task { await socket.send(header + body) }
    #expect(await socket.readBeyondPings(10) == [0x82, 127, 0, 0, 0, 0, 1, 0, 0, 0])
    #expect(await socket.read(count) == body)
    await sender.value
    await server.shutdown()
  }
}
