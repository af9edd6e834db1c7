extension World {
  /// Verb *explode*: the attack that strikes when one of its kind dies, the last in the table.
  func explosion(of entity: Entity) -> AttackIndex? {
    guard behaviours(of: entity).contains(.explode) else { return nil }
    let count = min(rules.kinds[Int(entity.kind.rawValue)].attacks.count, AttackIndex.count)
    return count > 0 ? AttackIndex(UInt8(count - 1)) : nil
  }

  /// It is as good as dead, but winds up once more: the tiles around it light up, and there is time
  /// to step off them. Nothing can hit it meanwhile.
  mutating func lightFuse(_ slot: Int, _ index: AttackIndex, of blow: Blow) {
    let entity = creatures.entities[slot]
    guard let attack = attack(index, of: entity.kind) else { return }
    let strikesAt = tick + attack.windUp
    creatures.entities[slot].hp = 1
    creatures.entities[slot].mind.fellTo = blow.kind
    creatures.entities[slot].mind.fellBy = instigator(of: blow.by)
    creatures.entities[slot].activity = .windUp(
      attack: index, aim: entity.position, strikesAt: strikesAt)
    creatures.entities[slot].movement.heldUntil = strikesAt + 1
    creatures.entities[slot].movement.untouchableUntil = strikesAt + 1
  }

  /// Who is to be thanked for what a creature fells: of what explodes, who felled it.
  func instigator(of striker: EntityID) -> EntityID { entity(striker)?.mind.fellBy ?? striker }

  /// The explosion has struck: now it is gone.
  mutating func finishExplosion(_ slot: Int, _ index: AttackIndex) {
    let entity = creatures.entities[slot]
    guard let killer = entity.mind.fellTo else { return }
    creatures.entities[slot].mind.fellTo = nil
    die(slot, of: Blow(by: entity.id, kind: killer, index: index))
  }
}
