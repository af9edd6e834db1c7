import Content
import Foundation
import Simulation
import Testing

@Suite struct BuiltInContentTests {
  private static let assets = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Assets")

  @Test func `the index of assets is what lies in Assets, byte for byte`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.assets.path)
    #expect(
      names.filter { !["vaults", "strings", "keys", "portraits", "web"].contains($0) }.sorted()
        == AssetName.allCases.map(\.rawValue).sorted())
    for name in AssetName.allCases {
      let file = try String(
        contentsOf: Self.assets.appendingPathComponent(name.rawValue), encoding: .utf8)
      #expect(try GameContent.text(name, assets: nil) == file)
    }
  }

  @Test func `the list of key presets is what lies in Assets`() throws {
    let folder = Self.assets.appendingPathComponent("keys").path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == BuiltInKeys.names.sorted())
  }

  @Test func `the list of vaults is what lies in Assets, and all of them can be read`() throws {
    let folder = Self.assets.appendingPathComponent("vaults").path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == BuiltInVaults.names)
    let vaults = try GameContent.vaults(assets: nil)
    #expect(vaults.count { $0.role == .place } >= 24)
    #expect(vaults.count { $0.role == .den } >= 3 && vaults.contains { $0.role == .lair })
    #expect(Set(vaults.map(\.name)).count == vaults.count)
    for biome in Biome.allCases { #expect(vaults.contains { $0.biomes.contains(biome) }) }
  }

  @Test func `the list of languages is what lies in Assets`() throws {
    let folder = Self.assets.appendingPathComponent("strings").path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == BuiltInStrings.names)
  }

  @Test func `the list of the page's parts is what lies in Assets`() throws {
    let folder = Self.assets.appendingPathComponent("web").path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == BuiltInWeb.names)
  }

  @Test func `the Warrior comes first, then the monsters from small to big`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    #expect(
      rules.kinds.map(\.name) == [
        "Warrior", "Mage", "Taoist", "hound", "Clubber", "rat", "wolf", "slinger", "slime",
        "slimelet", "ogre", "boar", "bat", "beetle", "spider", "skeleton", "bone archer", "ghoul",
        "shaman",
        "cultist", "imp", "wraith", "troll", "golem", "bandit", "fire imp", "mole worm",
        "spiderling", "Old Antler", "The Weaver", "Ash Drake", "The Cudgel King",
      ])
    #expect(rules.kind(KindID(0)).hp == 164 && rules.kind(KindID(0)).armour == 4)
    #expect((rules.sight, rules.litSightMax, rules.wakeAfter) == (20, 40, 100))
    #expect(rules.day == DayRules(length: 12_000, night: 3000, dusk: 1200, nightSight: 9))
    #expect(rules.sight(at: .zero) == 20 && rules.sight(at: Tick(9000)) == 9)
    #expect(rules.dash == DashRules(tiles: 3, cooldown: 40, untouchable: 4))
    #expect(rules.kinds[0].attacks.map(\.cooldown) == [10, 80, 160, 140, 400])
  }

  @Test(arguments: [10, 20, 33, 60])
  func `the tables load at every tick rate, and a blow can be walked away from`(
    tickRate: Int
  ) throws {
    let rules = try GameContent.rules(assets: nil, tickRate: tickRate)
    let warrior = rules.kinds[0]
    for kind in rules.kinds where !kind.isClass {
      for attack in kind.attacks {
        #expect(attack.windUp * 1000 >= tickRate * 300, "\(kind.name): \(attack.name)")
      }
    }
    let club = rules.kinds.first { $0.name == "Clubber" }!.attacks[0]
    #expect(club.windUp * warrior.speed > 2 * 1600, "two steps through water before it lands")
  }

  @Test func `every attack can hurt a Warrior and none kills at one blow`() throws {
    let kinds = try GameContent.rules(assets: nil, tickRate: 20).kinds
    for attack in kinds.filter({ !$0.isClass }).flatMap(\.attacks) where !attack.isCast {
      #expect(attack.damage.lowerBound > kinds[0].armour, "\(attack.name)")
      #expect(attack.damage.upperBound < kinds[0].hp, "\(attack.name)")
    }
  }

  @Test func `beside the camp only Clubbers and rats come by themselves`() throws {
    let wild = try GameContent.rules(assets: nil, tickRate: 20).kinds.filter {
      !$0.isClass && $0.groupSize.upperBound > 0
    }
    // Within 16 tiles the danger allowed is at most 2.
    #expect(wild.filter { $0.danger <= 2 }.map(\.name) == ["Clubber", "rat"])
    #expect(wild.filter { $0.danger >= 9 }.map(\.name) == ["ogre", "wraith", "troll", "golem"])
  }

  @Test func `no two monsters look alike, but for the slime and its young`() throws {
    let kinds = try GameContent.rules(assets: nil, tickRate: 20).kinds.filter { !$0.isClass }
    #expect(Set(kinds.map(\.glyph)).count == kinds.count - 1)
    #expect(Set(kinds.map(\.color)).count == kinds.count)
  }
}
