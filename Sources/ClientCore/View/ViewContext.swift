import Simulation

/// What every view is given beside what it draws.
struct ViewContext: Sendable {
  /// Whether the map's signs go beyond ASCII: the terminal shows them and the person wants them.
  let isUnicode: Bool
  let options: Options
  var now: Moment
  /// For cosmetics that stay the same from one picture to the next.
  let seed: UInt64
  let texts: Texts
  var palette = Palette.standard
}
