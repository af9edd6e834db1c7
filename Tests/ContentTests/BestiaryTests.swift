import Content
import Testing

@testable import Simulation

/// The monsters of the built-in tables, each let loose on a field.
@Suite struct BestiaryTests {
  /// A Warrior that can't fall stands in the middle; its slot is 0.
  private static func field(_ rules: Rules) -> World {
    var rules = rules
    rules.monstersMax = 0
    rules.kinds[0].hp = 1_000_000
    var map = TileMap(width: 61, height: 61, filledWith: .grass)
    map[Point(30, 30)] = .campfire
    var world = World(
      rules: rules, terrain: Terrain(map: map, camp: Point(30, 30)), seed: 11)
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    world.creatures.vacate(0)
    world.creatures.occupy(Point(12, 45), by: 0)
    return world
  }

  @Test func `every monster that sees an idle Warrior strikes it within half a minute`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    for index in rules.kinds.indices where !rules.kinds[index].isClass {
      var world = Self.field(rules)
      world.spawn(KindID(UInt8(index)), at: Point(18, 45))
      var struckAt: Int?
      for tick in 0..<600 where struckAt == nil {
        world.advance(applying: [])
        for event in world.events {
          if case .struck = event.happening { struckAt = tick }
        }
      }
      #expect(struckAt != nil, "\(rules.kinds[index].name)")
    }
  }

  @Test func `every monster can be slain`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    for index in rules.kinds.indices where !rules.kinds[index].isClass {
      var world = Self.field(rules)
      let born = world.spawn(KindID(UInt8(index)), at: Point(13, 45))
      let slot = try #require(born)
      let id = world.creatures.entities[slot].id
      let blow = Blow(by: world.creatures.entities[0].id, kind: KindID(0), index: .basic)
      var isGone = false
      for _ in 0..<1200 where !isGone {
        if let slot = world.creatures.slot(of: id),
          world.victim(at: world.creatures.entities[slot].position, of: .players) != nil
        {
          world.hurt(slot, rules.kinds[0].attacks[0], blow)
        }
        world.advance(applying: [])
        isGone = world.creatures.slot(of: id) == nil
      }
      #expect(isGone, "\(rules.kinds[index].name)")
    }
  }
}
