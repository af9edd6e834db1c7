extension World {
  /// Deed *inspire*: friends near strike harder for a while, and monsters near come for who roared
  /// and hardly mind anybody else.
  mutating func inspire(_ slot: Int, within tiles: Int, for ticks: Int, draws: Int) {
    let id = creatures.entities[slot].id
    forEachFriend(of: slot, within: tiles) { world, friend in
      world.begin(.inspired, on: friend, for: ticks, by: id)
    }
    drawMonsters(to: slot, within: draws, for: ticks)
  }

  private mutating func drawMonsters(to slot: Int, within tiles: Int, for ticks: Int) {
    let hero = creatures.entities[slot]
    for other in creatures.slots where creatures.isAlive(other) {
      let monster = creatures.entities[other]
      guard monster.isMonster, monster.side != hero.side,
        monster.position.steps(to: hero.position) <= tiles
      else { continue }
      alert(other, to: hero.position)
      creatures.entities[other].mind.target = hero.id
      creatures.entities[other].mind.drawnUntil = tick + ticks
    }
  }
}
