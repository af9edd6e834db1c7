/// The last places that somebody stood on: what followers go by where they don't see the way.
struct Trail: Sendable {
  private var places: [16 of Point]
  private var next = 0

  init() { places = [16 of Point](repeating: Point(-1, -1)) }

  /// Notes a place, unless it is the last one still.
  mutating func note(_ place: Point) {
    guard places[(next + 15) & 15] != place else { return }
    places[next] = place
    next = (next + 1) & 15
  }

  /// The newest place of which that is so.
  func newest(where qualifies: (Point) -> Bool) -> Point? {
    for age in 1...16 {
      let place = place(ago: age)
      if place.x >= 0, qualifies(place) { return place }
    }
    return nil
  }

  /// 1 is the newest, 16 the oldest.
  func place(ago age: Int) -> Point { places[(next - age) & 15] }
}
