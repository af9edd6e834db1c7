import Testing

@testable import Transport

@Suite struct `Dialing` {
  private func refusal(
    _ url: String, subprotocol: String? = "cudgel.1", timing: Timing = Timing()
  ) async -> String {
    let dialer = Dialer(timing: timing)
    var sentence = "connected"
    do {
      let link = try await dialer.connect(to: url, subprotocol: subprotocol, events: LinkEvents())
      link.close()
    } catch {
      sentence = error.description
    }
    await dialer.shutdown()
    return sentence
  }

  @Test func `says in one sentence why there is no link`() async throws {
    let listener = Listener(.make())
    let address = try await listener.start()
    #expect(
      await refusal("ws://\(address)/none")
        == "\(address) refused with 404: There is nothing at this path.")
    #expect(
      await refusal("ws://\(address)/full") == "\(address) refused with 503: This match is full.")
    #expect(
      await refusal("ws://\(address)/play", subprotocol: "soap")
        == "\(address) refused with 400: The subprotocol cudgel.1 is spoken here; offer it.")
    #expect(await refusal("ws://\(address)/echo") == "\(address) does not speak cudgel.1")
    #expect(
      await refusal("ws://\(address)/") == "\(address) answered, but it does not speak WebSocket")
    await listener.shutdown()
    let deaf = DeafPort()
    #expect(await refusal("ws://\(deaf.address)/play") == "nothing is listening on \(deaf.address)")
    #expect(
      await refusal("ws://no-such-host.invalid:7777/play")
        == "no host named no-such-host.invalid is known")
  }

  @Test func `gives up on a server that does not answer`() async throws {
    var timing = Timing()
    timing.dialHandshake = .milliseconds(50)
    timing.sweep = .milliseconds(10)
    let server = try SilentServer()
    #expect(
      await refusal("ws://\(server.address)/play", timing: timing)
        == "\(server.address) did not answer in time")
  }

  @Test func `a server that goes silent is lost`() async throws {
    let server = try SilentServer()
    var timing = Timing()
    timing.sweep = .milliseconds(10)
    timing.dialerLiveness = .pingAlways(every: .milliseconds(50), giveUpAfter: .milliseconds(200))
    let told = Told()
    let dialer = Dialer(timing: timing)
    async let connecting = dialer.connect(
      to: "ws://\(server.address)/play", subprotocol: nil, events: told.events)
    let peer = await server.accept()
    await peer.answerHandshake()
    let link = try await connecting
    #expect(await eventually { told.ends.count == 1 })
    #expect(told.ends == [LinkEnd(.abnormal, "the other side has gone silent")])
    #expect(link.send([1]) == false)
    await dialer.shutdown()
    #expect(told.ends.count == 1)
  }

  @Test func `frames of a client are masked, each with its own key`() async throws {
    let server = try SilentServer()
    var timing = Timing()
    timing.dialerLiveness = .pingAlways(every: .seconds(600), giveUpAfter: .seconds(600))
    let dialer = Dialer(timing: timing)
    let told = Told()
    async let connecting = dialer.connect(
      to: "ws://\(server.address)/play", subprotocol: nil, events: told.events)
    let peer = await server.accept()
    await peer.answerHandshake()
    let link = try await connecting
    link.send([1, 2, 3])
    link.send([1, 2, 3])
    let ping = await peer.read(14)
    #expect(ping.prefix(2) == [0x89, 0x88])
    let frames = [await peer.read(9), await peer.read(9)]
    #expect(frames.allSatisfy { $0.prefix(2) == [0x82, 0x83] })
    #expect(frames[0] != frames[1])
    await peer.send([0x82, 0x81, 0, 0, 0, 0, 1])
    #expect(await eventually { told.ends == [LinkEnd(.protocolError, "a server must not mask")] })
    await dialer.shutdown()
  }
}
