/// What the ground is at one place. The raw value is the wire's; 0 is kept for "not known".
package enum Tile: UInt8, CaseIterable, Sendable {
  case grass = 1
  case tallGrass = 2
  case tree = 3
  case wall = 4
  case floor = 5
  case door = 6
  case openDoor = 7
  case road = 8
  case shallowWater = 9
  case deepWater = 10
  case rubble = 11
  case campfire = 12
  case embers = 13
  case web = 14
  case altar = 15
  case chest = 16
  /// The shop's counter: who stands near it may trade.
  case stall = 17
  /// Grass, a tree, a web or a door in flames: hurts who stands there, shines, and dies to embers.
  case fire = 18

  /// Whether light and sight end here: walls, closed doors, trees and tall grass.
  package var blocksSight: Bool {
    switch self {
    case .tallGrass, .tree, .wall, .door: true
    case .grass, .floor, .openDoor, .road, .shallowWater, .deepWater, .rubble, .campfire,
      .embers, .web, .altar, .chest, .stall, .fire:
      false
    }
  }

  /// Whether a creature can stand here. A closed door is opened by walking into it.
  package var isWalkable: Bool {
    switch self {
    case .tree, .wall, .deepWater, .campfire, .altar, .chest, .stall: false
    case .grass, .tallGrass, .floor, .door, .openDoor, .road, .shallowWater, .rubble, .embers,
      .web, .fire:
      true
    }
  }

  /// Whether blows and missiles end here: whoever is behind is shielded.
  package var stopsBlows: Bool {
    switch self {
    case .tree, .wall, .door: true
    case .grass, .tallGrass, .floor, .openDoor, .road, .shallowWater, .deepWater, .rubble,
      .campfire, .embers, .web, .altar, .chest, .stall, .fire:
      false
    }
  }

  /// What one step onto this tile costs, in thousandths of a step on open ground.
  package var stepCost: Int {
    switch self {
    case .road: 800
    case .shallowWater: 1600
    case .rubble, .tallGrass: 1250
    case .web: 3000
    case .grass, .floor, .door, .openDoor, .embers, .tree, .wall, .deepWater, .campfire, .altar,
      .chest, .stall, .fire:
      1000
    }
  }
}
