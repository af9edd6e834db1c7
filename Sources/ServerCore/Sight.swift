import Simulation

/// What one audience sees on this tick: its area of interest. Nothing outside it is ever sent.
enum Sight: Sendable {
  case field(FieldOfView)
  case union(UnionSight)
  /// For who watches the whole world, and for `Mutation.noAreaOfInterest`.
  case everything

  func contains(_ place: Point) -> Bool {
    switch self {
    case .field(let field): field.contains(place)
    case .union(let union): union.contains(place)
    case .everything: true
    }
  }
}

extension Sight {
  /// How many creatures may be told of at once.
  var entitiesMax: Int {
    switch self {
    case .field, .union: Limits.entitiesInViewMax
    case .everything: Limits.entitiesInWorldMax
    }
  }
}

/// The places that any of several fields of view shows. Kept from tick to tick: a place counts when
/// it carries the newest stamp, so nothing is cleared.
struct UnionSight: Sendable {
  private let width: Int
  private let height: Int
  private var stamps: [UInt32]
  private var newest: UInt32 = 0

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    stamps = Array(repeating: 0, count: width * height)
  }

  /// Sees nothing again.
  mutating func startOver() { newest += 1 }

  mutating func add(_ field: FieldOfView) {
    field.forEachVisible { place in
      if isOnMap(place) { stamps[place.y * width + place.x] = newest }
    }
  }

  func contains(_ place: Point) -> Bool {
    isOnMap(place) && newest > 0 && stamps[place.y * width + place.x] == newest
  }

  private func isOnMap(_ place: Point) -> Bool {
    place.x >= 0 && place.y >= 0 && place.x < width && place.y < height
  }
}

extension Point {
  /// The first place in sight on the straight way between two places, both included.
  static func firstSeen(from start: Point, to end: Point, in sight: Sight) -> Point? {
    let steps = max(1, start.steps(to: end))
    for step in 0...steps {
      let place = Point(
        start.x + (end.x - start.x) * step / steps, start.y + (end.y - start.y) * step / steps)
      if sight.contains(place) { return place }
    }
    return nil
  }
}
