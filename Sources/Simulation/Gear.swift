/// What the worn gear of one character adds up to.
struct Worn: Sendable {
  /// Percent more damage.
  var damage = 0
  /// Hit points less from every blow.
  var armour = 0
  var hp = 0
  var mana = 0
  /// Percent faster, and percent shorter cooldowns.
  var speed = 0
  var cooldown = 0
  /// Percent of the damage dealt that come back.
  var leech = 0
  /// What blows bring along, by slot.
  var brands = [3 of Brand?](repeating: nil)

  struct Brand: Sendable, Hashable {
    let effect: Effect
    let ticks: Int
  }

  init() {}

  /// The sum of what is worn, each piece with the strength of its tier and its one property.
  init(_ gear: [ItemID?], _ rules: Rules) {
    for item in gear {
      guard let item, case .gear(let slot, let tier, let property) = rules.known(item)?.use else {
        continue
      }
      add(slot, tier: tier)
      add(property, in: slot)
    }
    speed = min(speed, Worn.percentMax)
    cooldown = min(cooldown, Worn.percentMax)
  }

  /// However much is worn: no more speed, and no less cooldown.
  private static let percentMax = 50

  private mutating func add(_ slot: GearSlot, tier: Int) {
    switch slot {
    case .weapon: damage += Habits.damagePerTier * tier
    case .armour: armour += Habits.armourPerTier * tier
    case .charm: hp += Habits.hpPerTier * tier
    }
  }

  private mutating func add(_ property: GearProperty, in slot: GearSlot) {
    switch property {
    case .damage(let percent): damage += percent
    case .armour(let points): armour += points
    case .hp(let points): hp += points
    case .speed(let percent): speed += percent
    case .cooldown(let percent): cooldown += percent
    case .mana(let points): mana += points
    case .leech(let percent): leech += percent
    case .brand(let effect, let ticks):
      brands[Int(slot.rawValue)] = Brand(effect: effect, ticks: ticks)
    }
  }
}
