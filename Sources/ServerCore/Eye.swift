import Simulation

/// Where a seat looks from and how far at most: what tells without its field of view that an event
/// is out of sight.
struct Eye: Sendable {
  let seat: Int
  private let x: ClosedRange<Int>
  private let y: ClosedRange<Int>

  init(seat: Int, place: Point, reach: Int) {
    self.seat = seat
    x = place.x - reach...place.x + reach
    y = place.y - reach...place.y + reach
  }

  /// Sees everything.
  init(seat: Int) { self.init(seat: seat, place: Point(0, 0), reach: .max / 2) }

  /// False when it surely does not see the event, of a way no part of it.
  func mayShow(_ event: WorldEvent) -> Bool {
    let (start, end) = event.ends
    return x.overlaps(min(start.x, end.x)...max(start.x, end.x))
      && y.overlaps(min(start.y, end.y)...max(start.y, end.y))
  }
}

extension WorldEvent {
  /// The ends of a way, or twice the place of what has only one.
  fileprivate var ends: (Point, Point) {
    switch happening {
    case .missileFlew(_, _, let start, let end), .dashed(_, let start, let end): (start, end)
    case .struck, .missed, .died, .woke, .noticed, .split, .doorOpened, .suffered, .healed,
      .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      (place, place)
    }
  }
}
