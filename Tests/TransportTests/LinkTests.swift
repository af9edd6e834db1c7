import Testing

@testable import Transport

@Suite struct `A link between a dialer and a listener` {
  @Test func `carries messages both ways and closes with the code given`() async throws {
    let server = Told()
    let client = Told()
    let listener = Listener(.make(told: server))
    let address = try await listener.start()
    let dialer = Dialer()
    let link = try await dialer.connect(
      to: "ws://\(address)/play?name=x", subprotocol: "cudgel.1", events: client.events)
    #expect(link.subprotocol == "cudgel.1")
    link.send([1, 2, 3])
    #expect(await eventually { server.messages == [.binary([1, 2, 3])] })
    let there = try #require(server.firstLink)
    #expect(there.path == "/play")
    #expect(there.query == [.init("name", "x")])
    #expect(there.remoteAddress == "127.0.0.1")
    listener.deliver([(there, Frame(binary: [9])), (there, Frame(binary: [8]))])
    there.send([7])
    #expect(await eventually { client.messages == [.binary([9]), .binary([8]), .binary([7])] })
    #expect(await eventually { link.roundTrip != nil })
    link.close(.normal, reason: "done")
    #expect(await eventually { server.ends == [LinkEnd(.normal, "done")] })
    #expect(await eventually { client.ends == [LinkEnd(.normal, "done")] })
    #expect(there.bytesWaiting == 0)
    await dialer.shutdown()
    await listener.shutdown()
  }
}
