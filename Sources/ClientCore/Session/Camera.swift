import Simulation

/// Which part of the map is shown: stays while a place keeps off the picture's edge, and then
/// moves by a good part of the picture at once.
///
/// A map that moves is a picture painted anew, some thirty times as much to a terminal as one in
/// which a creature moves; so it moves seldom.
struct Camera: Hashable, Sendable {
  /// What stands in the middle of the picture.
  private(set) var centre: Point

  /// Keeps the place in the inner part of a picture of this size; what is out of the picture is
  /// jumped to.
  mutating func follow(_ place: Point, columns: Int, rows: Int) {
    if abs(place.x - centre.x) > columns / 2 + 1 || abs(place.y - centre.y) > rows / 2 + 1 {
      centre = place
    }
    centre.x = Self.moved(centre.x, after: place.x, window: columns)
    centre.y = Self.moved(centre.y, after: place.y, window: rows)
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

  /// The edge is kept a quarter of the window away. Who comes nearer has the picture move so that
  /// what lies ahead is most of it: the centre goes an eighth of the window beyond the place.
  private static func moved(_ centre: Int, after place: Int, window: Int) -> Int {
    let slack = window / 4
    if place > centre + slack { return place + window / 8 }
    if place < centre - slack { return place - window / 8 }
    return centre
  }

  /// Not beyond the map's edge; a map smaller than the window stands in the middle.
  private static func start(_ centre: Int, window: Int, whole: Int) -> Int {
    guard whole > window else { return -(window - whole) / 2 }
    return min(max(0, centre - window / 2), whole - window)
  }
}
