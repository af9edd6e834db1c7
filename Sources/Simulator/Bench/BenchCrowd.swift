package import Simulation

/// Who fills a bench's world: characters in groups of four all over the map, who walk about and
/// strike, and around every group its share of the monsters. Equal plans make equal crowds.
package struct BenchCrowd {
  package let plan: BenchWorld.Plan
  private let wild: [KindID]
  private let classes: [KindID]
  private var dice: RandomSource
  /// What the groups walk around.
  private var anchors: [Point] = []
  private var nextAnchor = 0

  /// Characters are put down after so many joined, before the camp is full.
  package static let joinersMax = 40
  private static let groupSize = 4
  /// How far from their anchor characters walk, and monsters are put, in steps.
  private static let leash = 6
  private static let crowdRadius = 24
  /// Nobody lies dead at the fire while the clock runs.
  private static let toughness = 10_000

  package init(_ plan: BenchWorld.Plan, rules: Rules, map: TileMap) {
    self.plan = plan
    classes = rules.kinds.indices.filter { rules.kinds[$0].isClass }.map { KindID(UInt8($0)) }
    wild = rules.kinds.indices.filter {
      !rules.kinds[$0].isClass
        && (plan.hasAllKinds || rules.kinds[$0].groupSize.upperBound > 0)
    }.map { KindID(UInt8($0)) }
    dice = RandomSource(seed: plan.seed)
    placeAnchors(on: map)
  }

  /// The rules with characters that hardly anything kills.
  package static func toughened(_ rules: Rules, for plan: BenchWorld.Plan) -> Rules {
    var rules = rules
    for index in rules.kinds.indices where rules.kinds[index].isClass {
      rules.kinds[index].hp *= toughness
    }
    // Who sleeps is far from everybody, and would make room for newcomers.
    if plan.isAsleep { rules.spawnEvery = .max }
    return rules
  }

  /// The class of one of the players.
  package func kind(of number: Int) -> KindID { classes[number % classes.count] }

  /// Puts a player who has joined where its group is.
  package func place(_ number: Int, in seat: SeatID, of world: inout World) {
    world.stage(seat, near: anchor(of: number), within: BenchCrowd.crowdRadius)
  }

  /// As many monsters as planned, group by group.
  package mutating func replaceTheFallen(in world: inout World) {
    var tries = 4 * plan.monsters
    while world.creaturesCount < plan.monsters + plan.players, tries > 0 {
      tries -= 1
      let kind = wild[dice.roll(0...(wild.count - 1))]
      world.stage(kind, near: placeForMonster(on: world.map), within: 2)
    }
  }

  /// What a player does now: back towards the anchor when far from it, else a step, a blow or an
  /// ability. nil when its character is not free.
  package mutating func action(
    of number: Int, in seat: SeatID, of world: borrowing World
  ) -> Action? {
    guard world.canAct(seat), let entity = world.entity(inSeat: seat) else { return nil }
    let anchor = anchor(of: number)
    if entity.position.steps(to: anchor) > BenchCrowd.leash,
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

  /// Anchors on a grid over the map; where the monsters sleep, on its western quarter.
  private mutating func placeAnchors(on map: TileMap) {
    let count = max(1, plan.players / BenchCrowd.groupSize)
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

  private func anchor(of number: Int) -> Point {
    anchors[number / BenchCrowd.groupSize % anchors.count]
  }

  private mutating func placeForMonster(on map: TileMap) -> Point {
    if plan.isAsleep {
      return Point(dice.roll((map.width / 2)...(map.width - 2)), dice.roll(1...(map.height - 2)))
    }
    nextAnchor = (nextAnchor + 1) % anchors.count
    let (anchor, radius) = (anchors[nextAnchor], BenchCrowd.crowdRadius)
    return Point(anchor.x + dice.roll(-radius...radius), anchor.y + dice.roll(-radius...radius))
  }
}
