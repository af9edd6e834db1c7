import Simulation

/// An action is one byte: the upper bits say which, the lower ones the direction or the ability.
///
///     0…7    step that way          16  dash
///     8…15   face that way          17  basic attack
///     32…63  ability 0…31
extension Action {
  /// The ability must be below `WireLimits.attacksMax`.
  var byte: UInt8 {
    switch self {
    case .step(let direction): direction.rawValue
    case .face(let direction): 8 + direction.rawValue
    case .dash: 16
    case .attack: 17
    case .ability(let attack): 32 + attack.rawValue
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
    case 32...63: self = .ability(AttackIndex(byte - 32))
    default: return nil
    }
  }
}
