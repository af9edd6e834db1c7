/// How many colours a terminal can show, as far as the picture cares.
package enum ColorDepth: String, CaseIterable, Hashable, Sendable {
  /// Red, green and blue of 256 levels each, by ISO 8613-6 as xterm has it.
  case truecolor
  /// xterm's palette: a cube of 216 and 24 greys.
  case palette
  /// The eight of ECMA-48, and each of them bright (aixterm).
  case sixteen
  /// The eight of ECMA-48, with bold for the bright ones.
  case eight
  case none

  /// `colors` is terminfo's number, 0 where there are none; `pairs` how many combinations of
  /// foreground and background the terminal remembers.
  package init(colors: Int, pairs: Int) {
    self =
      switch (colors, pairs) {
      case (256..., 256...): .palette
      case (16..., 256...): .sixteen
      case (8..., 8...): .eight
      default: .none
      }
  }
}
