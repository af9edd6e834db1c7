extension World {
  /// Somebody fell: counts it for both, and shares out what is to be learnt from it.
  mutating func credit(_ victim: Entity, to striker: EntityID) {
    if victim.isPlayer, let player = player(behind: victim.id) {
      players[player].tally.deaths += 1
    }
    guard victim.master == nil, let killer = player(behind: striker),
      entity(players[killer].id)?.side != victim.side
    else { return }
    if victim.isPlayer {
      players[killer].tally.playersKilled += 1
    } else {
      players[killer].tally.kills += 1
    }
    share(experience(for: victim), of: victim.position, killer)
  }

  /// What a kill teaches in all.
  func experience(for victim: Entity) -> Int {
    let base = victim.isPlayer ? Habits.duelExperience : rules.kind(victim.kind).experience
    return grown(base, to: victim.level)
  }

  /// The killer and the members of its party near share what there is, a little more for each;
  /// friends near who are in no party with it get part of such a share.
  private mutating func share(_ experience: Int, of place: Point, _ killer: Int) {
    guard experience > 0 else { return }
    let members = players.indices.count { isMember($0, of: killer) && isNear($0, place, killer) }
    let bonus = 100 + rules.levels.partyPercent * (members - 1)
    let part = max(1, experience * bonus / (100 * members))
    let side = creatures.slot(of: players[killer].id).map { creatures.entities[$0].side }
    for index in players.indices where isNear(index, place, killer) {
      if isMember(index, of: killer) {
        teach(index, part)
      } else if creatures.slot(of: players[index].id).map({ creatures.entities[$0].side }) == side {
        teach(index, part * rules.levels.strangerPercent / 100)
      }
    }
  }

  private func isMember(_ index: Int, of killer: Int) -> Bool {
    index == killer || players[index].party != nil && players[index].party == players[killer].party
  }

  /// The killer is, wherever it is.
  private func isNear(_ index: Int, _ place: Point, _ killer: Int) -> Bool {
    guard index != killer else { return true }
    guard let slot = creatures.slot(of: players[index].id), creatures.isAlive(slot) else {
      return false
    }
    return creatures.entities[slot].position.steps(to: place) <= rules.levels.shareWithin
  }
}
