import Simulation

/// One change of one creature ↔ bytes. A byte `gap * 8 + direction` is a step; `gap` is how many
/// numbers lie between this one and the one before. Gap 31 is the escape: then the lower three bits
/// say which, and the gap follows as a varint.
enum ChangeCode {
  static let escape: UInt8 = 31 << 3
  static let gapOfStepMax = 30

  static let farStep = escape | 0
  static let appear = escape | 1
  static let vanish = escape | 2
  static let fields = escape | 3
  static let hp = escape | 4
  static let activity = escape | 5
}

extension [UInt8] {
  mutating func append(change: EntityChange, gap: Int, now: Tick) {
    switch change {
    case .step(_, let direction):
      if gap <= ChangeCode.gapOfStepMax {
        append(UInt8(gap) << 3 | direction.rawValue)
      } else {
        append(code: ChangeCode.farStep, gap: gap)
        append(direction.rawValue)
      }
    case .appear(let entity):
      append(code: ChangeCode.appear, gap: gap)
      append(entityWithoutNumber: entity, now: now)
    case .vanish:
      append(code: ChangeCode.vanish, gap: gap)
    case .change(_, let fields):
      append(fields: fields, gap: gap, now: now)
    }
  }

  mutating func append(code: UInt8, gap: Int) {
    append(code)
    append(number: gap)
  }

  /// What changes alone most often has a code of its own.
  private mutating func append(fields: EntityFields, gap: Int, now: Tick) {
    let mask = fields.mask
    if let hp = fields.hp, mask == FieldMask.hp {
      append(code: ChangeCode.hp, gap: gap)
      append(number: hp)
    } else if let activity = fields.activity, mask == FieldMask.activity {
      append(code: ChangeCode.activity, gap: gap)
      append(activity: activity, now: now)
    } else {
      append(code: ChangeCode.fields, gap: gap)
      append(mask)
      if let position = fields.position { append(place: position) }
      if let facing = fields.facing { append(facing.rawValue) }
      if let hp = fields.hp { append(number: hp) }
      if let hpMax = fields.hpMax { append(number: hpMax) }
      if let activity = fields.activity { append(activity: activity, now: now) }
      if let standsGuard = fields.standsGuard { append(flag: standsGuard) }
      if let effects = fields.effects { append(effects.rawValue) }
      if let traits = fields.traits { append(traits: traits) }
    }
  }
}

/// The bits of a change's mask; the fields follow in this order.
enum FieldMask {
  static let position: UInt8 = 1
  static let facing: UInt8 = 2
  static let hp: UInt8 = 4
  static let hpMax: UInt8 = 8
  static let activity: UInt8 = 16
  static let standsGuard: UInt8 = 32
  static let effects: UInt8 = 64
  static let traits: UInt8 = 128
}

extension EntityFields {
  fileprivate var mask: UInt8 {
    var mask: UInt8 = 0
    if position != nil { mask |= FieldMask.position }
    if facing != nil { mask |= FieldMask.facing }
    if hp != nil { mask |= FieldMask.hp }
    if hpMax != nil { mask |= FieldMask.hpMax }
    if activity != nil { mask |= FieldMask.activity }
    if standsGuard != nil { mask |= FieldMask.standsGuard }
    if effects != nil { mask |= FieldMask.effects }
    if traits != nil { mask |= FieldMask.traits }
    return mask
  }
}

extension WireReader {
  /// Reads the change that follows the one of number `previous`, -1 for the first.
  mutating func entityChange(
    after previous: Int, now: Tick
  ) throws(WireError) -> EntityChange {
    let start = offset
    let code = try byte("entity change")
    guard code >= ChangeCode.escape else {
      return .step(
        try number(after: previous, gap: Int(code >> 3), at: start), try direction(of: code))
    }
    let gap = try number("entity number gap")
    let number = try number(after: previous, gap: gap, at: start)
    switch code {
    case ChangeCode.farStep: return .step(number, try direction("direction"))
    case ChangeCode.appear: return .appear(try entity(number, now: now))
    case ChangeCode.vanish: return .vanish(number)
    case ChangeCode.fields: return .change(number, try fields(now: now))
    case ChangeCode.hp:
      var fields = EntityFields()
      fields.hp = try self.number("hp", max: WireLimits.hpMax)
      return .change(number, fields)
    case ChangeCode.activity:
      var fields = EntityFields()
      fields.activity = try activity("activity", now: now)
      return .change(number, fields)
    default: throw WireError(.outOfRange, "entity change", at: start)
    }
  }

  private func number(
    after previous: Int, gap: Int, at start: Int
  ) throws(WireError) -> SeenNumber {
    let number = previous + 1 + gap
    guard number < WireLimits.entitiesMax else {
      throw WireError(.outOfRange, "entity number", at: start)
    }
    return SeenNumber(UInt16(number))
  }

  private func direction(of code: UInt8) throws(WireError) -> Direction {
    guard let direction = Direction(rawValue: code & 7) else {
      throw error(.outOfRange, "direction")
    }
    return direction
  }

  private mutating func fields(now: Tick) throws(WireError) -> EntityFields {
    let mask = try byte("change mask")
    var fields = EntityFields()
    if mask & FieldMask.position != 0 { fields.position = try place("position") }
    if mask & FieldMask.facing != 0 { fields.facing = try direction("facing") }
    if mask & FieldMask.hp != 0 { fields.hp = try number("hp", max: WireLimits.hpMax) }
    if mask & FieldMask.hpMax != 0 { fields.hpMax = try number("hpMax", max: WireLimits.hpMax) }
    if mask & FieldMask.activity != 0 { fields.activity = try activity("activity", now: now) }
    if mask & FieldMask.standsGuard != 0 { fields.standsGuard = try flag("stands guard") }
    if mask & FieldMask.effects != 0 {
      fields.effects = EffectSet(rawValue: try byte("effects"))
    }
    if mask & FieldMask.traits != 0 { fields.traits = try traits() }
    return fields
  }
}
