/// The options one by one, by the names that the settings file uses, in the order of the screen.
package enum OptionName: String, CaseIterable, Hashable, Sendable {
  case language, palette, glyphs
  case squareCells = "square-cells"
  case flashes
  case reducedMotion = "reduced-motion"
  case narration
  case mouse
  case heldKeys = "held-keys"
  case bellHurt = "bell-hurt"
  case bellDeath = "bell-death"
  case bellParty = "bell-party"
  case bellNamed = "bell-named"
  case bellWave = "bell-wave"
  case keys

  /// The words that it can be; `languages` and `presets` are what there is.
  package func words(languages: [String], presets: [String]) -> [String] {
    switch self {
    case .language: ["auto"] + languages
    case .palette: Options.Palette.allCases.map(\.rawValue)
    case .glyphs: Options.Glyphs.allCases.map(\.rawValue)
    case .squareCells, .flashes, .reducedMotion, .narration, .mouse, .heldKeys: ["on", "off"]
    case .bellHurt, .bellDeath, .bellParty, .bellNamed, .bellWave:
      Alarms.Manner.allCases.map(\.rawValue)
    case .keys: presets
    }
  }

  /// The occasion that it is the bell for.
  var occasion: Alarms.Occasion? {
    switch self {
    case .bellHurt: .hurt
    case .bellDeath: .death
    case .bellParty: .party
    case .bellNamed: .named
    case .bellWave: .wave
    case .language, .palette, .glyphs, .squareCells, .flashes, .reducedMotion, .narration, .mouse,
      .heldKeys, .keys:
      nil
    }
  }
}

extension Options {
  /// One option as a word.
  package subscript(name: OptionName) -> String {
    get {
      if let occasion = name.occasion { return alarms[occasion].rawValue }
      switch name {
      case .language: return language.isEmpty ? "auto" : language
      case .palette: return palette.rawValue
      case .glyphs: return glyphs.rawValue
      case .keys: return keyPreset
      case .squareCells, .flashes, .reducedMotion, .narration, .mouse, .heldKeys:
        return flag(name).map { self[keyPath: $0] ? "on" : "off" } ?? ""
      case .bellHurt, .bellDeath, .bellParty, .bellNamed, .bellWave: return ""
      }
    }
    set {
      if let occasion = name.occasion {
        alarms[occasion] = Alarms.Manner(rawValue: newValue) ?? alarms[occasion]
      } else if let flag = flag(name) {
        self[keyPath: flag] = newValue == "on"
      } else {
        setWord(name, newValue)
      }
    }
  }

  /// A word that the option does not know changes nothing.
  private mutating func setWord(_ name: OptionName, _ word: String) {
    switch name {
    case .language: language = word == "auto" ? "" : word
    case .palette: palette = Palette(rawValue: word) ?? palette
    case .glyphs: glyphs = Glyphs(rawValue: word) ?? glyphs
    case .keys:
      // Another preset begins anew.
      if word != keyPreset { changedKeys = [] }
      keyPreset = word
    case .squareCells, .flashes, .reducedMotion, .narration, .mouse, .heldKeys, .bellHurt,
      .bellDeath, .bellParty, .bellNamed, .bellWave:
      break
    }
  }

  private func flag(_ name: OptionName) -> WritableKeyPath<Options, Bool>? {
    switch name {
    case .squareCells: \.hasSquareCells
    case .flashes: \.hasFlashes
    case .reducedMotion: \.hasReducedMotion
    case .narration: \.isNarrating
    case .mouse: \.hasMouse
    case .heldKeys: \.holdsKeys
    case .language, .palette, .glyphs, .keys, .bellHurt, .bellDeath, .bellParty, .bellNamed,
      .bellWave:
      nil
    }
  }
}
