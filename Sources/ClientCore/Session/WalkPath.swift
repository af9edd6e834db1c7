import Simulation
import Wire

/// Ways over what is known of the map, for a click: breadth first, around foes, not through fire.
enum WalkPath {
  /// How far from the start a way may lead, in tiles to each side.
  static let reach = 60

  /// The places to walk over, the next one first; empty when there is no way. A foe or something
  /// solid at the end is walked up to.
  static func way(from start: Point, to end: Point, in snapshot: Snapshot, ownSide: Side) -> [Point]
  {
    let width = 2 * reach + 1
    guard start != end, abs(end.x - start.x) <= reach, abs(end.y - start.y) <= reach else {
      return []
    }
    let taken = snapshot.entities.filter { $0.isAlive && $0.traits.side != ownSide }
      .map(\.position)
    func isOpen(_ place: Point) -> Bool {
      guard let tile = snapshot.tile(at: place), tile.isWalkable, tile != .fire else {
        return false
      }
      return !taken.contains(place)
    }
    func index(_ place: Point) -> Int? {
      let (x, y) = (place.x - start.x + reach, place.y - start.y + reach)
      return x >= 0 && y >= 0 && x < width && y < width ? y * width + x : nil
    }
    var cameBy: [Direction?] = Array(repeating: nil, count: width * width)
    var queue = [start]
    var head = 0
    while head < queue.count, queue[head] != end {
      let place = queue[head]
      head += 1
      for direction in order {
        let next = place.stepped(direction)
        guard let index = index(next), cameBy[index] == nil, next != start,
          next == end || isOpen(next), !isDoor(next, snapshot) || !direction.isDiagonal,
          !direction.isDiagonal || !cutsCorner(direction, from: place, snapshot)
        else { continue }
        cameBy[index] = direction
        queue.append(next)
      }
    }
    guard head < queue.count else { return [] }
    var way: [Point] = []
    var place = end
    while place != start, let index = index(place), let direction = cameBy[index] {
      way.append(place)
      place = place.stepped(direction.opposite)
    }
    if !isOpen(end) { way.removeFirst() }
    return way.reversed()
  }

  /// Straight before diagonal, so that of equally long ways the plainer is taken.
  private static let order: [Direction] = [
    .north, .east, .south, .west, .northEast, .southEast, .southWest, .northWest,
  ]

  private static func isDoor(_ place: Point, _ snapshot: Snapshot) -> Bool {
    snapshot.tile(at: place) == .door
  }

  private static func cutsCorner(
    _ direction: Direction, from place: Point, _ snapshot: Snapshot
  ) -> Bool {
    [Point(place.x + direction.dx, place.y), Point(place.x, place.y + direction.dy)].contains {
      let tile = snapshot.tile(at: $0)
      return tile?.isWalkable != true || tile == .door
    }
  }
}
