/// What an attack does to the ground where it lands.
package enum GroundChange: UInt8, CaseIterable, Sendable {
  /// Sets fire to what burns.
  case fire
  /// Lays webs over grass.
  case web
  /// Breaks walls, trees and doors, and what stands behind them is no longer shielded.
  case `break`
}

extension World {
  /// Changes the ground on every tile of a blow that its force reaches.
  mutating func changeGround(
    _ attack: Attack, from stance: Movement, aim: Point, by id: EntityID
  ) {
    guard let change = attack.ground else { return }
    let centre = attack.shape.centre(origin: stance.position, aim: aim)
    groundTiles.removeAll(keepingCapacity: true)
    attack.shape.forEachTile(
      from: stance.position, facing: stance.facing, aim: aim, size: attack.size
    ) { tile in
      if change == .break || !isShielded(tile, from: centre) { groundTiles.append(tile) }
    }
    for tile in groundTiles { changeGround(change, at: tile, by: id) }
  }

  /// Changes one tile, if it is of a kind that can be changed so.
  mutating func changeGround(_ change: GroundChange, at place: Point, by id: EntityID) {
    switch change {
    case .fire: ignite(place, by: id)
    case .web:
      if map[place] == .grass, creatures.occupant(at: place) == nil, !isInCamp(place) {
        self.change(place, to: .web)
      }
    case .break: breakDown(place)
    }
  }

  /// A wall, a tree or a door falls to rubble; those at the edge keep the map closed.
  private mutating func breakDown(_ place: Point) {
    guard map.contains(place), !map.isEdge(place) else { return }
    switch map[place] {
    case .wall: breakWall(place)
    case .tree, .door: change(place, to: .rubble)
    case .grass, .tallGrass, .floor, .openDoor, .road, .shallowWater, .deepWater, .rubble,
      .campfire, .embers, .web, .altar, .chest, .stall, .fire:
      break
    }
  }
}
