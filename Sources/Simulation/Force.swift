extension World {
  /// How hard a creature strikes with an attack, in percent of what that says: by its level, by the
  /// rank of the ability, by what it wears and by what lasts on it.
  func force(of striker: Entity, _ attack: Attack, _ index: AttackIndex) -> Int {
    var percent =
      grown(100, to: striker.level) * rankPercent(of: index, attack, by: striker) / 100
    percent = percent * (100 + worn(by: striker).damage) / 100
    let isInspired = striker.effects.isActive(.inspired, at: tick)
    return isInspired ? percent * Habits.inspiredForce / 100 : percent
  }

  /// Ticks from one start of an attack to the next.
  func cooldown(of attack: Attack, by user: Entity) -> Int {
    let cooldown =
      user.effects.isActive(.hasted, at: tick)
      ? attack.cooldown * Habits.hastedCooldown / 100 : attack.cooldown
    return cooldown * (100 - worn(by: user).cooldown) / 100
  }

  /// What a blow takes off: the roll, as hard as the blow is, less the armour; of what comes from
  /// the front of who stands guarded only a part.
  mutating func damage(of attack: Attack, _ blow: Blow, to victim: Entity) -> Int {
    let roll = random.roll(attack.damage) * blow.percent / 100
    let armour = rules.kinds[Int(victim.kind.rawValue)].armour + worn(by: victim).armour
    var damage = roll - armour
    if victim.effects.isActive(.guarded, at: tick), comesFromTheFront(blow, of: victim) {
      damage = damage * Habits.guardedDamage / 100
    }
    if let percent = shieldPercent(of: victim), comesFromTheFront(blow, of: victim) {
      damage = damage * (100 - percent) / 100
    }
    return max(1, damage)
  }

  /// The front is the faced eighth of the circle and its neighbours.
  private func comesFromTheFront(_ blow: Blow, of victim: Entity) -> Bool {
    guard let origin = blow.from, let bearing = Direction(from: victim.position, to: origin) else {
      return false
    }
    return abs(victim.movement.facing.eighths(to: bearing)) <= 1
  }
}
