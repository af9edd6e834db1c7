import Simulation

/// The happenings of numbers 9 to 17 ↔ bytes, see WireFormat "Events".
extension [UInt8] {
  mutating func append(laterHappening happening: SeenHappening) {
    switch happening {
    case .suffered(let victim, let effect, let by, let damage):
      append(9)
      append(numberOrNone: victim)
      append(effect.rawValue)
      append(number: by.map { Int($0.rawValue) + 1 } ?? 0)
      append(number: damage)
    case .healed(let number, let hp):
      append(10)
      append(numberOrNone: number)
      append(number: hp)
    case .affected(let number, let effect):
      append(11)
      append(numberOrNone: number)
      append(effect.rawValue)
    case .cast(let by, let kind, let attack):
      append(12)
      append(numberOrNone: by)
      append(kind.rawValue)
      append(attack.rawValue)
    case .levelled(let number, let level):
      append(13)
      append(numberOrNone: number)
      append(number: level)
    case .took(let number, let look, let count):
      append(14)
      append(numberOrNone: number)
      append(look.byte)
      append(number: count)
    case .used(let number, let item):
      append(15)
      append(numberOrNone: number)
      append(item.rawValue)
    case .gestured(let number, let gesture):
      append(16)
      append(numberOrNone: number)
      append(gesture.rawValue)
    case .phaseBegan(let number, let kind, let phase):
      append(17)
      append(numberOrNone: number)
      append(kind.rawValue)
      append(number: phase)
    case .struck, .missed, .died, .woke, .noticed, .dashed, .missileFlew, .split, .doorOpened:
      preconditionFailure("told by its own number")
    }
  }
}

extension WireReader {
  /// nil for a number that is no happening's.
  mutating func laterHappening(_ code: UInt8) throws(WireError) -> SeenHappening? {
    switch code {
    case 9:
      return .suffered(
        victim: try seenNumberOrNone("victim"), try effect("effect"), by: try kindOrNone("by"),
        damage: try number("damage"))
    case 10: return .healed(try seenNumberOrNone("who"), hp: try number("hp"))
    case 11: return .affected(try seenNumberOrNone("who"), try effect("effect"))
    case 12:
      return .cast(
        by: try seenNumberOrNone("by"), kind: try kind("kind"), attack: try attack("attack"))
    case 13:
      return .levelled(
        try seenNumberOrNone("who"), level: try number("level", max: WireLimits.levelMax))
    case 14:
      return .took(try seenNumberOrNone("who"), try thingLook(), count: try number("count"))
    case 15: return .used(try seenNumberOrNone("who"), try item("item"))
    case 16: return .gestured(try seenNumberOrNone("who"), try gesture("gesture"))
    case 17:
      return .phaseBegan(
        try seenNumberOrNone("who"), kind: try kind("kind"),
        phase: try number("phase", max: WireLimits.levelMax))
    default: return nil
    }
  }

  private mutating func effect(_ what: String) throws(WireError) -> Effect {
    let start = offset
    guard let effect = Effect(rawValue: try byte(what)) else {
      throw WireError(.outOfRange, what, at: start)
    }
    return effect
  }

  private mutating func gesture(_ what: String) throws(WireError) -> Gesture {
    let start = offset
    guard let gesture = Gesture(rawValue: try byte(what)) else {
      throw WireError(.outOfRange, what, at: start)
    }
    return gesture
  }

  /// 0 is none, else the kind plus one.
  private mutating func kindOrNone(_ what: String) throws(WireError) -> KindID? {
    let value = try number(what, max: 256)
    return value == 0 ? nil : KindID(UInt8(value - 1))
  }
}
