/// How many colours a terminal can show, as far as the picture cares.
enum ColorDepth: Hashable, Sendable {
  /// xterm's palette: a cube of 216 and 24 greys.
  case palette
  /// The eight of ECMA-48, with bold for the bright ones.
  case eight
  case none

  /// `colors` is terminfo's number, 0 where there are none; `pairs` how many combinations of
  /// foreground and background the terminal remembers.
  init(colors: Int, pairs: Int) {
    self =
      switch (colors, pairs) {
      case (256..., 256...): .palette
      case (8..., 8...): .eight
      default: .none
      }
  }
}
