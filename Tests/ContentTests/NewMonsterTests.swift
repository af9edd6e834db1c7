import Content
import Foundation
import Testing

@testable import Simulation

/// A host adds monsters with a text editor.
@Suite struct NewMonsterTests {
  /// Rules of the built-in tables, but for one more row at the end of the monsters.
  private static func rules(with row: String) throws -> Rules {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("cudgel-assets-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let table = try GameContent.text(.monsters, assets: nil) + "\n" + row + "\n"
    try Data(table.utf8).write(to: URL(fileURLWithPath: directory + "/monsters.yaml"))
    return try GameContent.rules(assets: directory, tickRate: 20)
  }

  /// A hundred steps of grass with a Warrior and the new monster on it.
  private static func world(_ rules: Rules) -> World {
    var rules = rules
    rules.monstersMax = 0
    rules.kinds[0].hp = 100_000
    var map = TileMap(width: 40, height: 40, filledWith: .grass)
    map[Point(20, 37)] = .campfire
    var world = World(
      rules: rules, terrain: Terrain(map: map, camp: Point(20, 37)), seed: 3)
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    world.creatures.vacate(0)
    world.creatures.occupy(Point(20, 10), by: 0)
    return world
  }

  @Test func `one entry more in a copy of the table is one monster more, and it hunts`() throws {
    let builtIn = try GameContent.rules(assets: nil, tickRate: 20)
    let rules = try Self.rules(
      with: """
        - name: sand shark
          glyph: "^"
          color: "#ffd7af"
          hp: 40
          armour: 1
          speed: 3000
          sight: 14
          hearing: 200
          danger: 3
          group: 1-2
          behaviours:
            - wander
            - burrow: { within: 14, every: 100 }
            - shield: 30
            - rage: 150
            - chase
          attacks:
            - { name: teeth, shape: spot, range: 1, wind-up: 9, recover: 8, cooldown: 20,
                damage: 8-10, noise: 4 }
            - { name: breach, serves: burrow, shape: burst, range: 3, size: 1, wind-up: 14,
                recover: 9, cooldown: 1, damage: 12-15, noise: 9 }
        """)
    #expect(rules.kinds.dropLast() == builtIn.kinds[...])
    #expect(rules.kinds.last?.name == "sand shark")
    let shark = KindID(UInt8(rules.kinds.count - 1))
    var world = Self.world(rules)
    let slot = world.spawn(shark, at: Point(9, 10))
    try #require(slot != nil)
    var hits: Set<Int> = []
    var wasUnder = false
    for _ in 0..<400 {
      world.advance(applying: [])
      world.forEachEntity { if $0.kind == shark { wasUnder = wasUnder || world.isLyingInWait($0) } }
      for event in world.events {
        if case .struck(_, _, shark, let index, _) = event.happening {
          hits.insert(Int(index.rawValue))
        }
      }
    }
    #expect(wasUnder)
    #expect(hits == [0, 1])
  }

  @Test func `a boss of the host's own is the King when it comes last`() throws {
    let rules = try Self.rules(
      with: """
        - name: The Pumpkin King
          boss: true
          glyph: P
          color: "#ff8700"
          hp: 900
          armour: 2
          speed: 3000
          sight: 14
          hearing: 100
          danger: 40
          group: 0
          behaviours:
            - guard: 12
            - chase
          attacks:
            - { name: vine, shape: arc, wind-up: 14, recover: 8, cooldown: 30, damage: 15-20,
                noise: 6 }
            - { name: seeds, shape: ring, size: 2, wind-up: 20, recover: 8, cooldown: 60,
                damage: 10-12, noise: 6 }
          phases:
            - attacks: [vine]
            - below: 50
              attacks: [vine, seeds]
              speed: 4000
        """)
    #expect(rules.bosses.last.map { rules.kind($0).name } == "The Pumpkin King")
    var world = Self.world(rules)
    let id = world.spawnBoss(KindID(UInt8(rules.kinds.count - 1)), at: Point(17, 10))
    let slot = try #require(id.flatMap { world.creatures.slot(of: $0) })
    world.creatures.entities[slot].hp = 400
    var began = 0
    for _ in 0..<200 {
      world.advance(applying: [])
      for event in world.events {
        if case .phaseBegan(_, _, let phase) = event.happening { began = phase }
      }
    }
    #expect(began == 2)
  }
}
