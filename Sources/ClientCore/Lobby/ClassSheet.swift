package import Simulation

/// What the title shows of a class: its portrait, and the numbers of its abilities as the tables
/// of this program have them. A server's may differ.
package struct ClassSheet: Equatable, Sendable {
  /// English, as in the tables.
  package var name: String
  package var hp: Int
  package var armour: Int
  package var mana: Int
  /// Rows of signs one column wide.
  package var portrait: [String]
  /// The basic attack and then the abilities 1 to 4.
  package var abilities: [Ability]

  package init(_ kind: CreatureKind, portrait: [String], tickRate: Int) {
    name = kind.name
    hp = kind.hp
    armour = kind.armour
    mana = kind.mana
    self.portrait = portrait
    abilities = kind.attacks.map { Ability($0, tickRate: tickRate) }
  }

  /// Every class of the tables, with the portrait that has its name in small letters.
  package static func all(
    of rules: Rules, portraits: [(name: String, rows: [String])]
  ) -> [ClassSheet] {
    rules.kinds.filter(\.isClass).map { kind in
      let portrait = portraits.first { $0.name == kind.name.lowercased() }
      return ClassSheet(kind, portrait: portrait?.rows ?? [], tickRate: rules.tickRate)
    }
  }

  /// One of its blows or deeds; times in tenths of a second.
  package struct Ability: Equatable, Sendable {
    var name: String
    var shape: AttackShape
    var size: Int
    var range: Int
    var damage: ClosedRange<Int>
    var mana: Int
    var cooldown: Int
    var stun: Int
    var effect: Effect?
    var effectTime: Int
    var deed: Deed?
    var isDeed: Bool
    let tickRate: Int

    init(_ attack: Attack, tickRate: Int) {
      name = attack.name
      shape = attack.shape
      size = attack.size
      range = attack.range
      damage = attack.damage
      mana = attack.mana
      deed = attack.deed
      isDeed = attack.isDeed
      effect = attack.effect
      self.tickRate = tickRate
      cooldown = attack.cooldown * 10 / tickRate
      stun = attack.stun * 10 / tickRate
      effectTime = attack.effectTime * 10 / tickRate
    }

    /// Ticks of a deed as tenths of a second.
    func tenths(_ ticks: Int) -> Int { ticks * 10 / tickRate }
  }
}
