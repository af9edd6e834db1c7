import ClientCore
import Foundation
import FoundationNetworking
import Server
import ServerCore
import Simulation
import Testing
import Transport
import Wire

/// A real server on a real port, with real links.
@Suite(.serialized, .timeLimit(.minutes(2))) struct HostServerTests {
  @Test func `status tells what the issue asks for`() async throws {
    try await withServer { server in
      let url = try #require(URL(string: server.httpURL + "/status"))
      let (body, _) = try await URLSession.shared.data(from: url)
      let status = try #require(
        try JSONSerialization.jsonObject(with: body) as? [String: Any])
      let keys = [
        "name", "version", "mode", "tick", "tickRate", "players", "playersMax", "watchers", "bots",
        "uptimeSeconds", "protocols", "tickOverruns", "checksumMismatches",
        "meanPayloadBytesPerPlayerTick",
      ]
      #expect(keys.filter { status[$0] == nil } == [])
      #expect(status["protocols"] as? [String] == ["cudgel.1"])
    }
  }

  @Test func `a watcher that sends an input is shown out with 1008`() async throws {
    try await withServer { server in
      let visitor = try await Visitor(server.watchURL)
      visitor.send([.hello(Hello(name: ""))])
      visitor.send([
        .inputs(acknowledged: .zero, [SequencedAction(sequence: .none.next, action: .attack)])
      ])
      #expect(await visitor.end()?.code == .policyViolation)
      await visitor.leave()
    }
  }

  @Test func `a second player of the same name is told so and the first plays on`() async throws {
    try await withServer { server in
      let first = try await Visitor(server.playURL)
      first.send([.hello(Hello(name: "Ash"))])
      #expect(await first.hasReceivedFrame())
      let second = try await Visitor(server.playURL)
      second.send([.hello(Hello(name: "Ash"))])
      let end = await second.end()
      #expect(end?.code.rawValue == 4000)
      #expect(end?.reason.contains("Ash") == true)
      #expect(first.hasEnded == false)
      await first.leave()
      await second.leave()
    }
  }

  @Test func `garbage closes with 1002`() async throws {
    try await withServer { server in
      let visitor = try await Visitor(server.playURL)
      visitor.link.send([0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
      #expect(await visitor.end()?.code == .protocolError)
      await visitor.leave()
    }
  }

  @Test func `a message longer than any client needs closes with 1009`() async throws {
    try await withServer { server in
      let visitor = try await Visitor(server.playURL)
      visitor.link.send([UInt8](repeating: 0, count: WireLimits.clientFrameBytesMax + 1))
      #expect(await visitor.end()?.code == .tooBig)
      await visitor.leave()
    }
  }

  @Test func `who takes a seat back is let in though the match is full`() async throws {
    try await withServer(playersMax: 1) { server in
      let first = try await Visitor(server.playURL)
      first.send([.hello(Hello(name: "Ash"))])
      #expect(await eventually { server.status.match.players == 1 })
      let second = try await Visitor(server.playURL + "?resume")
      #expect(second.hasEnded == false)
      await first.leave()
      await second.leave()
    }
  }

  @Test func `ten thousand inputs in a second end only who sent them`() async throws {
    try await withServer { server in
      let calm = try await Visitor(server.playURL)
      calm.send([.hello(Hello(name: "Calm"))])
      #expect(await calm.hasReceivedFrame())
      let flood = try await Visitor(server.playURL)
      flood.send([.hello(Hello(name: "Flood"))])
      for number in 1...10_000 {
        let action = SequencedAction(sequence: InputSequence(UInt32(number)), action: .attack)
        flood.send([.inputs(acknowledged: .zero, [action])])
      }
      #expect(await flood.end()?.code == .policyViolation)
      #expect(calm.hasEnded == false)
      await calm.leave()
      await flood.leave()
    }
  }

  @Test func `a full match is said before the handshake, with when to try again`() async throws {
    try await withServer(playersMax: 1) { server in
      let first = try await Visitor(server.playURL)
      first.send([.hello(Hello(name: "Ash"))])
      #expect(await eventually { server.status.match.players == 1 })
      await #expect(throws: DialError.self) { _ = try await Visitor(server.playURL) }
      await first.leave()
    }
  }

  @Test func `everybody is told when the host ends, with 1001`() async throws {
    let server = try makeServer()
    try await server.start()
    let visitor = try await Visitor(server.playURL)
    visitor.send([.hello(Hello(name: "Ash"))])
    #expect(await visitor.hasReceivedFrame())
    await server.stop()
    #expect(await visitor.end()?.code == .goingAway)
    await visitor.leave()
  }

  @Test func `a port that is taken is one clear sentence`() async throws {
    try await withServer { server in
      let port = try #require(URL(string: server.httpURL)?.port)
      let second = try makeServer(port: port)
      await #expect {
        try await second.start()
      } throws: { error in
        "\(error)" == "port \(port) is already in use on 127.0.0.1"
      }
    }
  }

  @Test func `own bots come, and one gives its seat to a human`() async throws {
    try await withServer(playersMax: 2, bots: 2) { server in
      #expect(await eventually { server.status.match.bots == 2 })
      let visitor = try await Visitor(server.playURL)
      visitor.send([.hello(Hello(name: "Ash"))])
      #expect(
        await eventually { server.status.match.bots == 1 && server.status.match.players == 1 })
      await visitor.leave()
      #expect(await eventually { server.status.match.bots == 2 })
    }
  }
}
