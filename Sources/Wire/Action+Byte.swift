import Simulation

/// An action is one byte: the upper bits say which, the lower ones the direction or the ability.
///
///     0…7    step that way          16  dash
///     8…15   face that way          17  basic attack
///     18     next target                19  wear what is better
///     20…23  gesture 0…3                24…31  raise ability 0…7
///     32…63  ability 0…31               64…127  use item 0…63
///     128…191  buy item 0…63            192…255  sell item 0…63
extension Action {
  /// The ability must be below `WireLimits.attacksMax`.
  var byte: UInt8 {
    switch self {
    case .step(let direction): direction.rawValue
    case .face(let direction): 8 + direction.rawValue
    case .dash: 16
    case .attack: 17
    case .ability(let attack): 32 + attack.rawValue
    case .nextTarget: 18
    case .wearBetter: 19
    case .gesture(let gesture): 20 + gesture.rawValue
    case .raise(let attack): 24 + attack.rawValue
    case .use(let item): 64 + item.rawValue
    case .buy(let item): 128 + item.rawValue
    case .sell(let item): 192 + item.rawValue
    }
  }

  init?(byte: UInt8) {
    switch byte {
    case 0...7:
      guard let direction = Direction(rawValue: byte) else { return nil }
      self = .step(direction)
    case 8...15:
      guard let direction = Direction(rawValue: byte - 8) else { return nil }
      self = .face(direction)
    case 16: self = .dash
    case 17: self = .attack
    case 18: self = .nextTarget
    case 19: self = .wearBetter
    case 20...23:
      guard let gesture = Gesture(rawValue: byte - 20) else { return nil }
      self = .gesture(gesture)
    case 24...31: self = .raise(AttackIndex(byte - 24))
    case 32...63: self = .ability(AttackIndex(byte - 32))
    case 64...127: self = .use(ItemID(byte - 64))
    case 128...191: self = .buy(ItemID(byte - 128))
    case 192...255: self = .sell(ItemID(byte - 192))
    default: return nil
    }
  }
}
