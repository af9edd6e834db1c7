import Simulation
import Testing

@testable import Wire

/// A snapshot goes on by deltas, and refuses those that don't fit.
struct SnapshotTests {
  private let rat = SeenEntity(
    number: SeenNumber(3), kind: KindID(2), position: Point(4, 4), facing: .south, hp: 9, hpMax: 9,
    activity: .idle)

  private func snapshot() -> Snapshot {
    var snapshot = Snapshot(mapWidth: 10, mapHeight: 8)
    snapshot.tick = Tick(100)
    snapshot.entities = [rat]
    snapshot.own = OwnState(
      number: SeenNumber(3), speed: 300, stepLeft: 1000, heldUntil: .zero, dashReadyAt: .zero,
      readyAt: Array(repeating: .zero, count: 5), acknowledged: .none, waiting: 0)
    return snapshot
  }

  private func delta(_ changes: [EntityChange], tiles: [TileChange] = []) -> Delta {
    Delta(tick: Tick(102), own: nil, changes: changes, tiles: tiles)
  }

  @Test func `a creature that is seen takes no more than a cache line`() {
    #expect(MemoryLayout<SeenEntity>.stride == 64)
  }

  @Test func `a step moves and turns`() throws {
    var snapshot = snapshot()
    try snapshot.apply(delta([.step(SeenNumber(3), .northEast)]))
    #expect(snapshot.tick == Tick(102))
    #expect(snapshot.entity(SeenNumber(3))?.position == Point(5, 3))
    #expect(snapshot.entity(SeenNumber(3))?.facing == .northEast)
  }

  @Test func `one's own step goes on without being told`() throws {
    var snapshot = snapshot()
    try snapshot.apply(delta([]))
    #expect(snapshot.own?.stepLeft == 400)
  }

  @Test(arguments: [(1, 700), (3, 100), (4, -200), (5, 0), (900, 0)])
  func `walking on stops at the end of the step`(ticks: Int, left: Int) {
    var own = snapshot().own
    own?.advance(ticks: ticks, to: Tick(100) + ticks)
    #expect(own?.stepLeft == left)
  }

  @Test func `an effect ends by itself, without being told`() throws {
    var snapshot = snapshot()
    let now = snapshot.tick
    let lasting = EffectEnd(.hasted, endsAt: now + 50)
    snapshot.own?.effectEnds = [EffectEnd(.slowed, endsAt: now + 1), lasting]
    var own = snapshot.own
    own?.advance(ticks: 2, to: now + 2)
    #expect(own?.effectEnds == [lasting])
    let delta = Delta(from: snapshot, to: now + 2, own: own, tiles: [], things: snapshot.things)
    #expect(delta.own == nil)
    try snapshot.apply(delta)
    #expect(snapshot.own?.effectEnds == own?.effectEnds)
  }

  @Test func `what does not fit is refused and changes nothing`() {
    let stranger = SeenNumber(4)
    var moved = EntityFields()
    moved.position = Point(10, 0)
    let misfits = [
      delta([.step(stranger, .north)]), delta([.vanish(stranger)]), delta([.appear(rat)]),
      delta([.change(stranger, EntityFields())]), delta([.change(rat.number, moved)]),
      delta([.vanish(rat.number), .vanish(rat.number)]),
      delta([], tiles: [TileChange(place: Point(0, 8), tile: .wall)]),
      Delta(tick: Tick(99), own: nil, changes: [], tiles: []),
    ]
    for misfit in misfits {
      var snapshot = snapshot()
      #expect(throws: WireError.self) { try snapshot.apply(misfit) }
      #expect(snapshot == self.snapshot())
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a made delta leads to the other moment`(seed: UInt64) throws {
    var messages = RandomMessages(seed: seed)
    let old = messages.snapshot()
    var next = messages.snapshot()
    next = Snapshot(
      tick: old.tick + 5, own: nil,
      entities: next.entities.map { entity in
        var entity = entity
        entity.position = Point(0, 0)
        // The same number is the same creature.
        if let before = old.entity(entity.number) {
          entity.kind = before.kind
          entity.name = before.name
        }
        return entity
      }, mapWidth: old.mapWidth, tiles: old.tiles)
    var start = old
    start.own = nil
    let delta = Delta(
      from: start, to: next.tick, own: nil, entities: next.entities, tiles: [])
    try start.apply(delta)
    #expect(start == next, "seed \(seed)")
  }

  @Test func `the checksum sees every kind of difference`() {
    var sums = [snapshot().checksum]
    func add(_ change: (inout Snapshot) -> Void) {
      var other = snapshot()
      change(&other)
      sums.append(other.checksum)
    }
    add { $0.tick = Tick(101) }
    add { $0.own = nil }
    add { $0.own?.stepLeft = 999 }
    add { $0.own?.readyAt[4] = Tick(1) }
    add { $0.entities = [] }
    add { $0.entities[0].hp = 8 }
    add { $0.entities[0].position = Point(4, 5) }
    add { $0.entities[0].activity = .stunned(until: Tick(9)) }
    add { $0.entities[0].name = "x" }
    add { $0.learn(.grass, at: Point(0, 0)) }
    add { $0.learn(.wall, at: Point(0, 0)) }
    add { $0.learn(.wall, at: Point(1, 0)) }
    #expect(Set(sums).count == sums.count)
  }

  @Test func `the running sum of tiles is that of the whole map`() {
    var snapshot = snapshot()
    snapshot.learn(.wall, at: Point(3, 3))
    snapshot.learn(.grass, at: Point(9, 7))
    snapshot.learn(.door, at: Point(3, 3))
    let anew = Snapshot(
      tick: snapshot.tick, own: nil, entities: [], mapWidth: 10, tiles: snapshot.tiles)
    #expect(snapshot.tileSum == anew.tileSum)
  }
}
