extension World {
  /// Every `spawnEvery` ticks a group comes out of the fog, while there are fewer monsters than the
  /// living players deserve.
  mutating func spawnMonsters() {
    let perPlayer = mode.wildMonstersPerPlayer(rules)
    guard Int(tick.rawValue) % max(1, rules.spawnEvery) == 0, !players.isEmpty, perPlayer > 0,
      decidedAt == nil
    else { return }
    gatherPlayerPlaces()
    guard !playerPlaces.isEmpty else { return }
    removeStrays()
    let room = perPlayer * players.count - monstersCount
    guard room > 0 else { return }
    refreshProwlMap()
    for _ in 0..<Habits.spawnTries {
      guard let place = unseenPlace(), let kind = kind(under: dangerMax(at: place)) else {
        continue
      }
      let count = min(room, groupCount(of: kind, at: place))
      for _ in 0..<count {
        if let spot = openGround(near: place, within: Habits.groupSpread) { spawn(kind, at: spot) }
      }
      return
    }
  }

  /// Brings one monster into the world; nil when the world is full.
  @discardableResult
  mutating func spawn(_ kind: KindID, at place: Point) -> Int? {
    let facing = Direction.north.turned(random.roll(0...7))
    return creatures.add(
      kind: kind, hp: rules.kind(kind).hp, at: place, facing: facing, seat: nil)
  }

  /// A random place near a random player where a monster may come into being, or nil: try again.
  private mutating func unseenPlace() -> Point? {
    let player = playerPlaces[random.roll(0...(playerPlaces.count - 1))]
    let distance = Habits.spawnDistance.upperBound
    let place = Point(
      player.x + random.roll(-distance...distance), player.y + random.roll(-distance...distance))
    guard isOpenGround(place), !isInCamp(place), prowlMap.distances.cost(at: place) != nil else {
      return nil
    }
    let isTooNear = playerGrid.hasAnybody(
      within: Habits.spawnDistance.lowerBound - 1, of: place)
    return isTooNear || players.contains { $0.view.contains(place) } ? nil : place
  }

  /// How dangerous it may get there.
  func dangerMax(at place: Point) -> Int {
    1 + place.steps(to: camp) / Habits.tilesPerDanger
  }

  /// As many as usual for the kind; more than its fewest only where the danger of the place allows.
  private mutating func groupCount(of kind: KindID, at place: Point) -> Int {
    let row = rules.kind(kind)
    let allowed = dangerMax(at: place) / max(1, row.danger)
    return min(random.roll(row.groupSize), max(row.groupSize.lowerBound, allowed))
  }

  /// Those who rule a den or doze in one are no part of what roams.
  private var monstersCount: Int {
    creatures.slots.count {
      isMonster($0) && !isBoss(creatures.entities[$0]) && !creatures.entities[$0].mind.dozes
    }
  }

  private func isMonster(_ slot: Int) -> Bool {
    creatures.isAlive(slot) && creatures.entities[slot].isMonster
  }

  /// Makes room: whoever has strayed far from every player is forgotten, unseen.
  private mutating func removeStrays() {
    for slot in creatures.slots where isMonster(slot) {
      guard !isBoss(creatures.entities[slot]), !creatures.entities[slot].mind.dozes else {
        continue
      }
      let place = creatures.entities[slot].position
      let isStray = !playerGrid.hasAnybody(within: Habits.strayDistance, of: place)
      guard isStray, !players.contains(where: { $0.view.contains(place) }) else { continue }
      dropPurse(slot)
      creatures.remove(slot)
    }
  }
}
