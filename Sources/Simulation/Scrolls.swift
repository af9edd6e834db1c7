extension World {
  /// Scroll of recall: the way to the fire opens after a while, unless a blow breaks it off.
  mutating func readRecall(_ ticks: Int, _ player: Int) -> Bool {
    guard players[player].recalledAt == nil else { return false }
    players[player].recalledAt = tick + ticks
    return true
  }

  /// Scroll of light: while it shines one sees farther. Another one makes it last longer.
  mutating func readLight(_ ticks: Int, _ player: Int) -> Bool {
    players[player].shinesUntil = max(players[player].shinesUntil, tick) + ticks
    players[player].sight = -1
    return true
  }

  /// How far somebody sees what is not lit.
  func sight(of player: Player) -> Int {
    tick < player.shinesUntil ? sight + Habits.lightSight : sight
  }

  /// A blow breaks off whoever waits to be recalled.
  mutating func breakRecall(of slot: Int) {
    if let player = player(of: slot) { players[player].recalledAt = nil }
  }

  /// Takes those home whose time has come, and lets lights go out.
  mutating func runScrolls() {
    for player in players.indices {
      if players[player].shinesUntil == tick { players[player].sight = -1 }
      guard let time = players[player].recalledAt, tick >= time else { continue }
      recall(player)
    }
  }

  /// Where there is no room at the fire, it waits.
  private mutating func recall(_ player: Int) {
    guard let slot = creatures.slot(of: players[player].id), creatures.isAlive(slot) else {
      players[player].recalledAt = nil
      return
    }
    guard let place = entrance(for: creatures.entities[slot].side) else { return }
    players[player].recalledAt = nil
    leap(slot, to: place)
    creatures.entities[slot].movement.stepLeft = 0
  }
}
