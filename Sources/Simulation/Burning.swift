extension World {
  /// Sets fire to what burns there. False when nothing does: bare or wet ground, the camp, the
  /// map's edge (it stays closed), or while as much burns as may at once. `by` is blamed for the
  /// harm that this fire does, and all that catch from it.
  @discardableResult
  package mutating func ignite(_ place: Point, by id: EntityID?) -> Bool {
    let lighter = id.flatMap { entity($0) }
    return ignite(
      place, by: id ?? .nobody, kind: lighter?.kind ?? .fire, side: lighter?.side)
  }

  /// Fires burn on, hurt, spread and die, and embers cool. Walks over what burns, not over the map.
  mutating func burn() {
    coolEmbers()
    let count = flames.count
    var kept = 0
    for index in 0..<count {
      guard tick < flames[index].endsAt else {
        dieDown(flames[index])
        continue
      }
      if tick >= flames[index].actsAt {
        flames[index].actsAt = tick + rules.ticks(milliseconds: Habits.fireBeat)
        scorch(flames[index])
        spread(flames[index])
      }
      flames[kept] = flames[index]
      kept += 1
    }
    flames.removeSubrange(kept..<count)
  }

  /// Who finds itself in the flames steps out of them, where it can. Those that never move stay.
  mutating func leaveFire(_ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    guard !behaviours(of: entity).isEmpty, !isFireproof(entity) else { return false }
    for eighths in 0..<8 {
      let direction = entity.movement.facing.turned(eighths)
      guard map[entity.position.stepped(direction)] != .fire else { continue }
      if tryStep(slot, direction) { return true }
    }
    return false
  }

  private mutating func ignite(
    _ place: Point, by id: EntityID, kind: KindID, side: Side?
  ) -> Bool {
    guard let fuel = map[place].fuel, flames.count < Habits.flamesMax, !isInCamp(place),
      !map.isEdge(place)
    else { return false }
    change(place, to: .fire)
    flames.append(
      Flame(
        place: place, by: id, kind: kind, side: side, ground: fuel.ground,
        endsAt: tick + rules.ticks(milliseconds: random.roll(fuel.burns)),
        actsAt: tick + rules.ticks(milliseconds: Habits.fireBeat)))
    return true
  }

  private mutating func spread(_ flame: Flame) {
    for direction in Direction.allCases {
      let place = flame.place.stepped(direction)
      guard let fuel = map[place].fuel, random.chance(fuel.catchPercent) else { continue }
      _ = ignite(place, by: flame.by, kind: flame.kind, side: flame.side)
    }
  }

  /// Sets fire to who stands there; who dashes through is quick enough. Outside brawls friends of
  /// who lit it pass unharmed, but who plays with fire burns himself.
  private mutating func scorch(_ flame: Flame) {
    guard decidedAt == nil, let slot = creatures.occupant(at: flame.place),
      tick >= creatures.entities[slot].movement.untouchableUntil
    else { return }
    let entity = creatures.entities[slot]
    let isFriendly =
      flame.side == .players && entity.side == .players && entity.id != flame.by
    guard !isFireproof(entity), !isFriendly else { return }
    begin(.burning, on: slot, for: rules.ticks(milliseconds: Habits.fireClings))
    creatures.entities[slot].effects.source = flame.by == .nobody ? nil : flame.by
    creatures.entities[slot].effects.sourceKind = flame.kind
  }

  private mutating func dieDown(_ flame: Flame) {
    guard glows.count < Habits.glowsMax else { return change(flame.place, to: flame.ground) }
    change(flame.place, to: .embers)
    let glow = rules.ticks(milliseconds: random.roll(Habits.glow))
    glows.append(Glow(place: flame.place, ground: flame.ground, endsAt: tick + glow))
  }

  private mutating func coolEmbers() {
    var kept = 0
    for index in glows.indices {
      guard tick < glows[index].endsAt else {
        change(glows[index].place, to: glows[index].ground)
        continue
      }
      glows[kept] = glows[index]
      kept += 1
    }
    glows.removeLast(glows.count - kept)
  }
}
