extension Rules {
  /// The kinds that rule dens, in file order; the last one is the King.
  package var bosses: [KindID] {
    kinds.indices.filter { kinds[$0].isBoss }.map { KindID(UInt8($0)) }
  }
}

extension World {
  /// Puts a boss into its den: at the place or as near to it as one can stand, and that is what it
  /// guards. nil when there is no room.
  @discardableResult
  package mutating func spawnBoss(_ kind: KindID, at place: Point) -> EntityID? {
    guard let spot = openGround(near: place, within: Habits.denRadius),
      let slot = spawn(kind, at: spot)
    else { return nil }
    return creatures.entities[slot].id
  }

  func isBoss(_ entity: Entity) -> Bool { rules.kinds[Int(entity.kind.rawValue)].isBoss }

  /// A boss that has its peace again gathers strength where it belongs.
  mutating func restInDen(_ slot: Int) {
    let entity = creatures.entities[slot]
    guard isBoss(entity), entity.mind.mood == .calm, entity.position == entity.mind.home,
      Int(tick.rawValue) % rules.ticks(milliseconds: Habits.denRestEvery) == 0
    else { return }
    let hp = max(1, entity.hpMax * Habits.denRestPercent / 100)
    creatures.entities[slot].hp = min(entity.hpMax, entity.hp + hp)
  }
}
