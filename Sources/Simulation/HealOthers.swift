extension World {
  /// Verb *heal others*: raises its hands to mend whoever of the other monsters near is worst hurt.
  /// False when all are whole.
  mutating func startHealing(within tiles: Int, _ slot: Int) -> Bool {
    guard let patient = worstHurt(near: slot, within: tiles) else { return false }
    return startCast(.healOthers, towards: creatures.entities[patient].position, slot)
  }

  /// The hands come down: who is worst hurt now is mended.
  mutating func healOther(by hp: Int, within tiles: Int, _ slot: Int) {
    guard let patient = worstHurt(near: slot, within: tiles) else { return }
    face(slot, creatures.entities[patient].position)
    mend(patient, hp: hp, by: creatures.entities[slot].id)
  }

  /// The one with the smallest part of its hit points left; of equals the lowest slot.
  private func worstHurt(near healer: Int, within tiles: Int) -> Int? {
    let place = creatures.entities[healer].position
    var worst: Int?
    for slot in creatures.grid.slots(around: place, within: tiles)
    where slot != healer && creatures.isAlive(slot) {
      let entity = creatures.entities[slot]
      guard entity.side == creatures.entities[healer].side, entity.hp < entity.hpMax,
        entity.mind.fellTo == nil
      else { continue }
      if let worst, !isWorseHurt(slot, than: worst) { continue }
      worst = slot
    }
    return worst
  }
  /// Whether a smaller part of its hit points is left; of equals the lower slot.
  private func isWorseHurt(_ slot: Int, than other: Int) -> Bool {
    let (one, two) = (creatures.entities[slot], creatures.entities[other])
    return (one.hp * two.hpMax, slot) < (two.hp * one.hpMax, other)
  }
}
