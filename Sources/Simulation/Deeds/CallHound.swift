extension World {
  /// Deed *call*: a hound beside its master, as strong as he is.
  mutating func callHound(_ kind: KindID, countMax: Int, by slot: Int) {
    let master = creatures.entities[slot]
    guard mayCall(kind, countMax: countMax, master),
      let place = openGround(near: master.position, within: Habits.summonSpread),
      let hound = spawn(kind, at: place)
    else { return }
    creatures.entities[hound].side = master.side
    creatures.entities[hound].master = master.id
    creatures.setMood(.searching, of: hound)
    creatures.entities[hound].movement.facing = master.movement.facing
    setLevel(master.level, of: hound)
  }

  /// Whether one more would come: at most one for each level of the master's, and `countMax`.
  func mayCall(_ kind: KindID, countMax: Int, _ master: Entity) -> Bool {
    Int(kind.rawValue) < rules.kinds.count
      && houndCount(of: master.id) < min(master.level, countMax)
  }

  func houndCount(of master: EntityID) -> Int {
    creatures.slots.count {
      creatures.isAlive($0) && creatures.entities[$0].master == master
    }
  }

  /// Hounds go when their master does.
  mutating func dismissHounds(of master: EntityID) {
    for slot in creatures.slots
    where creatures.isAlive(slot) && creatures.entities[slot].master == master {
      creatures.remove(slot)
    }
  }
}
