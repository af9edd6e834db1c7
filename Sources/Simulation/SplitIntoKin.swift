extension World {
  /// Verb *split*: what has died lives on as several of another kind, who know what it knew.
  mutating func splitIntoKin(_ parent: Entity) {
    for behaviour in behaviours(of: parent) {
      guard case .split(let kind, let count) = behaviour, Int(kind.rawValue) < rules.kinds.count
      else { continue }
      for _ in 0..<count { splitOff(kind, from: parent) }
    }
  }

  private mutating func splitOff(_ kind: KindID, from parent: Entity) {
    guard let place = openGround(near: parent.position, within: Habits.groupSpread),
      let slot = spawn(kind, at: place)
    else { return }
    creatures.entities[slot].mind = parent.mind
    creatures.setMood(parent.mind.mood, of: slot)
    creatures.entities[slot].mind.purse = 0
    creatures.entities[slot].mind.offGround = nil
    report(.split(creatures.entities[slot].id), at: place)
  }
}
