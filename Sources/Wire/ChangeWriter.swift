package import Simulation

/// Writes how creatures change, one by one in ascending order of number, as the end of a delta.
///
/// The same bytes as those of `EntityChange`, but no list of changes is made between what a viewer
/// was told and what it sees now: a server does this for every creature in every view on every
/// tick. `EntityChange` is the readable form, and the test's.
package struct ChangeWriter: Sendable {
  /// What was written since `start`; the buffer is used again.
  private(set) var bytes: [UInt8] = []
  private var now = Tick.zero
  private var previous = -1

  package init() {}

  /// Whether nothing has changed.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Forgets what was written. What follows leads to that tick.
  package mutating func start(at tick: Tick) {
    bytes.removeAll(keepingCapacity: true)
    now = tick
    previous = -1
  }

  /// It came into view.
  package mutating func appear(_ entity: SeenEntity) {
    bytes.append(code: ChangeCode.appear, gap: gap(to: entity.number))
    bytes.append(entityWithoutNumber: entity, now: now)
  }

  /// It went out of view.
  package mutating func vanish(_ number: SeenNumber) {
    bytes.append(code: ChangeCode.vanish, gap: gap(to: number))
  }

  /// What was told of a creature becomes what is to be seen of it now; nothing is written where
  /// nothing differs. Kind and name stay: they are told once.
  package mutating func change(_ told: inout SeenEntity, to seen: SeenEntity) {
    var mask = told.mask(to: seen)
    if mask == FieldMask.position, told.position.stepped(seen.facing) == seen.position {
      bytes.append(
        change: .step(told.number, seen.facing), gap: gap(to: told.number), now: now)
      told.position = seen.position
      told.facing = seen.facing
      return
    }
    if told.facing != seen.facing { mask |= FieldMask.facing }
    guard mask != 0 else { return }
    write(mask, of: seen, gap: gap(to: told.number))
    told.become(seen, mask)
  }

  /// How many numbers lie between this one and the one before.
  private mutating func gap(to number: SeenNumber) -> Int {
    defer { previous = Int(number.rawValue) }
    return Int(number.rawValue) - previous - 1
  }

  /// What changes alone most often has a code of its own.
  private mutating func write(_ mask: UInt8, of seen: SeenEntity, gap: Int) {
    switch mask {
    case FieldMask.hp: bytes.append(code: ChangeCode.hp, gap: gap)
    case FieldMask.activity: bytes.append(code: ChangeCode.activity, gap: gap)
    case _:
      bytes.append(code: ChangeCode.fields, gap: gap)
      bytes.append(mask)
    }
    if mask & FieldMask.position != 0 { bytes.append(place: seen.position) }
    if mask & FieldMask.facing != 0 { bytes.append(seen.facing.rawValue) }
    if mask & FieldMask.hp != 0 { bytes.append(number: seen.hp) }
    if mask & FieldMask.hpMax != 0 { bytes.append(number: seen.hpMax) }
    if mask & FieldMask.activity != 0 { bytes.append(activity: seen.activity, now: now) }
    if mask & FieldMask.standsGuard != 0 { bytes.append(flag: seen.standsGuard) }
    if mask & FieldMask.effects != 0 { bytes.append(seen.effects.rawValue) }
    if mask & FieldMask.traits != 0 { bytes.append(traits: seen.traits) }
  }
}

extension SeenEntity {
  /// What differs, but for the facing: who only steps faces where it went.
  fileprivate func mask(to seen: SeenEntity) -> UInt8 {
    var mask: UInt8 = 0
    if position != seen.position { mask |= FieldMask.position }
    if hp != seen.hp { mask |= FieldMask.hp }
    if hpMax != seen.hpMax { mask |= FieldMask.hpMax }
    if activity != seen.activity { mask |= FieldMask.activity }
    if standsGuard != seen.standsGuard { mask |= FieldMask.standsGuard }
    if effects != seen.effects { mask |= FieldMask.effects }
    if traits != seen.traits { mask |= FieldMask.traits }
    return mask
  }

  fileprivate mutating func become(_ seen: SeenEntity, _ mask: UInt8) {
    if mask & FieldMask.position != 0 { position = seen.position }
    facing = seen.facing
    if mask & FieldMask.hp != 0 { hp = seen.hp }
    if mask & FieldMask.hpMax != 0 { hpMax = seen.hpMax }
    if mask & FieldMask.activity != 0 { activity = seen.activity }
    if mask & FieldMask.standsGuard != 0 { standsGuard = seen.standsGuard }
    if mask & FieldMask.effects != 0 { effects = seen.effects }
    if mask & FieldMask.traits != 0 { traits = seen.traits }
  }
}
