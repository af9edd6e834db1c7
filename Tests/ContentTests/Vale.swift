import Simulation

/// Looks at a generated land for whatever must hold of every land.
struct Vale {
  let terrain: Terrain
  private let reached: [Bool]

  init(_ terrain: Terrain) {
    self.terrain = terrain
    reached = Vale.flood(terrain)
  }

  /// Everything that is wrong, in words.
  var problems: [String] { ways + edge + camp + dens + guests }

  /// Whether one can get there from the camp.
  func isReached(_ place: Point) -> Bool {
    terrain.map.contains(place) && reached[terrain.map.index(of: place)]
  }

  private var ways: [String] {
    let map = terrain.map
    let cut = map.tiles.indices.filter { map.tiles[$0].isWalkable && !reached[$0] }
    var problems = cut.isEmpty ? [] : ["\(map.point(at: cut[0])) and others are out of reach"]
    let share = reached.count { $0 } * 100 / reached.count
    if share < 35 { problems.append("only \(share) % can be walked on") }
    return problems
  }

  private var edge: [String] {
    let map = terrain.map
    return map.tiles.indices.filter { index in
      let place = map.point(at: index)
      return map.tiles[index].isWalkable
        && (place.x == 0 || place.y == 0 || place.x == map.width - 1 || place.y == map.height - 1)
    }.map { "the edge is open at \(map.point(at: $0))" }
  }

  private var camp: [String] {
    var problems: [String] = []
    if terrain.map[terrain.camp] != .campfire { problems.append("no fire at the camp") }
    if terrain.map[terrain.stall] != .stall { problems.append("no stall") }
    if terrain.stall.steps(to: terrain.camp) > 6 { problems.append("the stall is not in the camp") }
    if !isBeside(terrain.stall) { problems.append("nobody gets to the stall") }
    return problems
  }

  private var dens: [String] {
    guard let lair = terrain.lair, terrain.dens.count == 3 else { return ["dens or lair missing"] }
    var problems: [String] = []
    for place in terrain.dens + [lair] where !isReached(place) || terrain.map[place] == .door {
      problems.append("nobody gets to the boss at \(place)")
    }
    let quarters = (terrain.dens + [lair]).map {
      [$0.x < terrain.camp.x, $0.y < terrain.camp.y]
    }
    if Set(quarters).count < 4 { problems.append("two bosses live in the same direction") }
    let far = lair.steps(to: terrain.camp)
    if terrain.dens.contains(where: { $0.steps(to: terrain.camp) >= far }) {
      problems.append("a den is farther than the lair")
    }
    if terrain.dens.contains(where: { $0.steps(to: terrain.camp) < 12 }) {
      problems.append("a den is at the camp")
    }
    return problems
  }

  private var guests: [String] {
    let map = terrain.map
    var problems: [String] = []
    for index in map.tiles.indices where map.tiles[index] == .chest {
      let chest = map.point(at: index)
      if !isBeside(chest) { problems.append("nobody gets to the chest at \(chest)") }
    }
    for lodger in terrain.lodgers {
      if !isReached(lodger.place) || map[lodger.place] == .door {
        problems.append("nobody can sleep at \(lodger.place)")
      }
      if !(1...12).contains(lodger.danger) { problems.append("danger \(lodger.danger)") }
      if lodger.place.steps(to: terrain.camp) < 9 { problems.append("somebody sleeps in the camp") }
    }
    if Set(terrain.lodgers.map(\.place)).count < terrain.lodgers.count {
      problems.append("two sleep in one bed")
    }
    return problems
  }

  /// Whether one can stand at one of its sides.
  private func isBeside(_ place: Point) -> Bool {
    [Direction.north, .east, .south, .west].contains { isReached(place.stepped($0)) }
  }

  /// By steps to the four sides: who can't cut corners gets nowhere else.
  private static func flood(_ terrain: Terrain) -> [Bool] {
    let map = terrain.map
    var reached = [Bool](repeating: false, count: map.tiles.count)
    var open = [map.index(of: terrain.camp)]
    while let index = open.popLast() {
      for next in [index - 1, index + 1, index - map.width, index + map.width]
      where map.tiles.indices.contains(next) && map.tiles[next].isWalkable && !reached[next] {
        reached[next] = true
        open.append(next)
      }
    }
    return reached
  }
}
