import Simulation
import Wire

/// Looks for ways over what a bot knows of the map: breadth first, bounded, with memory that is
/// used again.
struct BotPaths: Sendable {
  private var seenInSearch: [UInt32] = []
  private var cameBy: [UInt8] = []
  private var search: UInt32 = 0
  private var queue: [Point] = []

  /// The places to walk over, the next one first, to the nearest place that is a goal; nil when
  /// none is among the `placesMax` nearest ones. `firstEighth` turns the order in which directions
  /// are tried, so that not everybody takes the same way.
  mutating func way(
    from start: Point, in view: BotView, placesMax: Int, firstEighth: Int,
    avoiding avoided: [Point], to isGoal: (Point) -> Bool
  ) -> [Point]? {
    begin(at: start, tiles: view.snapshot.tiles.count, width: view.snapshot.mapWidth)
    var head = 0
    while head < queue.count, head < placesMax {
      let place = queue[head]
      head += 1
      if place != start, isGoal(place) { return walkBack(to: start, from: place, view) }
      for eighth in 0..<8 {
        let direction = Direction.north.turned(firstEighth + eighth)
        let next = place.stepped(direction)
        guard view.snapshot.isOnMap(next), view.isOpen(direction, from: place) else { continue }
        let index = next.y * view.snapshot.mapWidth + next.x
        guard seenInSearch[index] != search, !avoided.contains(next) else { continue }
        seenInSearch[index] = search
        cameBy[index] = direction.rawValue
        queue.append(next)
      }
    }
    return nil
  }

  private mutating func begin(at start: Point, tiles: Int, width: Int) {
    if seenInSearch.count != tiles || search == .max {
      seenInSearch = Array(repeating: 0, count: tiles)
      cameBy = Array(repeating: 0, count: tiles)
      search = 0
    }
    search += 1
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    seenInSearch[start.y * width + start.x] = search
  }

  private func walkBack(to start: Point, from goal: Point, _ view: BotView) -> [Point] {
    var way: [Point] = []
    var place = goal
    while place != start {
      way.append(place)
      let index = place.y * view.snapshot.mapWidth + place.x
      guard let direction = Direction(rawValue: cameBy[index]) else { return [] }
      place = place.stepped(direction.opposite)
    }
    return way.reversed()
  }
}
