import ServerCore
import Simulation
import Testing
import Wire

/// Everybody knows who watches.
struct WatcherListTests {
  @Test func `players and watchers are told how many watch, and who says a name`() throws {
    let scene = MatchScene(watching: WatchRules(allowsCheers: true))
    let ann = scene.join("Ann")
    try scene.advance(ticks: 40)
    #expect(scene[ann].watchers.isEmpty, "nobody watches, and nobody is told so")
    let bo = scene.join("Bo", .watcher)
    let unnamed = scene.join("", .watcher, follow: "Ann")
    _ = scene.open(.watcher)
    try scene.advance(ticks: 20)
    let two = WatcherList(mayCheer: true, count: 2, names: ["Bo"])
    for viewer in [ann, bo, unnamed] { #expect(scene[viewer].watchers == [two]) }
    scene.close(bo)
    scene.match.noteWatchersElsewhere(3)
    try scene.advance(ticks: 20)
    let four = WatcherList(mayCheer: true, count: 4, names: [])
    for viewer in [ann, unnamed] { #expect(scene[viewer].watchers == [two, four]) }
    let late = scene.join("Bob")
    try scene.advance(ticks: 60)
    #expect(scene[late].watchers == [four])
    #expect(scene[ann].watchers == [two, four], "what has not changed is not told again")
  }

  @Test func `a delay holds back nobody's name, and a cheer from who gave it`() throws {
    let scene = MatchScene(watching: WatchRules(delay: 20_000_000, allowsCheers: true))
    let ann = scene.join("Ann")
    let bo = scene.join("Bo", .watcher)
    try scene.advance(ticks: 20)
    #expect(scene[bo].watchers.map(\.names) == [["Bo"]])
    scene.send(.cheer, from: bo)
    try scene.advance(ticks: 2)
    #expect(scene[ann].notices.last == "Bo, who watches, cheers!")
    #expect(scene[bo].notices.last == "The players hear you cheer.")
  }

  @Test func `at most eight are named, and who is slow is told later`() throws {
    let scene = MatchScene(watchersMax: 20)
    let ann = scene.join("Ann")
    let slow = scene.join("Sloe", .watcher)
    try scene.advance(ticks: 30)
    scene.withholding = [slow]
    scene.send(.acknowledgement(scene[slow].tick ?? .zero), from: slow)
    try scene.advance(ticks: 30)
    for number in 0..<11 { _ = scene.join("w\(number)", .watcher) }
    try scene.advance(ticks: 20)
    #expect(scene[ann].watchers.last?.count == 12)
    #expect(scene[ann].watchers.last?.names == ["Sloe"] + (0..<7).map { "w\($0)" })
    #expect(scene[slow].watchers.last?.count == 1)
    scene.withholding = []
    scene.send(.acknowledgement(scene[slow].tick ?? .zero), from: slow)
    try scene.advance(ticks: 21)
    #expect(scene[slow].watchers.last?.count == 12)
  }
}
