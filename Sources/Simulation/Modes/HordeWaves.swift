/// What waves are made of and where they come from.
extension World {
  /// Tries to find a place where a group may come into being.
  private static let darkTries = 60
  /// A wave has no more groups than this.
  private static let groupsMax = 64

  /// The groups of one wave, in the order of their coming: dice, but never more danger than the
  /// wave's number and the players that are here allow.
  mutating func groups(ofWave wave: Int) -> [Horde.Group] {
    let numbers = rules.modes.horde
    let kindDanger = numbers.kindDanger + numbers.kindDangerGrowth * (wave - 1)
    let kinds = rules.kinds.indices.filter {
      rules.kinds[$0].marches && rules.kinds[$0].danger <= kindDanger
    }
    var danger = numbers.danger(ofWave: wave, players: max(1, players.count))
    var groups: [Horde.Group] = []
    while danger > 0, groups.count < World.groupsMax, !kinds.isEmpty {
      // The more dangerous of two throws, so that late waves are not made of rats.
      let pair = [random.roll(0...(kinds.count - 1)), random.roll(0...(kinds.count - 1))]
      let kind = pair.map { kinds[$0] }.max { rules.kinds[$0].danger < rules.kinds[$1].danger }
      guard let kind else { break }
      let row = rules.kinds[kind]
      let affordable = max(1, danger / max(1, row.danger))
      let count = min(max(1, random.roll(row.groupSize)), affordable)
      danger -= count * max(1, row.danger)
      groups.append(Horde.Group(kind: KindID(UInt8(kind)), count: count))
    }
    return groups
  }

  /// A random place on the way to the fire, out of everybody's sight where there is one; nil: none
  /// was found, try again.
  mutating func placeInTheDark() -> Point? {
    let distance = rules.modes.horde.distance
    var seen: Point?
    for _ in 0..<World.darkTries {
      let reach = distance.upperBound
      let place = Point(
        camp.x + random.roll(-reach...reach), camp.y + random.roll(-reach...reach))
      guard let cost = campMap.cost(at: place), cost >= distance.lowerBound * 1000,
        isOpenGround(place)
      else { continue }
      if !players.contains(where: { $0.view.contains(place) }) { return place }
      seen = place
    }
    return seen
  }

  var livingMonstersCount: Int {
    creatures.slots.count { creatures.isAlive($0) && creatures.entities[$0].side == .monsters }
  }

  /// Whether a monster cares for the fire alone, unless somebody stands in its way.
  func isFirebound(_ monster: Entity) -> Bool {
    guard isBesieged, monster.side == .monsters else { return false }
    let die = Int(monster.id.slot &* 37 &+ monster.id.generation &* 59) % 100
    return die < rules.modes.horde.fireboundPercent
      && !playerGrid.hasAnybody(within: 1, of: monster.position)
  }

  /// A calm monster of a horde walks to the fire and strikes at it.
  mutating func besiege(_ slot: Int) {
    if strike(slot, at: camp) { return }
    let place = creatures.entities[slot].position
    let direction = campMap.downhill(from: place, over: map) { isFree($0) }
    if let direction, tryStep(slot, direction) { return }
    if place.steps(to: camp) > 1 { _ = approach(slot, camp) }
  }

  /// A monster's blow or missile fell on the fire's place.
  mutating func strikeFire(_ attack: Attack) {
    if isBesieged { fireDamage += random.roll(attack.damage) }
  }
}

extension HordeNumbers {
  /// More than anybody lives to see; growth stops here.
  private static let dangerMax = 100_000

  /// The danger that a wave brings. It grows by a share of itself, so that strong parties see only
  /// a few waves more than weak ones.
  func danger(ofWave wave: Int, players: Int) -> Int {
    var hundredths = dangerPerPlayer * 100
    for _ in 1..<max(1, wave) where hundredths < Self.dangerMax * 100 {
      hundredths += hundredths * dangerGrowthPercent / 100
    }
    return min(hundredths / 100, Self.dangerMax) * players
  }
}

extension CreatureKind {
  /// Whether it comes with a horde: not those that stay where they are.
  fileprivate var marches: Bool {
    let stays = behaviours.contains {
      if case .guard = $0 { return true }
      if case .ambush = $0 { return true }
      return false
    }
    return !isClass && !isBoss && groupSize.upperBound > 0 && !stays
  }
}
