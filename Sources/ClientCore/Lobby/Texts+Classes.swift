import Simulation

// What is said of classes and their abilities.
extension Texts {
  /// How hard a class is to play, from one to three.
  func difficulty(of card: ClassCard) -> String {
    switch card {
    case .warrior: "* " + self[.difficultyEasy]
    case .taoist: "** " + self[.difficultyMiddling]
    case .mage: "*** " + self[.difficultyHard]
    }
  }

  /// Hit points, armour and mana.
  func measures(of sheet: ClassSheet) -> String {
    let words = [
      "\(sheet.hp) \(self[.hp])", sheet.armour > 0 ? self[.armourOf, sheet.armour] : nil,
      sheet.mana > 0 ? self[.manaOf, sheet.mana] : nil,
    ]
    return words.compactMap(\.self).joined(separator: " · ")
  }

  /// Damage, cooldown and cost.
  func numbers(of ability: ClassSheet.Ability) -> String {
    let least = ability.damage.lowerBound
    let hits = ability.damage.upperBound > 0 && !ability.isDeed
    let words = [
      hits ? self[.abilityDamage, "\(least)-\(ability.damage.upperBound)"] : nil,
      self[.abilityEvery, seconds(tenths: ability.cooldown)],
      ability.mana > 0 ? self[.manaCost, ability.mana] : nil,
    ]
    return words.compactMap(\.self).joined(separator: " · ")
  }

  /// What it does and where, in some short sentences.
  func does(_ ability: ClassSheet.Ability) -> String {
    var words = [ability.deed.map { does($0, ability) } ?? place(of: ability)]
    if ability.stun > 0 { words.append(self[.stunsFor, seconds(tenths: ability.stun)]) }
    if let effect = ability.effect {
      words.append(
        self[.bringsFor, word(for: effect), seconds(tenths: ability.effectTime)])
    }
    return words.joined(separator: " ")
  }

  private func place(of ability: ClassSheet.Ability) -> String {
    switch ability.shape {
    case .spot: self[.shapeSpot, ability.range]
    case .arc: self[.shapeArc]
    case .line: self[.shapeLine, ability.size]
    case .cone: self[.shapeCone, ability.size]
    case .ring: self[.shapeRing, ability.size]
    case .burst: self[.shapeBurst, ability.size, ability.range]
    }
  }

  private func does(_ deed: Deed, _ ability: ClassSheet.Ability) -> String {
    switch deed {
    case .charge(let tiles): self[.deedCharge, tiles]
    case .ward(let ticks): self[.deedWard, seconds(tenths: ability.tenths(ticks))]
    case .inspire(let within, let ticks, _):
      self[.deedInspire, within, seconds(tenths: ability.tenths(ticks))]
    case .blink(let tiles): self[.deedBlink, tiles]
    case .call(_, let most): self[.deedCall, most]
    case .cloud(let effect, let ticks):
      self[.deedCloud, word(for: effect), seconds(tenths: ability.tenths(ticks))]
    case .mend(let hp, let within): self[.deedMend, hp, within]
    case .veil(let ticks): self[.deedVeil, seconds(tenths: ability.tenths(ticks))]
    }
  }

  private func seconds(tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
