/// A hand-drawn piece of land that the generator sets into its own, turned or mirrored as it likes.
package struct Vault: Sendable, Equatable {
  /// What a vault is for.
  package enum Role: String, CaseIterable, Sendable {
    /// Somewhere in a fitting biome.
    case place
    /// One of three where bosses live.
    case den
    /// The King's.
    case lair
  }

  package let name: String
  package let role: Role
  /// The dangers (1…10, from the camp to the far corners) of the land it is set into.
  package let danger: ClosedRange<Int>
  /// Empty: any.
  package let biomes: [Biome]
  package let width: Int
  /// Row-major; `cells.count` is a multiple of `width`.
  package let cells: [VaultCell]
  /// A host drew it: it is set before all others, so that it is there in the next match.
  package var isHosts = false

  package init(
    name: String, role: Role, danger: ClosedRange<Int>, biomes: [Biome], width: Int,
    cells: [VaultCell]
  ) {
    precondition(width > 0 && !cells.isEmpty && cells.count.isMultiple(of: width))
    self.name = name
    self.role = role
    self.danger = danger
    self.biomes = biomes
    self.width = width
    self.cells = cells
  }

  package var height: Int { cells.count / width }

  /// One of its eight faces: turned clockwise by `turn % 4` quarters, from 4 on mirrored before.
  package func turned(_ turn: Int) -> Vault {
    var turned = self
    if turn & 4 != 0 { turned = turned.mirrored }
    for _ in 0..<(turn & 3) { turned = turned.turnedByAQuarter }
    return turned
  }

  private var mirrored: Vault {
    with(width: width) { x, y in cells[y * width + width - 1 - x] }
  }

  private var turnedByAQuarter: Vault {
    with(width: height) { x, y in cells[(height - 1 - x) * width + y] }
  }

  private func with(width: Int, _ cell: (Int, Int) -> VaultCell) -> Vault {
    var turned = Vault(
      name: name, role: role, danger: danger, biomes: biomes, width: width,
      cells: cells.indices.map { cell($0 % width, $0 / width) })
    turned.isHosts = isHosts
    return turned
  }
}

/// What a vault has at one of its places.
package enum VaultCell: Sendable, Hashable {
  /// The land as it is.
  case land
  case tile(Tile)
  /// Any of two, for a different one each time: broken walls, rough grass.
  case either(Tile, Tile)
  /// A monster sleeps here; a strong one is of a higher danger than the place.
  case lodger(on: Tile, isStrong: Bool)
  /// Where the den's or the lair's boss stands.
  case boss
}

extension Vault {
  /// What stands for a den or the lair when there is no vault for it: bare ground.
  static func clearing(_ role: Role) -> Vault {
    var cells = [VaultCell](repeating: .tile(.grass), count: 81)
    cells[40] = .boss
    return Vault(name: "clearing", role: role, danger: 1...10, biomes: [], width: 9, cells: cells)
  }
}
