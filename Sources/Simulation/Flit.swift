extension World {
  /// Verb *flit*: now and then a hunter's next step goes anywhere.
  mutating func flit(_ slot: Int) -> Bool {
    let percent = number(ofSlot: slot) {
      if case .flit(let percent) = $0 { percent } else { nil }
    }
    guard let percent, random.chance(percent) else { return false }
    return tryStep(slot, Direction.north.turned(random.roll(0...7)))
  }
}
