import ClientCore
import Simulation
import Testing
import Wire

/// What was a moment ago can be looked at while the match goes on.
struct RewindTests {
  /// Bob is watched for so many seconds: every second he steps to the east.
  private func watched(seconds: Int) -> Stage {
    var stage = Stage(intent: .watch(url: "localhost", follow: ""), columns: 80, rows: 24)
    stage.happen(.linkOpened(stage.now))
    stage.welcome(map: Stage.map, own: nil, entities: [.make(2, at: Point(2, 8), name: "Bob")])
    goOn(&stage, 1...seconds)
    return stage
  }

  private func goOn(_ stage: inout Stage, _ seconds: ClosedRange<Int>) {
    for second in seconds {
      stage.wait(milliseconds: 1000)
      let direction: Direction = second % 20 < 10 ? .east : .west
      stage.receive(
        .delta(
          Delta(
            tick: Tick(UInt32(10 + second * 20)), own: nil,
            changes: [.step(SeenNumber(2), direction)], tiles: [])))
    }
  }

  private func bob(_ stage: Stage) -> Point? {
    stage.model.replayed?.snapshot?.entity(SeenNumber(2))?.position
  }

  @Test func `space stops the picture, and the match goes on behind it`() {
    var stage = watched(seconds: 5)
    stage.press(.character(" "))
    goOn(&stage, 6...8)
    #expect(bob(stage) == Point(7, 8))
    #expect(stage.model.replica?.snapshot?.entity(SeenNumber(2))?.position == Point(10, 8))
  }

  @Test func `back, forward, and live again`() {
    var stage = watched(seconds: 30)
    let now = stage.model.replica?.snapshot?.entity(SeenNumber(2))?.position
    stage.press(.character(" "), .character(","), .character(","))
    #expect(bob(stage) != now)
    stage.press(.character("."))
    stage.press(.end)
    #expect(stage.model.replayed == nil)
    #expect(stage.model.replica?.snapshot?.entity(SeenNumber(2))?.position == now)
  }

  @Test func `played on, it catches up with what happens now`() {
    var stage = watched(seconds: 12)
    stage.press(.character(" "), .character(","), .character("+"), .character("+"), .character(" "))
    #expect(stage.model.replayed != nil)
    goOn(&stage, 13...17)
    #expect(stage.model.replayed == nil)
  }

  @Test func `the dead see their last seconds, and wake all the same`() {
    var stage = Stage.playing(at: Point(9, 6), others: [.make(1, kind: 1, at: Point(10, 6))])
    stage.wait(milliseconds: 200)
    stage.die(slowly: true)
    stage.press(.character("z"))
    stage.wait(milliseconds: 100)
    #expect(stage.picture().contains("Your last ten seconds"))
    var fields = EntityFields()
    fields.hp = 100
    fields.activity = .idle
    stage.receive(
      .delta(
        Delta(
          tick: Tick(150), own: nil, changes: [.change(SeenNumber(0), fields)], tiles: [])))
    stage.wait(milliseconds: 50)
    #expect(!stage.picture().contains("Your last ten seconds"))
    #expect(stage.model.replayed == nil)
  }

  @Test func `any key leaves one's last seconds and does what it does`() {
    var stage = Stage.playing(at: Point(9, 6), others: [.make(1, kind: 1, at: Point(10, 6))])
    stage.wait(milliseconds: 200)
    stage.die(slowly: true)
    stage.press(.character("z"), .character("o"))
    #expect(stage.model.replayed == nil)
    #expect(stage.picture().contains("Scoreboard"))
  }

  @Test func `what is remembered is bounded in time and in bytes`() {
    var ring = FrameRing()
    var replica = Replica()
    let welcome = ServerMessage.welcome(.make(width: 24, height: 12))
    _ = replica.receive(welcome)
    var snapshot = Snapshot.make(Stage.map, own: nil, entities: [])
    _ = replica.receive(.snapshot(snapshot))
    ring.note([], replica, isNewView: true)
    let frame = [UInt8](repeating: 0, count: 20_000)
    for number in 1...4000 {
      snapshot.tick = Tick(UInt32(number * 20))
      _ = replica.receive(.snapshot(snapshot))
      ring.note(frame, replica, isNewView: false)
    }
    #expect(ring.bytesKept <= ClientLimits.ringBytesMax + 11 * frame.count)
    let span = ring.lastTick - ring.firstTick
    #expect(span <= (ClientLimits.ringSeconds + 2 * ClientLimits.ringPartSeconds) * 20)
    #expect(span > 500 * 20)
  }
}
