internal import ClientCore

/// What a terminal's description and its environment say of its colours.
///
/// terminfo seldom tells of 24 bits; terminals that have them say so in COLORTERM
/// (https://github.com/termstandard/colors), which the programs inside inherit – also those inside
/// a GNU screen or behind a TERM that can do less, so it is not believed there.
struct ColorPromise: Hashable, Sendable {
  /// terminfo's numbers.
  var colors: Int
  var pairs: Int
  var type: String
  var colorTerm: String
  /// tmux takes 24 bits under any of its names, and brings them down where it must.
  var isInTmux: Bool
  /// terminfo's RGB or tmux's Tc.
  var hasDirectColor: Bool

  var depth: ColorDepth {
    isTruecolor ? .truecolor : ColorDepth(colors: colors, pairs: pairs)
  }

  /// Whether colours are named as xterm does it.
  var hasPalette: Bool { depth == .truecolor || depth == .palette }

  private var isTruecolor: Bool {
    if hasDirectColor { return true }
    guard colorTerm == "truecolor" || colorTerm == "24bit" else { return false }
    if type.hasPrefix("screen"), !isInTmux { return false }
    return colors >= 256 || type.hasPrefix("xterm")
  }
}
