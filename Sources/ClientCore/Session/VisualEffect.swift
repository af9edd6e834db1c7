import Simulation

/// Something that is shown on the map for a moment and then gone; cosmetic, nothing follows from
/// it.
struct VisualEffect: Hashable, Sendable {
  enum Look: Hashable, Sendable {
    /// The tile lights up in this colour.
    case flash(UInt32)
    /// A word or number that rises from the tile.
    case word(String, UInt32)
    /// A glyph that flies from there to the tile.
    case flight(from: Point, glyph: Unicode.Scalar, UInt32)
    /// A trail that fades, from there to the tile.
    case trail(from: Point, UInt32)
  }

  var place: Point
  var look: Look
  var began: Moment
  /// Microseconds.
  var lasts: Int64

  /// How much of its time is over, 0 to 100.
  func percentDone(at now: Moment) -> Int {
    Int(min(100, max(0, (now - began) * 100 / max(1, lasts))))
  }
}

/// The effects that are shown now, bounded by `ClientLimits.effectsMax`: the oldest go first.
struct VisualEffects: Hashable, Sendable {
  private(set) var shown: [VisualEffect] = []

  mutating func add(_ look: VisualEffect.Look, at place: Point, lasts: Int64, now: Moment) {
    if shown.count == ClientLimits.effectsMax { shown.removeFirst() }
    shown.append(VisualEffect(place: place, look: look, began: now, lasts: lasts))
  }

  mutating func elapse(at now: Moment) {
    shown.removeAll { now - $0.began >= $0.lasts }
  }

  mutating func removeAll() { shown.removeAll() }
}
