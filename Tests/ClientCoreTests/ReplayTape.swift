import ClientCore
import Simulation
import Wire

/// A minute with Ann and Bob, as a recording: Ann walks to and fro, Bob falls after half of it.
enum ReplayTape {
  static let fall = Tick(600)

  static let recording: Recording? = {
    var writer = RecordingWriter(
      RecordingHeader(
        program: "0.1.0", rulesDigest: 0, tickRate: 20, pace: "normal", mode: .delve, size: .small,
        serverName: "Test Vale", begunAt: 1_763_740_000))
    writer.begin(RecordedMatch(seed: 1, startTick: .zero))
    var snapshot = Snapshot.make(
      Stage.map, own: nil,
      entities: [
        .make(0, at: Point(9, 6), hp: 98, name: "Ann"),
        .make(1, kind: 1, at: Point(14, 8), hp: 30, hpMax: 40),
        .make(2, kind: 2, at: Point(5, 8), hp: 50, name: "Bob"),
      ])
    snapshot.tick = Tick(1)
    for number in 1...1200 {
      let tick = Tick(UInt32(number))
      var frame: [UInt8] = []
      if number == 1 {
        ServerMessage.welcome(.make(width: 24, height: 12)).encode(into: &frame, after: .zero)
        ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
      } else if number.isMultiple(of: 2) {
        append(tick, &snapshot, to: &frame)
      }
      writer.add([], checksum: nil, frames: frame.isEmpty ? [] : [frame])
    }
    writer.finish()
    return try? Recording(RecordingSource(name: "minute.cudgel", writer.take()))
  }()

  private static func append(
    _ tick: Tick, _ snapshot: inout Snapshot, to frame: inout [UInt8]
  ) {
    var entities = snapshot.entities
    let isEast = tick.rawValue / 20 % 2 == 0
    entities[0].position.x += tick.rawValue % 10 == 0 ? (isEast ? 1 : -1) : 0
    if tick == fall {
      entities[2].hp = 0
      entities[2].activity = .dead(wakesAt: fall + 100)
    }
    let delta = Delta(
      from: snapshot, to: tick, own: nil, entities: entities, tiles: [], things: [])
    if !delta.isEmpty {
      ServerMessage.delta(delta).encode(into: &frame, after: snapshot.tick)
      try? snapshot.apply(delta)
    }
    guard tick == fall else { return }
    let events: [SeenHappening] = [
      .struck(
        victim: SeenNumber(2), by: SeenNumber(1), kind: KindID(1), attack: .basic, damage: 50),
      .died(victim: SeenNumber(2), victimKind: KindID(2), victimName: "Bob", by: KindID(1)),
    ]
    ServerMessage.events(events.map { SeenEvent(place: Point(5, 8), happening: $0) })
      .encode(into: &frame, after: snapshot.tick)
  }
}

extension Stage {
  /// A client that was started for that recording.
  static func replaying(columns: Int = 80, rows: Int = 24) -> Stage? {
    guard let recording = ReplayTape.recording else { return nil }
    var stage = Stage(intent: .replay(recording), columns: columns, rows: rows)
    stage.wait(milliseconds: 10)
    return stage
  }
}
