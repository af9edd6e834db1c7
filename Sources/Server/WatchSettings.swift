import ServerCore

/// What `cudgel host` was asked for about watching.
package struct WatchSettings: Sendable {
  /// Who may watch.
  package enum Rule: String, CaseIterable, Sendable {
    /// Everybody, also where players need a word.
    case open
    /// Who knows the match's word.
    case password
    /// Nobody.
    case off
  }

  /// What who follows nobody sees.
  package enum Fog: String, CaseIterable, Sendable {
    /// What the players see together.
    case players
    /// The whole world; at least `Limits.fogDelay` late, unless only bots play.
    case all
  }

  /// nil: with a word where the match has one.
  package var rule: Rule?
  package var fog: Fog
  /// By so many seconds watchers see everything later.
  package var delaySeconds: Int
  /// Watchers of one address, by all roads together.
  package var perAddress: Int
  /// The port of the picture without HTTP, for `nc`; nil: none, 0: any free one.
  package var ansiPort: Int?
  /// Whether watchers may cheer.
  package var allowsCheers: Bool

  package init(
    rule: Rule? = nil, fog: Fog = .players, delaySeconds: Int = 0,
    perAddress: Int = ServerLimits.watchersPerAddress, ansiPort: Int? = nil,
    allowsCheers: Bool = false
  ) {
    self.rule = rule
    self.fog = fog
    self.delaySeconds = delaySeconds
    self.perAddress = perAddress
    self.ansiPort = ansiPort
    self.allowsCheers = allowsCheers
  }

  /// For the match.
  var rules: WatchRules {
    WatchRules(
      fog: fog == .all ? .all : .players, delay: Int64(delaySeconds) * 1_000_000,
      allowsCheers: allowsCheers)
  }

  /// The longest that anything is shown late.
  var delaySecondsMax: Int {
    max(delaySeconds, fog == .all ? Int(Limits.fogDelay / 1_000_000) : 0)
  }

  /// What is wrong with these settings, or nil.
  func objection(hasWord: Bool, port: Int) -> String? {
    if rule == .password, !hasWord {
      return "--watchers: password needs the match's word; add --password WORD"
    }
    if !(0...ServerLimits.watchDelaySecondsMax).contains(delaySeconds) {
      return "--watch-delay: \(delaySeconds) is out of range; allowed is "
        + "0...\(ServerLimits.watchDelaySecondsMax) seconds"
    }
    if !(1...ServerLimits.watchersMax).contains(perAddress) {
      return "--watchers-per-address: \(perAddress) is out of range; allowed is "
        + "1...\(ServerLimits.watchersMax)"
    }
    guard let ansiPort else { return nil }
    if !(0...65_535).contains(ansiPort) {
      return "--ansi-port: \(ansiPort) is not a port; allowed is 0...65535"
    }
    return ansiPort == port && port != 0
      ? "--ansi-port: \(port) is the match's own port; choose another" : nil
  }
}
