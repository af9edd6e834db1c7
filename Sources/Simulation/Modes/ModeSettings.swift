/// By which rules a match is played: what a host chooses.
package struct ModeSettings: Hashable, Sendable {
  /// As many teams as a brawl may have.
  package static let teamsRange = 2...4

  package var mode: MatchMode
  /// Teams of a brawl, within `teamsRange`; 0: everybody fights alone.
  package var teams: Int

  package init(mode: MatchMode, teams: Int = 0) {
    self.mode = mode
    self.teams = teams
  }

  /// The mode of a match that has not begun.
  var rules: any ModeRules {
    switch mode {
    case .delve: Delve()
    case .horde: Horde()
    case .brawl: Brawl(teams: teams)
    }
  }

  package static let delve = ModeSettings(mode: .delve)
  package static let horde = ModeSettings(mode: .horde)
  package static func brawl(teams: Int = 0) -> ModeSettings {
    ModeSettings(mode: .brawl, teams: teams)
  }
}
