import Simulation
import Wire

// What the person does to what is played.
extension Playback {
  /// What a key leads to.
  enum Outcome: Hashable, Sendable {
    case stays
    /// Back to where one came from.
    case leaves
    /// A key that is meant for what is behind.
    case passes
  }

  private static let second: Int64 = 1_000_000

  mutating func press(_ key: Key) -> Outcome {
    remark = nil
    if question != nil {
      answer(key)
      return .stays
    }
    if showsKeys {
      showsKeys = false
      return .stays
    }
    if case .lastMoments = purpose { return .passes }
    // A panel of the match takes its keys first.
    guard session.overlay == nil else {
      _ = session.press(key, at: now)
      return .stays
    }
    return control(key) ?? look(key)
  }

  /// A click on the bar of time: so many thousandths of it.
  mutating func click(thousandth: Int) {
    seek(to: tick(at: total * Int64(thousandth) / 1000))
  }

  /// nil where the key is not one for time.
  private mutating func control(_ key: Key) -> Outcome? {
    switch key {
    case .character(" "), .character("p"): pause(!isPaused)
    case .character("+"), .character("="): pace = min(Self.paces.upperBound, pace + 1)
    case .character("-"): pace = max(Self.paces.lowerBound, pace - 1)
    case .character("1"): pace = 0
    case .character(","): skip(seconds: -5)
    case .character("."): skip(seconds: 5)
    case .character("<"): skip(seconds: -30)
    case .character(">"): skip(seconds: 30)
    case .home: seek(to: reel.firstTick)
    case .end:
      if purpose == .rewind { return .leaves }
      seek(to: reel.lastTick)
    case .character("g"): question = .time(EntryField(charactersMax: 12))
    case .character("/"):
      question = .name(EntryField(charactersMax: WireLimits.nameCharactersMax))
    case .character("n"): goToKill(isNext: true)
    case .character("N"): goToKill(isNext: false)
    case .character("?"): showsKeys = true
    case .character("q"), .escape: return .leaves
    case .character, .enter, .tab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .keypad, .shifted, .control, .alt, .function, .backTab:
      return nil
    }
    return .stays
  }

  /// Whom one looks at, and what the panels tell.
  private mutating func look(_ key: Key) -> Outcome {
    switch key {
    case .character("d"):
      _ = session.toggleDirector()
    case .tab, .character("f"): goAlong(1)
    case .character("F"), .backTab: goAlong(-1)
    case .up, .down, .left, .right:
      session.lead = Lead()
      _ = session.press(key, at: now)
    case .character, .enter, .escape, .backspace, .delete, .home, .end, .pageUp, .pageDown,
      .keypad, .shifted, .control, .alt, .function:
      _ = session.press(key, at: now)
    }
    return .stays
  }

  private mutating func goAlong(_ steps: Int) {
    guard session.replica.snapshot?.own == nil else { return }
    session.goAlong(with: session.name(steps, after: session.shownName))
  }

  private mutating func skip(seconds: Int64) {
    seek(to: tick(at: elapsed + seconds * Self.second))
  }

  /// To two seconds before the next end of the one who is followed, or that one brought about;
  /// where nobody is, of a player or a boss.
  private mutating func goToKill(isNext: Bool) {
    let name = session.lead.name
    let kills = reel.kills.filter { name.isEmpty ? $0.isGreat : $0.concerns(name) }
    let lead = Int(2 * Self.second / (microseconds(of: Tick(1))))
    let here = tick + lead
    let found =
      isNext
      ? kills.first { $0.tick > here }
      // A second, so that it leads further back while it plays on.
      : kills.last { $0.tick + lead / 2 < here }
    guard let found else {
      remark = session.texts[isNext ? .noKillAfter : .noKillBefore]
      return
    }
    seek(to: Tick(UInt32(max(0, Int(found.tick.rawValue) - lead))))
  }

  private mutating func answer(_ key: Key) {
    switch (question, key) {
    case (_, .escape), (nil, _): question = nil
    case (.time(let field), .enter): go(toTime: field.text)
    case (.name(let field), .enter): go(toName: field.text)
    case (.time(var field), _):
      _ = field.take(key)
      question = .time(field)
    case (.name(var field), _):
      _ = field.take(key)
      question = .name(field)
    }
  }

  private mutating func go(toTime text: String) {
    question = nil
    guard let seconds = Self.seconds(of: text) else {
      remark = session.texts[.noSuchTime]
      return
    }
    seek(to: tick(at: Int64(seconds) * Self.second))
  }

  /// Follows that player and goes to its next kill or fall.
  private mutating func go(toName text: String) {
    question = nil
    let wanted = text.lowercased()
    let known = session.roster + reel.kills.flatMap { [$0.name, $0.killer] }
    guard let name = known.first(where: { !$0.isEmpty && $0.lowercased().hasPrefix(wanted) }),
      !wanted.isEmpty
    else {
      remark = session.texts[.nobodyOfThatName, text]
      return
    }
    session.goAlong(with: name)
    goToKill(isNext: true)
  }

  /// `90`, `1:30` or `1:02:03`; nil for anything else.
  static func seconds(of text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var seconds = 0
    for (place, part) in parts.enumerated() {
      guard let number = Int(part), number >= 0, number < 1_000_000, place == 0 || number < 60
      else { return nil }
      seconds = seconds * 60 + number
    }
    return seconds
  }
}
