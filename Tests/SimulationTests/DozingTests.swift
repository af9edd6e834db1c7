import Testing

@testable import Simulation

/// Monsters that doze where they lodge.
@Suite struct DozingTests {
  /// A dozing clubber, and a character so many tiles from it.
  private static func scene(_ steps: Int) -> WorldScene {
    let scene = WorldScene(
      MonsterVerbTests.picture([("c", Point(5, 12)), ("@", Point(5 + steps, 12))]))
    scene.world.creatures.entities[0].mind.dozes = true
    return scene
  }

  @Test func `who dozes stays where it is, and sees nobody who keeps away`() {
    let scene = Self.scene(6)
    scene.advance(ticks: 200)
    #expect(scene.first(.clubber)!.position == Point(5, 12))
    #expect(scene.first(.clubber)!.mind.mood == .calm)
  }

  @Test func `who dozes wakes when somebody comes near`() {
    let scene = Self.scene(4)
    scene.advance(ticks: 2)
    #expect(!scene.first(.clubber)!.mind.dozes)
    #expect(scene.first(.clubber)!.mind.mood == .hunting)
  }

  @Test func `who dozes hears less than who is awake`() {
    for (radius, wakes) in [(10, false), (16, true)] {
      let scene = Self.scene(6)
      scene.world.makeNoise(at: Point(11, 12), radius: radius)
      #expect(scene.first(.clubber)!.mind.dozes != wakes)
    }
  }

  @Test func `who dozes in a far place is not forgotten, who roams there is`() {
    var rows = Array(repeating: String(repeating: ".", count: 100), count: 12)
    rows[5] = "c" + String(repeating: ".", count: 95) + "@..."
    for dozes in [true, false] {
      let scene = WorldScene(
        rows.joined(separator: "\n"), rules: .make(monstersMax: 1, spawnEvery: 10))
      scene.world.creatures.entities[0].mind.dozes = dozes
      let id = scene.world.creatures.entities[0].id
      scene.advance(ticks: 10)
      #expect((scene.world.entity(id) != nil) == dozes)
    }
  }

  @Test func `whoever lodges in a vault dozes there from the beginning, in every world alike`() {
    let map = TileMap(width: 60, height: 60, filledWith: .grass)
    let lodgers = [Lodger(place: Point(50, 50), danger: 1), Lodger(place: Point(5, 5), danger: 9)]
    let terrain = Terrain(map: map, camp: Point(30, 30), lodgers: lodgers)
    let rules = Rules.make(campRadius: 4, monstersMax: 8)
    let world = World(rules: rules, terrain: terrain, seed: 5)
    #expect(world.checksum == World(rules: rules, terrain: terrain, seed: 5).checksum)
    var found: [Point] = []
    world.forEachEntity { entity in
      found.append(entity.position)
      #expect(entity.mind.dozes)
      let dangerMax = entity.position == Point(50, 50) ? 1 : 9
      #expect(rules.kind(entity.kind).danger <= dangerMax)
    }
    #expect(found == [Point(50, 50), Point(5, 5)])
    let quiet = World(rules: .make(campRadius: 4), terrain: terrain, seed: 5)
    #expect(quiet.creatures.count == 0)
  }
}
