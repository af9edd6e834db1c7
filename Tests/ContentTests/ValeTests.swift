import Content
import Foundation
import Simulation
import Testing

/// The land that matches are played on, with all the vaults.
@Suite struct ValeTests {
  private static let vaults = Result { try GameContent.vaults(assets: nil) }

  /// How many seeds of each size: few of the big ones, because debug builds take seconds for them.
  /// `CUDGEL_MAP_SEEDS=1000` asks for that many of every size.
  private static func seeds(_ size: MapSize) -> Int {
    if let text = ProcessInfo.processInfo.environment["CUDGEL_MAP_SEEDS"], let count = Int(text) {
      return count
    }
    return switch size {
    case .small: 40
    case .medium: 10
    case .large: 2
    case .huge: 1
    }
  }

  @Test(arguments: MapSize.allCases)
  func `every land is whole: all can be reached, the edge is closed, bosses have their dens`(
    size: MapSize
  ) throws {
    let vaults = try Self.vaults.get()
    for seed in 0..<UInt64(Self.seeds(size)) {
      let vale = Vale(MapGenerator.generate(size: size, seed: seed, vaults: vaults))
      #expect(vale.problems == [], "\(size) from seed \(seed)")
    }
  }

  @Test func `every vault can be walked through, however it is turned`() throws {
    for vault in try Self.vaults.get() {
      let anywhere = Vault(
        name: vault.name, role: vault.role, danger: 1...10, biomes: [], width: vault.width,
        cells: vault.cells)
      for seed in 0..<4 as Range<UInt64> {
        let terrain = MapGenerator.generate(size: .small, seed: seed, vaults: [anywhere])
        #expect(Vale(terrain).problems == [], "\(vault.name), seed \(seed)")
      }
    }
  }

  @Test func `a vault turned four times is itself, and so is one mirrored twice`() throws {
    for vault in try Self.vaults.get() {
      #expect(vault.turned(1).turned(1).turned(1).turned(1) == vault)
      #expect(vault.turned(4).turned(4) == vault)
      #expect(Set((0..<8).map { vault.turned($0).cells.count }).count == 1)
    }
  }

  @Test func `a medium land has every biome's ground, chests, altars and sleepers`() throws {
    let terrain = MapGenerator.generate(size: .medium, seed: 1, vaults: try Self.vaults.get())
    let tiles: [Tile] = [
      .grass, .tallGrass, .tree, .wall, .floor, .door, .road, .shallowWater, .deepWater, .rubble,
      .embers, .web, .chest, .altar, .campfire, .stall,
    ]
    for tile in tiles { #expect(terrain.map.tiles.contains(tile), "\(tile)") }
    #expect(terrain.map.tiles.count { $0 == .chest } >= 8)
    #expect(terrain.lodgers.count >= 15)
    let near = terrain.lodgers.filter { $0.place.steps(to: terrain.camp) < 24 }.map(\.danger)
    let far = terrain.lodgers.filter { $0.place.steps(to: terrain.camp) > 48 }.map(\.danger)
    #expect((near.max() ?? 0) < (far.max() ?? 0))
  }

  @Test func `the same seed makes the same land`() throws {
    let vaults = try Self.vaults.get()
    let one = MapGenerator.generate(size: .small, seed: 42, vaults: vaults)
    #expect(one == MapGenerator.generate(size: .small, seed: 42, vaults: vaults))
    #expect(one.map != MapGenerator.generate(size: .small, seed: 43, vaults: vaults).map)
  }
}
