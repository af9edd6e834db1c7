import Simulation

// What comes from the terminal, and where it goes: to the options if they are open, else to the
// stage.
extension ClientModel {
  mutating func take(_ typed: Typed, at now: Moment) -> [ClientEffect] {
    self.now = now
    switch typed {
    case .key(let key, .press): return take(key)
    case .key(let key, .repetition): return isHeld(key) ? [] : take(key)
    case .key(let key, .release):
      return inSession { session in
        session.letGo(key)
        return []
      }
    case .mouse(let mouse): return options.hasMouse ? take(mouse) : []
    case .paste(let text, _): return paste(text)
    case .tellsKeyboard:
      tellsReleases = true
      return inSession { session in
        session.hand.tellsReleases = true
        return []
      }
    case .lostFocus:
      return inSession { session in
        session.letGoOfAll()
        return []
      }
    }
  }

  mutating func take(_ key: Key) -> [ClientEffect] {
    if key == .control("c") { return quitAtOnce(at: now) }
    if asksForPicture(key) { return keepPicture() }
    // A terminal sends Escape and a character for Alt; what nothing has is both of them.
    if case .alt(let scalar) = key, !isKnown(key) {
      return take(.escape) + take(.character(scalar))
    }
    if let screen = optionsScreen { return take(key, in: screen) }
    return playback == nil ? press(key, at: now) : pressInPlayback(key, at: now)
  }

  /// The terminal took so long for a picture.
  mutating func noteWrite(_ microseconds: Int64, at now: Moment) -> [ClientEffect] {
    inSession { session in
      session.lag.noteWrite(microseconds: microseconds, at: now)
      return []
    }
  }

  /// What a session is to know of the person.
  func hand(of session: MatchSession) -> Hand {
    var hand = session.hand
    hand.keys = keyMap
    hand.options = options
    hand.tellsReleases = tellsReleases
    return hand
  }

  /// The keys as they are now.
  package var keyMap: KeyMap { choices.presets.map(for: options) }

  private func isHeld(_ key: Key) -> Bool {
    guard optionsScreen == nil, let session, session.overlay == nil, session.hand.holds else {
      return false
    }
    return session.hand.keys.direction(of: key) != nil && !session.isWatching
  }

  private func isKnown(_ key: Key) -> Bool {
    optionsScreen?.isAskingForKey == true
      || (optionsScreen == nil && session != nil
        && keyMap.wish(for: key, isWatching: session?.isWatching ?? false) != nil)
  }

  /// Into what is being typed, which says itself when it is full; in play it would be a flood.
  private mutating func paste(_ text: String) -> [ClientEffect] {
    guard optionsScreen == nil, playback == nil else { return [] }
    if case .title(var screen) = stage {
      if screen.paste(text) {
        title = screen
        stage = .title(screen)
      }
      return []
    }
    if case .asking(var prompt) = stage {
      prompt.paste(text)
      stage = .asking(prompt)
    }
    return inSession { session in
      session.paste(text)
      return []
    }
  }
}

// MARK: - Options

extension ClientModel {
  mutating func openOptions() {
    optionsScreen = OptionsScreen()
  }

  mutating func openOptionsIfWanted() {
    guard case .session(var session) = stage, session.hand.wantsOptions else { return }
    session.hand.wantsOptions = false
    stage = .session(session)
    openOptions()
  }

  private mutating func take(_ key: Key, in screen: OptionsScreen) -> [ClientEffect] {
    var screen = screen
    let choice = screen.press(key, options: options, choices: choices)
    optionsScreen = screen
    return obey(choice)
  }

  mutating func obey(_ choice: OptionsScreen.Choice?) -> [ClientEffect] {
    switch choice {
    case .close:
      optionsScreen = nil
      return []
    case .change(let changed):
      options = changed
      if case .session(var session) = stage {
        session.hand = hand(of: session)
        stage = .session(session)
      }
      if let session = playback?.session {
        let hand = hand(of: session)
        playback?.session.hand = hand
      }
      return [.keep(changed)]
    case nil: return []
    }
  }
}

/// What there is to choose from in the options.
package struct OptionChoices: Hashable, Sendable {
  /// Tags of the files in `Assets/strings`.
  package var languages: [String]
  /// The one to start with comes first.
  package var presets: [KeyPreset]
  /// Why the settings could not be read, as one sentence; nothing is kept then.
  package var problem: String?

  package init(languages: [String] = [], presets: [KeyPreset] = [], problem: String? = nil) {
    self.languages = languages
    self.presets = presets
    self.problem = problem
  }

  /// The words that an option can be.
  package func words(of name: OptionName) -> [String] {
    name.words(languages: languages, presets: presets.map(\.name))
  }
}
