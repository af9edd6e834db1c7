extension World {
  /// One of the kinds that may live where so much danger is allowed, by their weights.
  mutating func kind(under dangerMax: Int) -> KindID? {
    countKinds()
    var whole = 0
    for index in rules.kinds.indices { whole += spawnWeight(index, under: dangerMax) }
    guard whole > 0 else { return nil }
    var choice = random.roll(0...(whole - 1))
    for index in rules.kinds.indices {
      choice -= spawnWeight(index, under: dangerMax)
      if choice < 0 { return KindID(UInt8(index)) }
    }
    return nil
  }

  /// How often a kind comes, so that none is everywhere: those of big groups seldom, those of whom
  /// there are groups already seldomer, and those who belong so far out oftener.
  private func spawnWeight(_ index: Int, under dangerMax: Int) -> Int {
    let row = rules.kinds[index]
    guard row.livesWild(under: dangerMax) else { return 0 }
    let group = max(1, (row.groupSize.lowerBound + row.groupSize.upperBound) / 2)
    let belongs = Habits.spawnWeight * (dangerMax + 2 * row.danger) / max(1, dangerMax)
    return max(1, belongs / (group + kindCounts[index]))
  }

  private mutating func countKinds() {
    kindCounts.removeAll(keepingCapacity: true)
    kindCounts.append(contentsOf: repeatElement(0, count: rules.kinds.count))
    for slot in creatures.slots where creatures.isAlive(slot) {
      kindCounts[Int(creatures.entities[slot].kind.rawValue)] += 1
    }
  }
}

extension CreatureKind {
  /// Whether it comes by itself where so much danger is allowed: kinds with groups of nobody (the
  /// small slimes that a big one leaves) never do, nor do bosses.
  func livesWild(under dangerMax: Int) -> Bool {
    !isClass && !isBoss && groupSize.upperBound > 0 && danger <= dangerMax
  }
}
