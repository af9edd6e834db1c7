import Simulation
import Testing
import Wire

@testable import ServerCore

/// The feed passes over what looks as it did and makes no list of changes: its bytes are those of
/// the plain way, which compares everything.
struct FrameOracleTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a feed's deltas are those of comparing all that is seen, however many ticks it skips`(
    seed: UInt64
  ) throws {
    var crowd = Crowd(seed: seed, players: 6, watchers: 1, rules: .make(monstersMax: 12))
    var random = RandomSource(seed: seed)
    let map = crowd.scene.match.world.map
    var feed = Feed(mapWidth: map.width, mapHeight: map.height)
    var plain = PlainFeed(mapWidth: map.width)
    var deltasCount = 0
    for turn in 1...400 as ClosedRange<UInt32> {
      try crowd.advance()
      guard let view = crowd.scene.match.seats.first?.view else { continue }
      let roster = crowd.scene.match.roster
      if view.owner?.entity.id != plain.owner {
        // Another has this seat now.
        feed = Feed(mapWidth: map.width, mapHeight: map.height)
        plain = PlainFeed(mapWidth: map.width, owner: view.owner?.entity.id)
      }
      feed.note(view.known)
      guard random.chance(70) else { continue }
      if random.chance(2) {
        feed.wantsSnapshot = true
        plain = PlainFeed(mapWidth: map.width, owner: plain.owner)
      }
      let frame = feed.frame(showing: view, of: roster, on: turn, tickRate: 20)
      let expected = plain.frame(showing: view, of: roster)
      #expect(frame.starts(with: expected), "seed \(seed), turn \(turn)")
      #expect(feed.baseline == plain.baseline, "seed \(seed), turn \(turn)")
      if expected.first == 3 { deltasCount += 1 }
      if expected.isEmpty { #expect(frame.first != 3, "seed \(seed), turn \(turn)") }
      if feed.baseline != plain.baseline { return }
    }
    #expect(deltasCount > 100, "a match in which something happens")
  }
}

/// What a feed sends of a view, made the plain way: everything is compared on every tick.
private struct PlainFeed {
  var owner: EntityID?
  private(set) var baseline: Snapshot?
  private var numbers: [EntityID: SeenNumber] = [:]
  /// Only to ask a view about its owner.
  private var table = NumberTable()

  private let mapWidth: Int

  init(mapWidth: Int, owner: EntityID? = nil) {
    self.mapWidth = mapWidth
    self.owner = owner
  }

  mutating func frame(showing view: View, of roster: Roster) -> [UInt8] {
    number(view, of: roster)
    table.number(view.visible, of: roster, toldIn: 0)
    var own = view.own(table)
    own?.character.target = view.owner?.target.flatMap { numbers[$0] }
    if let owner, let number = numbers[owner] { own?.number = number }
    let entities = entities(of: view, roster)
    var bytes: [UInt8] = []
    guard var next = baseline else {
      let first = Snapshot(
        tick: view.tick, own: own, entities: entities, things: view.things,
        mapWidth: mapWidth, tiles: view.known.tiles)
      ServerMessage.snapshot(first).encode(into: &bytes, after: .zero)
      baseline = first
      return bytes
    }
    let delta = Delta(
      from: next, to: view.tick, own: own, entities: entities, tiles: tiles(of: view, next),
      things: view.things)
    guard !delta.isEmpty else { return [] }
    ServerMessage.delta(delta).encode(into: &bytes, after: next.tick)
    #expect(throws: Never.self) { try next.apply(delta) }
    baseline = next
    return bytes
  }

  /// The lowest numbers that are free; those that go are free only afterwards.
  private mutating func number(_ view: View, of roster: Roster) {
    var taken = Set(numbers.values)
    var next: [EntityID: SeenNumber] = [:]
    for slot in view.visible {
      let id = roster.entries[slot].id
      var number = numbers[id]
      if number == nil { number = (0...).lazy.map { SeenNumber($0) }.first { !taken.contains($0) } }
      next[id] = number
      if let number { taken.insert(number) }
    }
    numbers = next
  }

  private func entities(of view: View, _ roster: Roster) -> [SeenEntity] {
    view.visible.compactMap { slot in
      let entry = roster.entries[slot]
      guard let number = numbers[entry.id] else { return nil }
      var looks = view.looks(in: slot, of: roster, as: number, NumberTable())
      looks.traits.master = entry.master.flatMap { numbers[$0] }
      return looks
    }.sorted { $0.number < $1.number }
  }

  private func tiles(of view: View, _ baseline: Snapshot) -> [TileChange] {
    view.known.tiles.indices.compactMap { index in
      guard view.known.tiles[index] != baseline.tiles[index],
        let tile = Tile(rawValue: view.known.tiles[index])
      else { return nil }
      let place = Point(index % baseline.mapWidth, index / baseline.mapWidth)
      return TileChange(place: place, tile: tile)
    }
  }
}
