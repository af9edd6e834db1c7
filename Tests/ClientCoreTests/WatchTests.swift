import ClientCore
import Simulation
import Testing
import Wire

/// A watcher's picture says whom it shows, whatever was asked for.
struct WatchTests {
  private func stage(following name: String) -> Stage {
    var stage = Stage(intent: .watch(url: "localhost", follow: name))
    stage.happen(.linkOpened(stage.now))
    stage.welcome(
      map: Stage.map, own: .make(number: 1),
      entities: [.make(1, at: Point(5, 8), name: "Ash"), .make(4, at: Point(9, 8), name: "Eve")])
    _ = stage.takeSent()
    return stage
  }

  private func showFreeView(on stage: inout Stage, _ names: [String] = ["Eve"], tick: UInt32 = 20) {
    let entities = names.indices.map {
      SeenEntity.make(UInt16($0), at: Point(1 + $0 % 22, 6 + $0 / 22), name: names[$0])
    }
    stage.receive(.snapshot(.make(Stage.map, tick: tick, own: nil, entities: entities)))
  }

  @Test func `when the followed player has gone the bar says so`() {
    var stage = stage(following: "Ash")
    #expect(stage.picture().contains("watching Ash"))
    showFreeView(on: &stage)
    #expect(!stage.picture().contains("watching Ash"))
  }

  @Test func `after a lost link a watcher asks for whom it was shown last`() {
    var stage = stage(following: "ASH")
    stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [.hello(Hello(name: "", follow: "Ash"))])
    stage.receive(.welcome(.make(width: Stage.map[0].count, height: Stage.map.count)))
    showFreeView(on: &stage)
    _ = stage.takeSent()
    stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [.hello(Hello(name: "", follow: ""))])
  }

  @Test func `nobody turns to who is known to have gone`() {
    var stage = stage(following: "Ash")
    showFreeView(on: &stage)
    stage.press(.tab, .tab)
    #expect(stage.takeSent() == [.follow("Eve"), .follow("")])
  }

  @Test func `a full roster makes room for who comes, by the oldest out of view`() {
    var stage = stage(following: "")
    let others = (0..<ClientLimits.rosterMax - 1).map { "p\($0)" }
    showFreeView(on: &stage, ["Eve"] + others)
    showFreeView(on: &stage, ["Eve", "Zoe"], tick: 21)
    var sent: [ClientMessage] = []
    for _ in 0...ClientLimits.rosterMax {
      stage.press(.tab)
      sent += stage.takeSent()
    }
    #expect(sent.contains(.follow("Zoe")))
    #expect(sent.contains(.follow("Eve")))
    #expect(!sent.contains(.follow("p0")) && sent.contains(.follow("p1")))
  }
}
