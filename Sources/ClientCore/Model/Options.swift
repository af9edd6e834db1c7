/// What a person has set for their own screen and keyboard; nothing in it reaches the server.
///
/// The shell reads it from the settings file at the start and writes it when it changes.
package struct Options: Hashable, Sendable {
  /// Which colours stand for danger, friends and effects.
  package enum Palette: String, CaseIterable, Hashable, Sendable {
    case standard, protan, deutan, tritan
    case highContrast = "high-contrast"
  }

  /// Which signs the map is drawn with. Where the terminal has no UTF-8 it is ASCII in any case.
  package enum Glyphs: String, CaseIterable, Hashable, Sendable {
    case unicode, ascii
  }

  /// The tag of a file in `Assets/strings`; empty for what the locale asks for.
  package var language = ""
  package var palette = Palette.standard
  package var glyphs = Glyphs.unicode
  /// Whether a tile is two columns wide, so that it is about as high as wide.
  package var hasSquareCells = false
  /// Whether cells may flash when something is hit.
  package var hasFlashes = true
  /// Whether flicker, particles and easing are left out.
  package var hasReducedMotion = false

  package init() {}
}
