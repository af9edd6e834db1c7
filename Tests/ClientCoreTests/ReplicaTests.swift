import ClientCore
import Simulation
import Testing
import Wire

@Test func `a replica follows snapshot and deltas`() {
  var replica = Replica.make(map: ["....", "...."], at: Point(1, 0))
  var delta = Delta(tick: Tick(12), own: nil, changes: [], tiles: [])
  delta.changes = [.step(SeenNumber(0), .southEast)]
  delta.tiles = [TileChange(place: Point(3, 1), tile: .wall)]
  #expect(replica.receive(.delta(delta)) == .advanced(delta))
  #expect(replica.ownEntity?.position == Point(2, 1))
  #expect(replica.tile(at: Point(3, 1)) == .wall)
  #expect(replica.tile(at: Point(4, 1)) == nil)
  #expect(replica.tick == Tick(12))
}

@Test func `a checksum that agrees is quiet, one that differs asks for everything`() throws {
  var replica = Replica.make(map: ["...."], at: Point(1, 0))
  let checksum = try #require(replica.snapshot).checksum
  #expect(replica.receive(.checksum(Tick(10), checksum)) == .quiet)
  #expect(replica.receive(.checksum(Tick(10), checksum ^ 1)) == .diverged)
  #expect(replica.mismatches == 1)
  let delta = Delta(
    tick: Tick(11), own: nil, changes: [.step(SeenNumber(0), .east)], tiles: [])
  #expect(replica.receive(.delta(delta)) == .quiet)
  #expect(replica.receive(.checksum(Tick(11), 7)) == .quiet)
  #expect(replica.ownEntity?.position == Point(1, 0))
  #expect(replica.receive(.snapshot(try #require(replica.snapshot))) == .replaced)
  #expect(replica.receive(.delta(delta)) == .advanced(delta))
}

@Test func `a delta that does not fit asks for everything`() {
  var replica = Replica.make(map: ["...."], at: Point(1, 0))
  let delta = Delta(tick: Tick(11), own: nil, changes: [.vanish(SeenNumber(9))], tiles: [])
  #expect(replica.receive(.delta(delta)) == .diverged)
  #expect(replica.awaitsSnapshot)
}

@Test func `a snapshot of another map is nonsense`() {
  var replica = Replica.make(map: ["...."], at: Point(1, 0))
  let other = Snapshot(mapWidth: 5, mapHeight: 1)
  #expect(replica.receive(.snapshot(other)) == .nonsense("a snapshot of another map"))
  #expect(Replica().welcome == nil)
}

@Test func `garbage is nonsense and never a crash`() {
  var random = RandomSource(seed: 5)
  for _ in 0..<2000 {
    var replica = Replica.make(map: ["...."], at: Point(1, 0))
    let bytes = (0..<random.roll(0...40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    _ = replica.receive(frame: bytes)
  }
}

@Test func `frames are decoded from the tick of the last delta`() throws {
  var replica = Replica.make(map: ["...."], at: Point(1, 0))
  for tick in 11...15 {
    let delta = Delta(
      tick: Tick(UInt32(tick)), own: nil,
      changes: [.step(SeenNumber(0), tick.isMultiple(of: 2) ? .west : .east)], tiles: [])
    var bytes: [UInt8] = []
    ServerMessage.delta(delta).encode(into: &bytes, after: Tick(UInt32(tick - 1)))
    #expect(replica.receive(frame: bytes) == [.advanced(delta)])
  }
  #expect(replica.tick == Tick(15))
}
