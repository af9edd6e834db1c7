extension World {
  /// Verb *call kin*: tells its own kind within so many tiles where the prey is.
  mutating func callKin(_ slot: Int) {
    let caller = creatures.entities[slot]
    let tiles = number(of: caller) { if case .callKin(let tiles) = $0 { tiles } else { nil } }
    guard let tiles else { return }
    for other in creatures.slots where other != slot && creatures.isAlive(other) {
      let kin = creatures.entities[other]
      guard kin.kind == caller.kind, kin.position.steps(to: caller.position) <= tiles else {
        continue
      }
      alert(other, to: caller.mind.lastKnown)
    }
  }
}
