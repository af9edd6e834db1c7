extension MapGenerator {
  /// One vault for so many tiles of the map.
  private static let tilesPerVault = 1200
  private static let triesPerVault = 24
  /// A host's own vault is given so many tries to find its place.
  private static let triesPerHostsVault = 2000
  /// So many tiles of its own land lie between a vault and another, and before the map's edge.
  private static let margin = 2
  private static let inset = 3

  /// Sets vaults into land that suits them: a host's own each once, then the less used ones.
  mutating func placeVaults(_ vaults: [Vault]) {
    guard !vaults.isEmpty else { return }
    var uses = [Int](repeating: 0, count: vaults.count)
    for index in vaults.indices where vaults[index].isHosts {
      place(tries: MapGenerator.triesPerHostsVault, vaults, &uses) { place, generator in
        vaults[index].isAtHome(
          in: generator.biomes[generator.map.index(of: place)], generator.danger(at: place))
          ? index : nil
      }
    }
    for _ in 0..<(map.width * map.height / MapGenerator.tilesPerVault) {
      let now = uses
      place(tries: MapGenerator.triesPerVault, vaults, &uses) { place, generator in
        generator.choice(of: vaults, at: place, now)
      }
    }
  }

  /// Draws the vault that `choice` names for a random place, if it suits there; else tries again.
  private mutating func place(
    tries: Int, _ vaults: [Vault], _ uses: inout [Int],
    _ choice: (Point, inout MapGenerator) -> Int?
  ) {
    for _ in 0..<tries {
      let centre = Point(random.roll(0...(map.width - 1)), random.roll(0...(map.height - 1)))
      guard let index = choice(centre, &self) else { continue }
      let vault = vaults[index].turned(random.roll(0...7))
      let corner = vault.corner(around: centre)
      guard suits(vault, at: corner) else { continue }
      _ = draw(vault, at: corner)
      uses[index] += 1
      return
    }
  }

  /// Whether a vault may be set there: inside the map, clear of the camp and of other vaults.
  func isClear(_ vault: Vault, at corner: Point) -> Bool {
    let right = corner.x + vault.width - 1
    let bottom = corner.y + vault.height - 1
    guard min(corner.x, corner.y) >= MapGenerator.inset,
      right < map.width - MapGenerator.inset, bottom < map.height - MapGenerator.inset
    else { return false }
    let reach = MapGenerator.clearing + 3
    if corner.x <= camp.x + reach, right >= camp.x - reach, corner.y <= camp.y + reach,
      bottom >= camp.y - reach
    {
      return false
    }
    for y in (corner.y - MapGenerator.margin)...(bottom + MapGenerator.margin) {
      for x in (corner.x - MapGenerator.margin)...(right + MapGenerator.margin)
      where isDrawn[map.index(of: Point(x, y))] {
        return false
      }
    }
    return true
  }

  /// Puts a vault down, its north-western corner there. Gives the place of its boss, or its middle.
  mutating func draw(_ vault: Vault, at corner: Point) -> Point {
    var boss = Point(corner.x + vault.width / 2, corner.y + vault.height / 2)
    for index in vault.cells.indices {
      let place = Point(corner.x + index % vault.width, corner.y + index / vault.width)
      let tile: Tile
      switch vault.cells[index] {
      case .land: continue
      case .tile(let drawn): tile = drawn
      case .either(let one, let other): tile = random.chance(50) ? one : other
      case .lodger(let ground, let isStrong):
        tile = ground
        let local = min(max(danger(at: place), vault.danger.lowerBound), vault.danger.upperBound)
        lodgers.append(Lodger(place: place, danger: local + (isStrong ? 2 : 0)))
      case .boss:
        tile = .floor
        boss = place
      }
      map[place] = tile
      isDrawn[map.index(of: place)] = true
    }
    return boss
  }

  /// One of the least used that are at home there.
  private mutating func choice(of vaults: [Vault], at place: Point, _ uses: [Int]) -> Int? {
    let biome = biomes[map.index(of: place)]
    let danger = danger(at: place)
    var fitting: [Int] = []
    for index in vaults.indices where vaults[index].isAtHome(in: biome, danger) {
      if let first = fitting.first, uses[index] != uses[first] {
        if uses[index] > uses[first] { continue }
        fitting.removeAll()
      }
      fitting.append(index)
    }
    return fitting.isEmpty ? nil : fitting[random.roll(0...(fitting.count - 1))]
  }

  /// Clear, and not drowned: middle and corners are on land, unless it belongs into a marsh.
  private func suits(_ vault: Vault, at corner: Point) -> Bool {
    guard isClear(vault, at: corner) else { return false }
    guard !vault.biomes.contains(.marsh) else { return true }
    let right = corner.x + vault.width - 1
    let bottom = corner.y + vault.height - 1
    let probes = [
      corner, Point(right, corner.y), Point(corner.x, bottom), Point(right, bottom),
      Point((corner.x + right) / 2, (corner.y + bottom) / 2),
    ]
    return probes.allSatisfy { map[$0] != .deepWater }
  }
}

extension Vault {
  /// Where its north-western corner lies when its middle is there.
  func corner(around centre: Point) -> Point {
    Point(centre.x - width / 2, centre.y - height / 2)
  }

  fileprivate func isAtHome(in biome: Biome, _ danger: Int) -> Bool {
    self.danger.contains(danger) && (biomes.isEmpty || biomes.contains(biome))
  }
}
