package import Simulation

/// A world for `cudgel bench tick`: characters in groups of four all over the map, who walk about
/// and strike, and around every group its share of the monsters. Equal plans make equal worlds.
package struct BenchWorld {
  /// What to measure.
  package struct Plan: Sendable {
    package var monsters: Int
    package var players: Int
    package var size: MapSize
    package var seed: UInt64
    /// Whether the monsters stand where nobody is, and sleep.
    package var isAsleep: Bool
    /// Whether kinds take part that never come by themselves, bosses among them.
    package var hasAllKinds: Bool

    package init(
      monsters: Int, players: Int, size: MapSize, seed: UInt64, isAsleep: Bool = false,
      hasAllKinds: Bool = false
    ) {
      self.monsters = monsters
      self.players = players
      self.size = size
      self.seed = seed
      self.isAsleep = isAsleep
      self.hasAllKinds = hasAllKinds
    }
  }

  package private(set) var world: World
  private let plan: Plan
  private let wild: [KindID]
  private let classes: [KindID]
  private var dice: RandomSource
  /// What the groups walk around.
  private var anchors: [Point] = []
  private var nextAnchor = 0

  private static let groupSize = 4
  /// How far from their anchor characters walk, and monsters are put, in steps.
  private static let leash = 6
  private static let crowdRadius = 24
  /// Characters are put down after so many joined, before the camp is full.
  private static let joinersMax = 40
  /// Nobody lies dead at the fire while the clock runs.
  private static let toughness = 10_000

  /// A world at rest, everybody in place.
  package init(_ plan: Plan, rules: Rules, terrain: Terrain) {
    var rules = rules
    for index in rules.kinds.indices where rules.kinds[index].isClass {
      rules.kinds[index].hp *= BenchWorld.toughness
    }
    // Who sleeps is far from everybody, and would make room for newcomers.
    if plan.isAsleep { rules.spawnEvery = .max }
    self.plan = plan
    classes = rules.kinds.indices.filter { rules.kinds[$0].isClass }.map { KindID(UInt8($0)) }
    wild = rules.kinds.indices.filter {
      !rules.kinds[$0].isClass
        && (plan.hasAllKinds || rules.kinds[$0].groupSize.upperBound > 0)
    }.map { KindID(UInt8($0)) }
    dice = RandomSource(seed: plan.seed)
    world = World(rules: rules, terrain: terrain, seed: plan.seed)
    placeAnchors(on: terrain.map)
    bringPlayers()
    replaceTheFallen()
  }

  /// One tick of the world with everybody's inputs; `measure` runs the given work and may time it.
  package mutating func advance(measure: (() -> Void) -> Void) {
    let commands = inputs()
    measure { world.advance(applying: commands) }
    replaceTheFallen()
  }

  /// Anchors on a grid over the map; where the monsters sleep, on its western quarter.
  private mutating func placeAnchors(on map: TileMap) {
    let count = max(1, plan.players / BenchWorld.groupSize)
    let width = plan.isAsleep ? map.width / 4 : map.width
    var columns = 1
    while columns * (columns * map.height / width) < count { columns += 1 }
    let rows = (count + columns - 1) / columns
    for index in 0..<count {
      anchors.append(
        Point(
          (2 * (index % columns) + 1) * width / (2 * columns),
          (2 * (index / columns) + 1) * map.height / (2 * rows)))
    }
  }

  private mutating func bringPlayers() {
    for first in stride(from: 0, to: plan.players, by: BenchWorld.joinersMax) {
      let joiners = first..<min(plan.players, first + BenchWorld.joinersMax)
      world.advance(
        applying: joiners.map {
          .join(seat: SeatID(UInt16($0)), kind: classes[$0 % classes.count])
        })
      for number in joiners {
        world.stage(
          SeatID(UInt16(number)), near: anchor(of: number), within: BenchWorld.crowdRadius)
      }
    }
  }

  private func anchor(of number: Int) -> Point {
    anchors[number / BenchWorld.groupSize % anchors.count]
  }

  /// As many monsters as planned, group by group.
  private mutating func replaceTheFallen() {
    var tries = 4 * plan.monsters
    while world.creaturesCount < plan.monsters + plan.players, tries > 0 {
      tries -= 1
      let kind = wild[dice.roll(0...(wild.count - 1))]
      world.stage(kind, near: placeForMonster(), within: 2)
    }
  }

  private mutating func placeForMonster() -> Point {
    let map = world.map
    if plan.isAsleep {
      return Point(dice.roll((map.width / 2)...(map.width - 2)), dice.roll(1...(map.height - 2)))
    }
    nextAnchor = (nextAnchor + 1) % anchors.count
    let (anchor, radius) = (anchors[nextAnchor], BenchWorld.crowdRadius)
    return Point(anchor.x + dice.roll(-radius...radius), anchor.y + dice.roll(-radius...radius))
  }

  private mutating func inputs() -> [Command] {
    var commands: [Command] = []
    for number in 0..<plan.players {
      let seat = SeatID(UInt16(number))
      guard world.canAct(seat), let entity = world.entity(inSeat: seat) else { continue }
      commands.append(.act(seat: seat, action(of: entity, around: anchor(of: number))))
    }
    return commands
  }

  /// Back towards the anchor when far from it, else a step, a blow or an ability.
  private mutating func action(of entity: Entity, around anchor: Point) -> Action {
    if entity.position.steps(to: anchor) > BenchWorld.leash,
      let direction = Direction(from: entity.position, to: anchor)
    {
      return .step(direction.turned(dice.roll(-1...1)))
    }
    switch dice.roll(0...9) {
    case 0: return .dash
    case 1...3: return .attack
    case 4: return .ability(AttackIndex(UInt8(dice.roll(1...4))))
    default: return .step(Direction.north.turned(dice.roll(0...7)))
    }
  }
}
