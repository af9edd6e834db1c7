import ClientCore
import Foundation
import Logging
import ServerCore
import Simulation
import Testing
import Transport
import Wire

@testable import Server

/// What comes in by a road that is no link never reaches the match.
@Suite(.serialized, .timeLimit(.minutes(1))) struct RoadsSayNothingTests {
  /// One of each message that a client has, as bytes.
  private static let frames: [[UInt8]] = {
    let messages: [ClientMessage] = [
      .hello(Hello(name: "Mallory")),
      .inputs(
        acknowledged: .zero, [SequencedAction(sequence: InputSequence(1), action: .attack)]),
      .acknowledgement(Tick(3)), .chat("!boo"), .resync, .follow("Ann"), .clearInputs, .farewell,
      .mark(Point(3, 3)), .pause(true), .cheer,
    ]
    return messages.map { message in
      var bytes: [UInt8] = []
      message.encode(into: &bytes)
      return bytes
    }
  }()

  @Test func `every message on every road leaves nothing but local watchers in the inbox`()
    async throws
  {
    let settings = HostSettings(port: 0, bindAddress: "127.0.0.1", seed: 7, watchersMax: 500)
    let inbox = Inbox()
    let local = LocalWatchers(inbox: inbox)
    var open = settings
    open.watching = WatchSettings(perAddress: 500, ansiPort: 0)
    let roads = WatchRoads(
      settings: open, local: local, languages: try WatchRoads.languages(assets: nil))
    let raw = try #require(try await roads.start(host: "127.0.0.1"))
    let bots = BotCrew(count: 0, seed: 1, inbox: inbox)
    let door = FrontDoor(
      settings: open, page: PageAnswer(try PageText(assets: nil)), inbox: inbox,
      router: Router(bots: bots, local: local), roads: roads,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      status: { ServerStatus(match: MatchStatus()) })
    let listener = Listener(door.configuration)
    let port = try await listener.start().port
    var callers: [Caller] = []
    var rawCallers: [Caller] = []
    for frame in Self.frames {
      for path in Road.paths {
        for method in ["GET", "POST", "PUT"] {
          let caller = try Caller(port: port)
          caller.say(
            "\(method) \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: \(frame.count)\r\n\r\n")
          caller.say(frame + frame)
          callers.append(caller)
        }
      }
      let nc = try Caller(port: raw.1.port)
      nc.say(frame)
      rawCallers.append(nc)
    }
    // There is no match, so all are told that there is nothing to see: after all they have said.
    let askers = callers
    #expect(await eventually { askers.allSatisfy { !$0.text.isEmpty } })
    let rawCallersCount = rawCallers.count
    #expect(await eventually { roads.places.roadsCount == rawCallersCount })
    let entries = inbox.drain()
    #expect(!entries.isEmpty)
    for entry in entries {
      guard case .opened(let viewer, .local, _) = entry else {
        Issue.record("\(entry)")
        continue
      }
      #expect(viewer.rawValue > LocalWatchers.firstViewer)
    }
    roads.stop()
    await listener.shutdown()
    await raw.0.shutdown()
    withExtendedLifetime((callers, rawCallers)) {}
  }
}
