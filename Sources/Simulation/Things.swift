/// What lies on the ground: one thing a tile, in ascending order of tile.
struct Things: Sendable {
  /// No more lie in one world: for another one the oldest vanishes.
  static let countMax = 1024

  struct Lying: Sendable {
    /// Index of the tile.
    let tile: Int
    var thing: Thing
    /// The first tick at which it is gone.
    var until: Tick
  }

  private(set) var lying: [Lying] = []

  var isEmpty: Bool { lying.isEmpty }

  /// What lies on a tile.
  subscript(tile: Int) -> Thing? {
    let index = firstIndex(from: tile)
    return index < lying.count && lying[index].tile == tile ? lying[index].thing : nil
  }

  /// Lays something on a tile, in place of what lies there.
  mutating func put(_ thing: Thing, on tile: Int, until: Tick) {
    let index = firstIndex(from: tile)
    if index < lying.count, lying[index].tile == tile {
      lying[index] = Lying(tile: tile, thing: thing, until: until)
    } else {
      lying.insert(Lying(tile: tile, thing: thing, until: until), at: index)
      if lying.count > Things.countMax { removeOldest() }
    }
  }

  /// Takes away what lies on a tile.
  mutating func remove(on tile: Int) {
    let index = firstIndex(from: tile)
    if index < lying.count, lying[index].tile == tile { lying.remove(at: index) }
  }

  /// Forgets what has lain for too long.
  mutating func vanish(at tick: Tick) { lying.removeAll { tick >= $0.until } }

  /// Of equally old ones the first, row by row.
  private mutating func removeOldest() {
    guard let oldest = lying.indices.min(by: { lying[$0].until < lying[$1].until }) else { return }
    lying.remove(at: oldest)
  }

  /// Where a tile's thing is or would be, by halving.
  private func firstIndex(from tile: Int) -> Int {
    var (low, high) = (0, lying.count)
    while low < high {
      let middle = (low + high) / 2
      if lying[middle].tile < tile { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension World {
  /// What lies on the ground, row by row.
  package func forEachThing(_ body: (Point, Thing) -> Void) {
    for lying in things.lying { body(map.point(at: lying.tile), lying.thing) }
  }

  /// What lies at a place.
  package func thing(at place: Point) -> Thing? {
    map.contains(place) ? things[map.index(of: place)] : nil
  }

  /// Lays something down as near as it can lie: on a tile without a thing, or gold on
  /// gold, and not behind a wall. Where
  /// there is no such tile near, it stays where it came from: false.
  @discardableResult
  mutating func drop(_ thing: Thing, at place: Point) -> Bool {
    guard let spot = spot(for: thing, near: place) else { return false }
    let until = tick + rules.ticks(milliseconds: Habits.thingsLie)
    things.put(merged(thing, at: spot), on: map.index(of: spot), until: until)
    return true
  }

  /// The nearest in steps; of equals the first, row by row.
  private func spot(for thing: Thing, near centre: Point) -> Point? {
    for steps in 0...Habits.dropRadius {
      for y in -steps...steps {
        for x in -steps...steps where max(abs(x), abs(y)) == steps {
          let place = Point(centre.x + x, centre.y + y)
          if canLie(thing, at: place), !isShielded(place, from: centre) { return place }
        }
      }
    }
    return nil
  }

  private func canLie(_ thing: Thing, at place: Point) -> Bool {
    guard map[place].isWalkable, map[place] != .door else { return false }
    switch (self.thing(at: place), thing) {
    case (nil, _): return true
    case (.gold(let old), .gold(let new)): return old + new <= CharacterSheet.goldMax
    case (.gold, _), (.item, _), (.cloud, _): return false
    }
  }

  private func merged(_ thing: Thing, at place: Point) -> Thing {
    guard case .gold(let old) = self.thing(at: place), case .gold(let new) = thing else {
      return thing
    }
    return .gold(old + new)
  }

  /// What nobody took in time is gone; looked after once a second.
  mutating func clearGround() {
    guard !things.isEmpty, Int(tick.rawValue) % rules.tickRate == 0 else { return }
    things.vanish(at: tick)
  }

  /// Whose character stands on a thing takes it, as far as there is room for it.
  mutating func takeThings() {
    guard !things.isEmpty else { return }
    for player in players.indices {
      guard let slot = creatures.slot(of: players[player].id), creatures.isAlive(slot) else {
        continue
      }
      let tile = map.index(of: creatures.entities[slot].position)
      if let thing = things[tile] { take(thing, on: tile, by: player) }
    }
  }

  private mutating func take(_ thing: Thing, on tile: Int, by player: Int) {
    switch thing {
    case .gold(let gold):
      let room = CharacterSheet.goldMax - players[player].sheet.gold
      guard gold <= room else { return }
      players[player].sheet.gold += gold
      players[player].tally.goldFound += gold
    case .item(let item):
      guard players[player].sheet.hasRoom(for: item) else { return }
      players[player].sheet.add(item, count: 1)
    case .cloud: return
    }
    things.remove(on: tile)
    report(.took(players[player].id, thing), at: map.point(at: tile))
  }
}

extension Checksum {
  mutating func mix(_ lying: Things.Lying) {
    mix(lying.tile)
    mix(lying.until)
    switch lying.thing {
    case .gold(let gold): mix(gold)
    case .item(let item): mix(-1 - Int(item.rawValue))
    case .cloud(let effect): mix(-1000 - Int(effect.rawValue))
    }
  }
}
