extension World {
  /// Verb *call kin*: tells its own kind within so many tiles where the prey is. All monsters near
  /// a boss are its kin.
  mutating func callKin(_ slot: Int) {
    let caller = creatures.entities[slot]
    let tiles = number(of: caller) { if case .callKin(let tiles) = $0 { tiles } else { nil } }
    guard let tiles else { return }
    for other in creatures.grid.slots(around: caller.position, within: tiles)
    where other != slot && creatures.isAlive(other) {
      guard creatures.entities[other].kind == caller.kind || isBoss(caller),
        creatures.entities[other].isMonster
      else { continue }
      alert(other, to: caller.mind.lastKnown)
    }
  }
}
