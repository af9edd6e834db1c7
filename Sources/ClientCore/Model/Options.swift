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
  /// Whether what matters is told line by line, for screen readers and braille lines.
  package var isNarrating = false
  /// Whether clicks and the wheel are the game's; the terminal's own selecting is, otherwise.
  package var hasMouse = true
  /// Whether a key that is held walks on until it is let go, where the terminal can tell.
  package var holdsKeys = true
  /// How each of these makes itself noticed.
  package var alarms = Alarms()
  /// The name of a key preset; the first of all where there is none of that name.
  package var keyPreset = "arrows"
  /// What differs from the preset, in the order of the wishes.
  package var changedKeys: [ChangedKeys] = []

  package init() {}
}

/// What a person wants to be called for, and how.
package struct Alarms: Hashable, Sendable {
  package enum Occasion: String, CaseIterable, Hashable, Sendable {
    /// Few hit points are left.
    case hurt
    case death
    /// The party speaks or marks a place.
    case party
    /// Somebody says one's name.
    case named
    case wave
  }

  package enum Manner: String, CaseIterable, Hashable, Sendable {
    case off, sound, sight, both
  }

  private var manners: [Manner] = [.sound, .sound, .sight, .both, .sight]

  package init() {}

  package subscript(occasion: Occasion) -> Manner {
    get { manners[Self.index(of: occasion)] }
    set { manners[Self.index(of: occasion)] = newValue }
  }

  private static func index(of occasion: Occasion) -> Int {
    Occasion.allCases.firstIndex(of: occasion) ?? 0
  }
}
