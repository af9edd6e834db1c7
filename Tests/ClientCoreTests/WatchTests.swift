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

  @Test func `who waits for a delay to pass is not told that the server is late`() {
    var stage = Stage(intent: .watch(url: "localhost", follow: ""), columns: 160)
    stage.happen(.linkOpened(stage.now))
    stage.receive(.welcome(.make(width: Stage.map[0].count, height: Stage.map.count)))
    stage.receive(.snapshot(Snapshot(mapWidth: Stage.map[0].count, mapHeight: Stage.map.count)))
    for _ in 0..<5 {
      stage.wait(milliseconds: 1000)
      stage.receive(.heartbeat(.zero))
    }
    showFreeView(on: &stage, tick: 1)
    for tick in 2...4 as ClosedRange<UInt32> {
      stage.wait(milliseconds: 50)
      stage.receive(.heartbeat(Tick(tick)))
      #expect(!stage.picture(columns: 160).contains("late"))
    }
    stage.wait(milliseconds: 3000)
    stage.receive(.heartbeat(Tick(64)))
    stage.wait(milliseconds: 1050)
    stage.receive(.heartbeat(Tick(65)))
    #expect(stage.picture(columns: 160).contains("late by 1000 ms"))
  }

  @Test func `a watcher says its name where it has one, and cheers at a key`() {
    var stage = Stage(intent: .watch(url: "localhost", follow: "", name: "Mo"))
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [.hello(Hello(name: "Mo", follow: ""))])
    stage.receive(.welcome(.make(width: Stage.map[0].count, height: Stage.map.count)))
    showFreeView(on: &stage)
    _ = stage.takeSent()
    #expect(!stage.picture().contains("c cheer · f next"))
    stage.receive(.watchers(WatcherList(mayCheer: true, count: 1, names: ["Mo"])))
    #expect(stage.picture().contains("c cheer · f next"))
    stage.press(.character("c"))
    #expect(stage.takeSent() == [.cheer])
    var playing = Stage.playing()
    _ = playing.takeSent()
    playing.press(.character("c"))
    #expect(!playing.takeSent().contains(.cheer))
  }

  @Test func `the scoreboard tells who watches, with as many names as fit`() {
    var stage = Stage.playing()
    stage.receive(
      .board(Board(status: .delve(densCleared: 0, dens: 3, isKingAwake: false), rows: [])))
    stage.press(.character("o"))
    #expect(!stage.picture().contains("watching"))
    let lists: [(WatcherList, String)] = [
      (WatcherList(mayCheer: false, count: 0, names: []), ""),
      (WatcherList(mayCheer: false, count: 2, names: []), "2 watching"),
      (WatcherList(mayCheer: false, count: 2, names: ["Ann", "Bo"]), "2 watching: Ann, Bo"),
      (
        WatcherList(mayCheer: false, count: 3, names: ["Ann", "Bo"]),
        "3 watching: Ann, Bo, 1 unnamed"
      ),
      (
        WatcherList(mayCheer: false, count: 12, names: (1...8).map { "w\($0)" }),
        "12 watching: w1, w2, w3, w4, w5, w6, w7, w8, 4 more"
      ),
      (
        WatcherList(mayCheer: false, count: 8, names: (1...8).map { "a long name \($0)" }),
        "8 watching: a long name 1, a long name 2, 6 more"
      ),
    ]
    for (list, line) in lists {
      stage.receive(.watchers(list))
      let shown = stage.picture().split(separator: "\n").first { $0.contains("watching") } ?? ""
      #expect(line.isEmpty == shown.isEmpty && (line.isEmpty || shown.contains("│ \(line) ")))
    }
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
