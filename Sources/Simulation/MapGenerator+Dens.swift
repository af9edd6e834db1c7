extension MapGenerator {
  private static let densCount = 3
  private static let candidates = 300
  /// A den lies so far out, in percent of the way to the lair.
  private static let denPercent = 62

  /// The King's lair as far away as it can be, and a den in each of the three other quarters of the
  /// map at middle distance.
  mutating func placeDens(_ vaults: [Vault]) {
    let first = random.roll(0...3)
    var lairs = vaults.filter { $0.role == .lair }
    let far = place(take(from: &lairs), .lair, inQuarter: first) { -$0 }
    lair = far
    let farthest = far?.steps(to: camp) ?? map.height / 2
    let wanted = farthest * MapGenerator.denPercent / 100
    var dens = vaults.filter { $0.role == .den }
    for number in 1...MapGenerator.densCount {
      let quarter = (first + number) % 4
      let den = place(take(from: &dens), .den, inQuarter: quarter) {
        $0 < farthest ? abs($0 - wanted) : Int.max
      }
      if let den { self.dens.append(den) }
    }
    self.dens.sort { $0.steps(to: camp) < $1.steps(to: camp) }
  }

  /// One that is not used again, a host's own before others; nil when there are none.
  private mutating func take(from vaults: inout [Vault]) -> Vault? {
    guard !vaults.isEmpty else { return nil }
    let own = vaults.firstIndex(where: \.isHosts)
    return vaults.remove(at: own ?? random.roll(0...(vaults.count - 1)))
  }

  /// Draws the vault in a quarter of the map where the cost of its distance from the camp is least;
  /// the clearing where it does not fit. nil when not even that does.
  private mutating func place(
    _ vault: Vault?, _ role: Vault.Role, inQuarter quarter: Int, cost: (Int) -> Int
  ) -> Point? {
    for vault in [vault, Vault.clearing(role)].compactMap({ $0 }) {
      var best: (corner: Point, vault: Vault, cost: Int)?
      for _ in 0..<MapGenerator.candidates {
        let turned = vault.turned(random.roll(0...7))
        let centre = randomPlace(inQuarter: quarter)
        let corner = turned.corner(around: centre)
        let boss = turned.boss(from: corner)
        guard isClear(turned, at: corner), isIn(quarter, boss) else { continue }
        let cost = cost(boss.steps(to: camp))
        if cost < best?.cost ?? .max { best = (corner, turned, cost) }
      }
      if let best { return draw(best.vault, at: best.corner) }
    }
    return nil
  }

  private func isIn(_ quarter: Int, _ place: Point) -> Bool {
    (place.x > camp.x) == (quarter < 2) && (place.y > camp.y) == (quarter == 1 || quarter == 2)
      && place.x != camp.x && place.y != camp.y
  }

  /// Quarters lie clockwise from the north-east.
  private mutating func randomPlace(inQuarter quarter: Int) -> Point {
    let isEast = quarter < 2
    let isSouth = quarter == 1 || quarter == 2
    let x = isEast ? random.roll(camp.x...(map.width - 1)) : random.roll(0...camp.x)
    let y = isSouth ? random.roll(camp.y...(map.height - 1)) : random.roll(0...camp.y)
    return Point(x, y)
  }
}

extension Vault {
  /// Where its boss stands when its north-western corner lies there.
  fileprivate func boss(from corner: Point) -> Point {
    let index = cells.firstIndex(of: .boss) ?? cells.count / 2 + width / 2
    return Point(corner.x + index % width, corner.y + index / width)
  }
}
