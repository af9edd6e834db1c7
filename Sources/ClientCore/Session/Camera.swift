import Simulation

/// Which part of the map is shown: follows a place without moving at every step.
struct Camera: Hashable, Sendable {
  /// What stands in the middle of the picture.
  private(set) var centre: Point

  /// Moves as little as keeps the place in the inner part of a picture of this size; what is out of
  /// the picture is jumped to.
  mutating func follow(_ place: Point, columns: Int, rows: Int) {
    if abs(place.x - centre.x) > columns / 2 + 1 || abs(place.y - centre.y) > rows / 2 + 1 {
      centre = place
    }
    centre.x = Self.pulled(centre.x, to: place.x, slack: columns / 5)
    centre.y = Self.pulled(centre.y, to: place.y, slack: rows / 5)
  }

  mutating func move(_ direction: Direction, steps: Int) {
    centre = centre.stepped(direction, times: steps)
  }

  /// Keeps the centre on a map of that size.
  mutating func stay(onMapOfWidth width: Int, height: Int) {
    centre.x = min(max(0, centre.x), width - 1)
    centre.y = min(max(0, centre.y), height - 1)
  }

  /// The map's place that is shown in the upper left corner of an area.
  func origin(columns: Int, rows: Int, mapWidth: Int, mapHeight: Int) -> Point {
    Point(
      Self.start(centre.x, window: columns, whole: mapWidth),
      Self.start(centre.y, window: rows, whole: mapHeight))
  }

  private static func pulled(_ centre: Int, to place: Int, slack: Int) -> Int {
    min(max(centre, place - slack), place + slack)
  }

  /// Not beyond the map's edge; a map smaller than the window stands in the middle.
  private static func start(_ centre: Int, window: Int, whole: Int) -> Int {
    guard whole > window else { return -(window - whole) / 2 }
    return min(max(0, centre - window / 2), whole - window)
  }
}
