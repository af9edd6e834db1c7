import Simulation

// What the options say, and the row of counters.
extension Texts {
  func option(_ name: OptionName) -> String {
    switch name {
    case .language: self[.optionLanguage]
    case .palette: self[.optionPalette]
    case .glyphs: self[.optionGlyphs]
    case .squareCells: self[.optionSquareCells]
    case .flashes: self[.optionFlashes]
    case .reducedMotion: self[.optionReducedMotion]
    case .narration: self[.optionNarration]
    case .mouse: self[.optionMouse]
    case .heldKeys: self[.optionHeldKeys]
    case .bellHurt: self[.optionBellHurt]
    case .bellDeath: self[.optionBellDeath]
    case .bellParty: self[.optionBellParty]
    case .bellNamed: self[.optionBellNamed]
    case .bellWave: self[.optionBellWave]
    case .keys: self[.keysTitle]
    }
  }

  /// A word of an option; names of presets and languages stay as they are.
  func optionWord(_ word: String) -> String {
    switch word {
    case "on": self[.wordOn]
    case "off": self[.wordOff]
    case "auto": self[.wordAuto]
    case "sound": self[.wordSound]
    case "sight": self[.wordSight]
    case "both": self[.wordBoth]
    case "standard": self[.wordStandard]
    case "high-contrast": self[.wordHighContrast]
    default: word
    }
  }

  /// What a key does, as the page of keys has it.
  func wish(_ wish: WishName) -> String {
    if let direction = wish.direction {
      let isRun = wish.rawValue.hasPrefix("run")
      return self[isRun ? .wishRun : .wishWalk, String(direction.arrow)]
    }
    switch wish {
    case .run: return self[.wishRunNext]
    case .strike: return self[.helpHit]
    case .dash: return self[.helpDash]
    case .ability1: return self[.wishAbility, 1]
    case .ability2: return self[.wishAbility, 2]
    case .ability3: return self[.wishAbility, 3]
    case .ability4: return self[.wishAbility, 4]
    case .nextTarget: return self[.helpAim]
    case .clearInputs: return self[.helpForget]
    case .wearBetter: return self[.helpWear]
    case .pack: return self[.helpPack]
    case .sheet: return self[.helpSheet]
    case .map: return self[.helpMap]
    case .log: return self[.helpLog]
    case .board: return self[.helpBoard]
    case .party: return self[.helpParty]
    case .mark: return self[.helpMark]
    case .gestures: return self[.helpGestures]
    case .ranks: return self[.helpRank]
    case .chat: return self[.helpChat]
    case .pause: return self[.helpPause]
    case .lastMoments: return self[.helpLastMoments]
    case .followNext: return self[.helpFollow]
    case .followPrevious: return self[.helpFollowPrevious]
    case .director: return self[.helpDirector]
    case .rewind: return self[.helpRewind]
    case .cheer: return self[.helpCheer]
    case .help: return self[.wishHelp]
    case .options: return self[.titleOptions]
    case .leave: return self[.helpLeave]
    case .picture: return self[.helpPicture]
    case .walkNorth, .walkSouth, .walkWest, .walkEast, .walkNorthWest, .walkNorthEast,
      .walkSouthWest, .walkSouthEast, .runNorth, .runSouth, .runWest, .runEast, .runNorthWest,
      .runNorthEast, .runSouthWest, .runSouthEast:
      return wish.rawValue
    }
  }

  /// What delays, and by how much.
  func lag(_ cause: LagMeter.Cause) -> String {
    switch cause {
    case .network(let trip): self[.lagNetwork, trip / 1000]
    case .silence(let time): silence(tenths: time / 100_000)
    case .server(let late): self[.lagServer, late / 1000]
    case .terminal(let time): self[.lagTerminal, time / 1000]
    }
  }

  func alarm(_ occasion: Alarms.Occasion) -> String {
    switch occasion {
    case .hurt: self[.alarmHurt]
    case .death: self[.alarmDeath]
    case .party: self[.alarmParty]
    case .named: self[.alarmNamed]
    case .wave: self[.alarmWave]
    }
  }
}
