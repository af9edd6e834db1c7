import Simulation

extension Snapshot {
  /// 32 bits over everything in the snapshot, the same on both ends of a link; see WireFormat
  /// "Checksum". Tiles take part as a sum that is kept up to date, so the cost is that of the
  /// entities.
  package var checksum: UInt32 {
    var mix = WordMix()
    mix.add(tick.rawValue)
    if let own {
      mix.add(1)
      mix.add(own)
    } else {
      mix.add(0)
    }
    mix.add(UInt32(truncatingIfNeeded: entities.count))
    for entity in entities { mix.add(entity) }
    mix.add(things.count)
    for thing in things { mix.add(thing) }
    mix.add(tileSum)
    return mix.value
  }

  /// One tile's part of `tileSum`: the finishing steps of MurmurHash3 over `index * 32 + tile`; 0
  /// for a tile that is not known.
  static func mixed(index: Int, tile: UInt8) -> UInt32 {
    guard tile != 0 else { return 0 }
    var value = UInt32(truncatingIfNeeded: index) &* 32 &+ UInt32(tile)
    value ^= value >> 16
    value &*= 0x85EB_CA6B
    value ^= value >> 13
    value &*= 0xC2B2_AE35
    return value ^ value >> 16
  }
}

/// FNV-1a, fed with 32-bit words instead of bytes.
struct WordMix {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ word: UInt32) {
    value = (value ^ word) &* 0x0100_0193
  }

  /// Negative numbers as two's complement.
  mutating func add(_ number: Int) {
    add(UInt32(truncatingIfNeeded: number))
  }

  mutating func add(_ own: OwnState) {
    add(UInt32(own.number.rawValue))
    add(own.speed)
    add(own.stepLeft)
    add(own.heldUntil.rawValue)
    add(own.dashReadyAt.rawValue)
    for readyAt in own.readyAt { add(readyAt.rawValue) }
    add(own.acknowledged.rawValue)
    add(own.waiting)
    add(own.effectEnds.count)
    for end in own.effectEnds {
      add(UInt32(end.effect.rawValue))
      add(end.endsAt.rawValue)
    }
    add(own.character.mana)
    add(own.character.target.map { Int($0.rawValue) + 1 } ?? 0)
    add(own.character.sheet)
  }

  private mutating func add(_ sheet: OwnSheet) {
    add(sheet.manaMax)
    add(sheet.level)
    add(sheet.experience)
    add(sheet.experienceNext)
    add(sheet.ranksToSpend)
    for rank in sheet.ranks { add(rank) }
    add(sheet.gold)
    for item in sheet.gear { add(item.map { Int($0.rawValue) + 1 } ?? 0) }
    add(sheet.pack.count)
    for entry in sheet.pack {
      add(UInt32(entry.item.rawValue))
      add(entry.count)
    }
    add(sheet.canTrade ? 1 : 0)
  }

  mutating func add(_ thing: SeenThing) {
    add(thing.place)
    add(UInt32(thing.look.byte))
  }

  mutating func add(_ entity: SeenEntity) {
    add(UInt32(entity.number.rawValue))
    add(UInt32(entity.kind.rawValue))
    add(entity.position)
    add(UInt32(entity.facing.rawValue))
    add(entity.hp)
    add(entity.hpMax)
    add(entity.activity)
    add(entity.standsGuard ? 1 : 0)
    add(entity.name.utf8.count)
    for byte in entity.name.utf8 { add(UInt32(byte)) }
    add(UInt32(entity.effects.rawValue))
    add(UInt32(entity.traits.side.rawValue))
    add(entity.traits.level)
    add(entity.traits.master.map { Int($0.rawValue) + 1 } ?? 0)
  }

  private mutating func add(_ place: Point) {
    add(place.x)
    add(place.y)
  }

  private mutating func add(_ activity: Activity) {
    switch activity {
    case .idle: add(0)
    case .windUp(let attack, let aim, let strikesAt):
      add(1)
      add(UInt32(attack.rawValue))
      add(aim)
      add(strikesAt.rawValue)
    case .recovering(let until):
      add(2)
      add(until.rawValue)
    case .stunned(let until):
      add(3)
      add(until.rawValue)
    case .dead(let wakesAt):
      add(4)
      add(wakesAt.rawValue)
    }
  }
}
