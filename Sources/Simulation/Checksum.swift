/// A running 64-bit digest of words; not cryptographic, it is for telling worlds apart.
struct Checksum {
  private(set) var value: UInt64 = 0x6A09_E667_F3BC_C908

  mutating func mix(_ word: UInt64) {
    var mixed = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    value = mixed &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 29
  }

  mutating func mix(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }
  mutating func mix(_ flag: Bool) { mix(flag ? 1 as UInt64 : 0) }
  mutating func mix(_ tick: Tick) { mix(UInt64(tick.rawValue)) }
  mutating func mix(_ id: EntityID) { mix(UInt64(id.generation) << 32 | UInt64(id.slot)) }

  mutating func mix(_ point: Point) {
    mix(point.x)
    mix(point.y)
  }

  mutating func mix(_ movement: Movement) {
    mix(movement.position)
    mix(UInt64(movement.facing.rawValue))
    mix(movement.stepLeft)
    mix(movement.heldUntil)
    mix(movement.dashReadyAt)
    mix(movement.untouchableUntil)
  }

  mutating func mix(_ activity: Activity) {
    switch activity {
    case .idle: mix(0)
    case .windUp(let attack, let aim, let strikesAt):
      mix(1)
      mix(UInt64(attack.rawValue))
      mix(aim)
      mix(strikesAt)
    case .recovering(let until):
      mix(2)
      mix(until)
    case .stunned(let until):
      mix(3)
      mix(until)
    case .dead(let wakesAt):
      mix(4)
      mix(wakesAt)
    }
  }

  mutating func mix(_ mind: Mind) {
    mix(UInt64(mind.mood.rawValue))
    mix(mind.home)
    mix(mind.target != nil)
    if let target = mind.target { mix(target) }
    mix(mind.lastKnown)
    mix(UInt64(mind.heading.rawValue))
    mix(mind.moodUntil)
    mix(mind.restsUntil)
    mix(mind.strideLeft)
    mix(mind.isProwling)
    mix(mind.flanksUntil)
    mix(mind.tricksAt)
    mix(mind.ragesUntil)
    mix(mind.drawnUntil)
    mix(mind.fellTo.map { Int($0.rawValue) } ?? -1)
    if let fellBy = mind.fellBy { mix(fellBy) }
    mix(mind.purse)
    mix(mind.dozes)
    mix(mind.phase)
    mix(mind.offGround.map { Int($0.rawValue) } ?? -1)
    mix(mind.landsAt)
  }

  mutating func mix(_ entity: Entity) {
    mix(entity.id)
    mix(UInt64(entity.kind.rawValue))
    mix(entity.movement)
    mix(entity.hp)
    mix(entity.hpMax)
    mix(entity.activity)
    mix(entity.seat.map { Int($0.rawValue) } ?? -1)
    mix(entity.standsGuard)
    mix(Int(entity.side.rawValue))
    mix(entity.master != nil)
    if let master = entity.master { mix(master) }
    mix(entity.level)
    mix(entity.mana)
    mix(entity.manaMax)
    mix(entity.effects)
    for index in entity.readyAt.indices { mix(entity.readyAt[index]) }
    mix(entity.mind)
  }

  mutating func mix(_ effects: Effects) {
    guard !effects.isEmpty else { return }
    for effect in Effect.allCases { mix(effects.end(of: effect)) }
    if let source = effects.source { mix(source) }
    mix(effects.sourceKind.map { Int($0.rawValue) } ?? -1)
  }

  mutating func mix(_ sheet: CharacterSheet) {
    mix(sheet.level)
    mix(sheet.experience)
    mix(sheet.gold)
    for rank in sheet.ranks { mix(rank) }
    for item in sheet.gear { mix(item.map { Int($0.rawValue) } ?? -1) }
    for entry in sheet.pack {
      mix(Int(entry.item.rawValue))
      mix(entry.count)
    }
  }

  mutating func mix(_ player: Player) {
    mix(player.id)
    mix(player.sheet)
    mix(player.party.map { Int($0.rawValue) } ?? -1)
    if let target = player.target { mix(target) }
    mix(player.drinksAt)
    mix(player.recalledAt != nil)
    if let recalledAt = player.recalledAt { mix(recalledAt) }
    mix(player.peaceAt)
    mix(player.isSheltered)
    mix(player.shinesUntil)
    if let quarry = player.quarry { mix(quarry) }
    mix(player.trail)
  }

  mutating func mix(_ trail: Trail) {
    for age in 1...16 { mix(trail.place(ago: age)) }
  }

  mutating func mix(_ cloud: Cloud) {
    mix(cloud.tile)
    mix(Int(cloud.effect.rawValue))
    mix(cloud.endsAt)
    mix(cloud.by)
    mix(Int(cloud.side.rawValue))
  }

  mutating func mix(_ missile: Missile) {
    mix(missile.by)
    mix(UInt64(missile.kind.rawValue))
    mix(UInt64(missile.attack.rawValue))
    mix(Int(missile.side.rawValue))
    mix(missile.percent)
    mix(missile.rankPercent)
    mix(missile.from)
    mix(missile.to)
    mix(missile.travelled)
  }

  mutating func mix(_ flame: Flame) {
    mix(flame.place)
    mix(flame.by)
    mix(UInt64(flame.kind.rawValue))
    mix(flame.side.map { Int($0.rawValue) } ?? -1)
    mix(UInt64(flame.ground.rawValue))
    mix(flame.endsAt)
    mix(flame.actsAt)
  }

  mutating func mix(_ glow: Glow) {
    mix(glow.place)
    mix(UInt64(glow.ground.rawValue))
    mix(glow.endsAt)
  }

  mutating func mix(_ map: borrowing SharedDistances) {
    mix(map.surveyedAt ?? .zero)
    mix(map.begunAt ?? .zero)
    for source in map.sources { mix(source) }
  }
}

extension Checksum {
  /// The whole map's digest: the exclusive or of all its tiles', so that one change costs two
  /// words.
  static func digest(of map: TileMap) -> UInt64 {
    map.tiles.indices.reduce(0) { $0 ^ digest(of: map.tiles[$1], at: $1) }
  }

  static func digest(of tile: Tile, at index: Int) -> UInt64 {
    var checksum = Checksum()
    checksum.mix(index << 8 | Int(tile.rawValue))
    return checksum.value
  }
}

extension World {
  /// A digest of the whole state: worlds with equal checksums go on alike from equal commands.
  package var checksum: UInt64 {
    var checksum = Checksum()
    checksum.mix(tick)
    checksum.mix(mapDigest)
    random.forEachStateWord { checksum.mix($0) }
    for slot in creatures.slots {
      checksum.mix(creatures.isTaken[slot])
      if creatures.isTaken[slot] {
        checksum.mix(creatures.entities[slot])
        checksum.mix(creatures.awake.contains(slot))
      } else {
        checksum.mix(creatures.entities[slot].id)
      }
    }
    for slot in creatures.freeSlots { checksum.mix(UInt64(slot)) }
    for player in players { checksum.mix(player) }
    for missile in missiles { checksum.mix(missile) }
    for cloud in clouds { checksum.mix(cloud) }
    for flame in flames { checksum.mix(flame) }
    for glow in glows { checksum.mix(glow) }
    for lying in things.lying { checksum.mix(lying) }
    checksum.mix(huntMap)
    checksum.mix(prowlMap)
    checksum.mix(decidedAt ?? .zero)
    checksum.mix(isBesieged)
    mode.mix(into: &checksum)
    return checksum.value
  }
}
