/// What every rule may do to a creature, whatever it is: the rooms of fire, webs, brands and
/// draughts call these. A slot must hold a living creature; of the dead nothing happens.
extension World {
  /// Takes hit points away that no blow did; no armour helps. Told as `.suffered`, and a death by
  /// it is credited to `source`, as the kind `kind`.
  mutating func harm(
    _ slot: Int, hp: Int, as effect: Effect, by source: EntityID? = nil, kind: KindID? = nil
  ) {
    guard creatures.isAlive(slot), hp > 0, decidedAt == nil else { return }
    let victim = creatures.entities[slot]
    let kind = kind ?? source.flatMap { entity($0)?.kind }
    report(.suffered(victim: victim.id, effect, by: kind, damage: hp), at: victim.position)
    let blow = Blow(by: source ?? victim.id, kind: kind ?? victim.kind, index: .basic)
    _ = takeAway(hp, from: slot, of: blow)
  }

  /// Begins an effect that lasts so many ticks from now, or makes one last longer. Who stands in
  /// water can't burn.
  mutating func begin(
    _ effect: Effect, on slot: Int, for ticks: Int, by source: EntityID? = nil
  ) {
    guard creatures.isAlive(slot), ticks > 0 else { return }
    wake(slot)
    let entity = creatures.entities[slot]
    if effect == .burning, isQuenched(entity) || isFireproof(entity) { return }
    if !entity.effects.isActive(effect, at: tick) {
      report(.affected(entity.id, effect), at: entity.position)
    }
    creatures.entities[slot].effects.begin(effect, until: tick + ticks)
    guard let source else { return }
    creatures.entities[slot].effects.source = source
    creatures.entities[slot].effects.sourceKind = self.entity(source)?.kind
  }

  /// Ends an effect before its time.
  mutating func stop(_ effect: Effect, on slot: Int) {
    creatures.entities[slot].effects.stop(effect)
  }

  /// Gives hit points back, as far as there is room for them.
  mutating func mend(_ slot: Int, hp: Int, by source: EntityID? = nil) {
    guard creatures.isAlive(slot) else { return }
    let patient = creatures.entities[slot]
    let mended = min(hp, patient.hpMax - patient.hp)
    guard mended > 0 else { return }
    creatures.entities[slot].hp += mended
    report(.healed(patient.id, hp: mended), at: patient.position)
    if let player = player(behind: source ?? patient.id) { players[player].tally.healed += mended }
  }

  /// Whether an effect lasts on the creature on this tick.
  func suffers(_ effect: Effect, _ slot: Int) -> Bool {
    creatures.entities[slot].effects.isActive(effect, at: tick)
  }

  /// Takes hit points away, and the life with the last of them; false when it fell.
  mutating func takeAway(_ hp: Int, from slot: Int, of blow: Blow) -> Bool {
    wake(slot)
    let victim = creatures.entities[slot]
    count(min(hp, victim.hp), from: slot, of: blow)
    breakRecall(of: slot)
    guard hp < victim.hp else {
      fall(slot, of: blow)
      return false
    }
    creatures.entities[slot].hp -= hp
    if victim.isPlayer { noteShelter(of: slot) }
    return true
  }

  /// Tallies damage, dealt and taken.
  private mutating func count(_ damage: Int, from slot: Int, of blow: Blow) {
    let victim = creatures.entities[slot]
    if victim.isPlayer, let player = player(behind: victim.id) {
      players[player].tally.damageTaken += damage
    }
    if blow.by != victim.id, let player = player(behind: blow.by) {
      players[player].tally.damageDealt += damage
      players[player].peaceAt = tick + rules.ticks(milliseconds: Habits.peaceAfter)
      players[player].isSheltered = false
    }
  }
}
