import Simulation
import Wire

/// Something that is shown on the map for a moment and then gone; cosmetic, nothing follows from
/// it.
struct VisualEffect: Hashable, Sendable {
  enum Look: Hashable, Sendable {
    /// The tile lights up in this colour.
    case flash(UInt32)
    /// A word or number that rises from the tile.
    case word(String, UInt32)
    /// What somebody says, above them for as long as it is shown.
    case speech(String, UInt32)
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
  /// Whom it goes with; nil for what stays where it happened.
  var carrier: SeenNumber?

  /// How much of its time is over, 0 to 100.
  func percentDone(at now: Moment) -> Int {
    Int(min(100, max(0, (now - began) * 100 / max(1, lasts))))
  }
}

/// What a fight leaves on the ground, for as long as one may remember it.
struct Stain: Hashable, Sendable {
  /// Microseconds.
  static let lasts: Int64 = 24_000_000

  var place: Point
  var isGrave: Bool
  var began: Moment
}

/// The effects that are shown now, bounded by `ClientLimits.effectsMax`: the oldest go first.
struct VisualEffects: Hashable, Sendable {
  private(set) var shown: [VisualEffect] = []
  /// The oldest first, bounded by `ClientLimits.stainsMax`.
  private(set) var stains: [Stain] = []

  mutating func add(
    _ look: VisualEffect.Look, at place: Point, lasts: Int64, now: Moment,
    carrier: SeenNumber? = nil
  ) {
    if shown.count == ClientLimits.effectsMax { shown.removeFirst() }
    shown.append(VisualEffect(place: place, look: look, began: now, lasts: lasts, carrier: carrier))
  }

  /// Blood on the ground, or a sign where somebody fell; a newer one takes the older one's place.
  mutating func stain(_ place: Point, isGrave: Bool = false, now: Moment) {
    let wasGrave = stains.contains { $0.place == place && $0.isGrave }
    stains.removeAll { $0.place == place }
    if stains.count == ClientLimits.stainsMax { stains.removeFirst() }
    stains.append(Stain(place: place, isGrave: isGrave || wasGrave, began: now))
  }

  mutating func elapse(at now: Moment) {
    shown.removeAll { now - $0.began >= $0.lasts }
    stains.removeAll { now - $0.began >= Stain.lasts }
  }

  mutating func removeAll() {
    shown.removeAll()
    stains.removeAll()
  }
}
