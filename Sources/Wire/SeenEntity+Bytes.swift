import Simulation

/// One creature ↔ bytes, as snapshots and `appear` tell it; its number goes before.
///
///     kind u8, x, y, flags u8, hp, [hpMax], [activity], [name], [effects u8, traits]
///     flags: 0…2 facing · 3 hp is not hpMax · 4 not idle · 5 stands guard · 6 has a name ·
///     7 effects, or unusual traits
extension [UInt8] {
  mutating func append(entityWithoutNumber entity: SeenEntity, now: Tick) {
    append(entity.kind.rawValue)
    append(place: entity.position)
    var flags = entity.facing.rawValue
    if entity.hp != entity.hpMax { flags |= 8 }
    if entity.activity != .idle { flags |= 16 }
    if entity.standsGuard { flags |= 32 }
    if !entity.name.isEmpty { flags |= 64 }
    if entity.isUnusual { flags |= 128 }
    append(flags)
    append(number: entity.hp)
    if entity.hp != entity.hpMax { append(number: entity.hpMax) }
    if entity.activity != .idle { append(activity: entity.activity, now: now) }
    if !entity.name.isEmpty { append(text: entity.name) }
    if entity.isUnusual {
      append(entity.effects.rawValue)
      append(traits: entity.traits)
    }
  }

  mutating func append(traits: SeenEntity.Traits) {
    append(number: Int(traits.side.rawValue))
    append(number: traits.level)
    append(numberOrNone: traits.master)
  }
}

extension SeenEntity {
  fileprivate var isUnusual: Bool {
    !effects.isEmpty || traits != Traits.usual(hasName: !name.isEmpty)
  }
}

extension WireReader {
  mutating func entity(_ number: SeenNumber, now: Tick) throws(WireError) -> SeenEntity {
    let kind = try kind("entity kind")
    let position = try place("entity position")
    let start = offset
    let flags = try byte("entity flags")
    guard let facing = Direction(rawValue: flags & 7) else {
      throw WireError(.outOfRange, "entity flags", at: start)
    }
    let hp = try self.number("hp", max: WireLimits.hpMax)
    var entity = SeenEntity(
      number: number, kind: kind, position: position, facing: facing, hp: hp,
      hpMax: flags & 8 == 0 ? hp : try self.number("hpMax", max: WireLimits.hpMax),
      activity: flags & 16 == 0 ? .idle : try activity("activity", now: now),
      standsGuard: flags & 32 != 0,
      name: flags & 64 == 0 ? "" : try text("name", bytesMax: WireLimits.nameBytesMax))
    if flags & 128 != 0 {
      entity.effects = EffectSet(rawValue: try byte("effects"))
      entity.traits = try traits()
    }
    return entity
  }

  mutating func traits() throws(WireError) -> SeenEntity.Traits {
    SeenEntity.Traits(
      side: Side(rawValue: UInt16(try number("side", max: Int(UInt16.max)))),
      level: try number("level", max: WireLimits.levelMax), master: try seenNumberOrNone("master"))
  }
}
