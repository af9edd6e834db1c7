import Content
import Simulation
import Testing

/// One small land as text: what changes in the generator or in a vault shows here.
@Suite struct GoldenValeTests {
  @Test func `the small land of seed 1 is as it was`() throws {
    let vaults = try GameContent.vaults(assets: nil)
    let terrain = MapGenerator.generate(size: .small, seed: 1, vaults: vaults)
    #expect(drawn(terrain) == GoldenVale.small)
  }

  /// As vaults are drawn, but `i` for tall grass; `S` the stall, `m` who sleeps, `B` the bosses,
  /// `K` the King.
  private func drawn(_ terrain: Terrain) -> String {
    let map = terrain.map
    return (0..<map.height).map { y in
      String(
        (0..<map.width).map { x in
          let place = Point(x, y)
          if terrain.dens.contains(place) { return "B" }
          if terrain.lair == place { return "K" }
          if terrain.lodgers.contains(where: { $0.place == place }) { return "m" }
          return letter(map[place])
        })
    }.joined(separator: "\n")
  }

  private func letter(_ tile: Tile) -> Character {
    switch tile {
    case .grass: "."
    case .tallGrass: "i"
    case .tree: "T"
    case .wall: "#"
    case .floor: "_"
    case .door: "+"
    case .openDoor: "'"
    case .road: "="
    case .shallowWater: "-"
    case .deepWater: "~"
    case .rubble: ":"
    case .campfire: "*"
    case .embers: ";"
    case .web: "%"
    case .altar: "A"
    case .chest: "$"
    case .stall: "S"
    case .fire: "^"
    }
  }
}
