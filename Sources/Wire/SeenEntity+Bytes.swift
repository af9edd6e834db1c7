import Simulation

/// One creature ↔ bytes, as snapshots and `appear` tell it; its number goes before.
///
///     kind u8, x, y, flags u8, hp, [hpMax], [activity], [name]
///     flags: 0…2 facing · 3 hp is not hpMax · 4 not idle · 5 stands guard · 6 has a name
extension [UInt8] {
  mutating func append(entityWithoutNumber entity: SeenEntity, now: Tick) {
    append(entity.kind.rawValue)
    append(place: entity.position)
    var flags = entity.facing.rawValue
    if entity.hp != entity.hpMax { flags |= 8 }
    if entity.activity != .idle { flags |= 16 }
    if entity.standsGuard { flags |= 32 }
    if !entity.name.isEmpty { flags |= 64 }
    append(flags)
    append(number: entity.hp)
    if entity.hp != entity.hpMax { append(number: entity.hpMax) }
    if entity.activity != .idle { append(activity: entity.activity, now: now) }
    if !entity.name.isEmpty { append(text: entity.name) }
  }
}

extension WireReader {
  mutating func entity(_ number: SeenNumber, now: Tick) throws(WireError) -> SeenEntity {
    let kind = try kind("entity kind")
    let position = try place("entity position")
    let start = offset
    let flags = try byte("entity flags")
    guard flags < 128, let facing = Direction(rawValue: flags & 7) else {
      throw WireError(.outOfRange, "entity flags", at: start)
    }
    let hp = try self.number("hp", max: WireLimits.hpMax)
    return SeenEntity(
      number: number, kind: kind, position: position, facing: facing, hp: hp,
      hpMax: flags & 8 == 0 ? hp : try self.number("hpMax", max: WireLimits.hpMax),
      activity: flags & 16 == 0 ? .idle : try activity("activity", now: now),
      standsGuard: flags & 32 != 0,
      name: flags & 64 == 0 ? "" : try text("name", bytesMax: WireLimits.nameBytesMax))
  }
}
