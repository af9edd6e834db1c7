/// What a hound does: it fights what its master fights and what attacks him, and else keeps its
/// place in the pack around him. Greedy steps, with swaps so that nobody jams a door; who is left
/// far behind, unseen, is beside him all at once.
extension World {
  mutating func decideForHound(_ slot: Int) {
    let hound = creatures.entities[slot]
    guard let master = hound.master.flatMap({ creatures.slot(of: $0) }) else {
      return creatures.remove(slot)
    }
    let lead = creatures.entities[master]
    let isLoose = hound.position.steps(to: lead.position) <= Habits.houndLeash
    if isLoose, lead.isAlive, let foe = quarry(of: hound, lead) {
      fight(slot, foe)
    } else {
      heel(slot, lead)
    }
  }

  /// A foe was struck by a player or struck it: the hounds are to know.
  mutating func noteQuarry(_ victim: Entity, _ striker: EntityID) {
    if let player = player(being: striker) {
      players[player].quarry = victim.id
    } else if let player = player(behind: victim.id),
      players[player].quarry.flatMap({ creatures.slot(of: $0) }) == nil
    {
      players[player].quarry = striker
    }
  }

  /// The nearest of the foes near: those who hunt, and whom the master fights.
  private func quarry(of hound: Entity, _ lead: Entity) -> Entity? {
    let chosen = player(being: lead.id).flatMap { players[$0].quarry }
    if let chosen, let foe = entity(chosen), mayBite(foe, hound, lead, chosen),
      foe.position.steps(to: hound.position) > Habits.houndSight
    {
      return nearestFoe(of: hound, lead, chosen) ?? foe
    }
    return nearestFoe(of: hound, lead, chosen)
  }

  private func nearestFoe(of hound: Entity, _ lead: Entity, _ chosen: EntityID?) -> Entity? {
    let reach = Habits.houndSight
    var best: Entity?
    var stepsMin = Int.max
    for dy in -reach...reach {
      for dx in -reach...reach where max(abs(dx), abs(dy)) < stepsMin {
        let place = Point(hound.position.x + dx, hound.position.y + dy)
        guard map.contains(place), let other = creatures.occupant(at: place),
          mayBite(creatures.entities[other], hound, lead, chosen),
          hasClearSight(from: hound.position, to: place)
        else { continue }
        best = creatures.entities[other]
        stepsMin = max(abs(dx), abs(dy))
      }
    }
    return best
  }

  private func mayBite(_ foe: Entity, _ hound: Entity, _ lead: Entity, _ chosen: EntityID?) -> Bool
  {
    foe.isAlive && foe.side != hound.side && foe.mind.fellTo == nil
      && foe.position.steps(to: lead.position) <= Habits.houndLeash
      && (foe.id == chosen || foe.isMonster && foe.mind.mood == .hunting)
  }

  private mutating func fight(_ slot: Int, _ foe: Entity) {
    if strike(slot, at: foe.position) { return }
    guard creatures.entities[slot].position.steps(to: foe.position) > 1 else {
      return face(slot, foe.position)
    }
    if approach(slot, foe.position) || slipPast(slot, foe.position) { return }
    _ = circle(slot, foe.position)
  }
}
