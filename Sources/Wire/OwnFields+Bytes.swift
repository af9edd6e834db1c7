import Simulation

/// A delta's own state ↔ bytes: a mask of what follows, in the order of its bits.
///
///     0 stepLeft · 1 one more acknowledged (nothing follows) · 2 so many more acknowledged
///     3 heldUntil · 4 dashReadyAt · 5 readyAt (mask of attacks, then a tick each) · 6 waiting
///     7 a second mask: 0 number and speed · 1 mana · 2 target · 3 sheet
///       4 effects (mask, then the tick of its end for each)
extension [UInt8] {
  mutating func append(ownFields own: OwnFields, now: Tick) {
    append(own.mask)
    if let stepLeft = own.stepLeft { append(signed: stepLeft) }
    if own.newlyAcknowledged > 1 { append(number: own.newlyAcknowledged) }
    if let heldUntil = own.heldUntil { append(tick: heldUntil, from: now) }
    if let dashReadyAt = own.dashReadyAt { append(tick: dashReadyAt, from: now) }
    if !own.readyAt.isEmpty {
      append(own.readyAt.reduce(0) { $0 | 1 << $1.attack.rawValue })
      for change in own.readyAt { append(tick: change.readyAt, from: now) }
    }
    if let waiting = own.waiting { append(number: waiting) }
    guard own.secondMask != 0 else { return }
    append(own.secondMask)
    if let identity = own.identity {
      append(number: identity.number)
      append(number: identity.speed)
    }
    if let mana = own.mana { append(number: mana) }
    if let target = own.target { append(numberOrNone: target) }
    if let sheet = own.sheet { append(sheet: sheet) }
    if let ends = own.effectEnds { append(effectEnds: ends, now: now) }
  }

  mutating func append(effectEnds: [EffectEnd], now: Tick) {
    append(effectEnds.reduce(0) { $0 | EffectSet($1.effect).rawValue })
    for end in effectEnds { append(tick: end.endsAt, from: now) }
  }
}

extension OwnFields {
  fileprivate var mask: UInt8 {
    var mask: UInt8 = 0
    if stepLeft != nil { mask |= 1 }
    if newlyAcknowledged == 1 { mask |= 2 }
    if newlyAcknowledged > 1 { mask |= 4 }
    if heldUntil != nil { mask |= 8 }
    if dashReadyAt != nil { mask |= 16 }
    if !readyAt.isEmpty { mask |= 32 }
    if waiting != nil { mask |= 64 }
    if secondMask != 0 { mask |= 128 }
    return mask
  }

  fileprivate var secondMask: UInt8 {
    var mask: UInt8 = 0
    if identity != nil { mask |= 1 }
    if mana != nil { mask |= 2 }
    if target != nil { mask |= 4 }
    if sheet != nil { mask |= 8 }
    if effectEnds != nil { mask |= 16 }
    return mask
  }
}

extension WireReader {
  mutating func ownFields(now: Tick) throws(WireError) -> OwnFields {
    let mask = try byte("own mask")
    var own = OwnFields()
    if mask & 1 != 0 { own.stepLeft = try signed("step left") }
    if mask & 2 != 0 { own.newlyAcknowledged = 1 }
    if mask & 4 != 0 { own.newlyAcknowledged += try number("newly acknowledged") }
    if mask & 8 != 0 { own.heldUntil = try tick("held until", from: now) }
    if mask & 16 != 0 { own.dashReadyAt = try tick("dash ready at", from: now) }
    if mask & 32 != 0 { own.readyAt = try readyChanges(now: now) }
    if mask & 64 != 0 { own.waiting = try number("waiting") }
    if mask & 128 != 0 { try readSeldom(of: &own, now: now) }
    return own
  }

  private mutating func readSeldom(
    of own: inout OwnFields, now: Tick
  ) throws(WireError) {
    let start = offset
    let mask = try byte("second own mask")
    guard (1..<32).contains(mask) else {
      throw WireError(.outOfRange, "second own mask", at: start)
    }
    if mask & 1 != 0 {
      own.identity = OwnIdentity(
        number: try seenNumber("own number"), speed: try number("own speed"))
    }
    if mask & 2 != 0 { own.mana = try number("mana") }
    if mask & 4 != 0 { own.target = .some(try seenNumberOrNone("target")) }
    if mask & 8 != 0 { own.sheet = try ownSheet() }
    if mask & 16 != 0 { own.effectEnds = try effectEnds(now: now) }
  }

  mutating func effectEnds(now: Tick) throws(WireError) -> [EffectEnd] {
    let effects = EffectSet(rawValue: try byte("lasting effects"))
    var ends: [EffectEnd] = []
    guard effects != [] else { return ends }
    for effect in Effect.allCases where effects.contains(effect) {
      ends.append(EffectEnd(effect, endsAt: try tick("end of effect", from: now)))
    }
    return ends
  }

  private mutating func readyChanges(now: Tick) throws(WireError) -> [ReadyChange] {
    let start = offset
    let attacks = try byte("ready mask")
    guard attacks >> WireLimits.attacksOfPlayer == 0 else {
      throw WireError(.outOfRange, "ready mask", at: start)
    }
    var changes: [ReadyChange] = []
    for attack in 0..<UInt8(WireLimits.attacksOfPlayer) where attacks & 1 << attack != 0 {
      changes.append(
        ReadyChange(attack: AttackIndex(attack), readyAt: try tick("ready at", from: now)))
    }
    return changes
  }
}
