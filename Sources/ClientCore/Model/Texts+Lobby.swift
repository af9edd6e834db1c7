import Simulation
import Wire

/// What is said of matches on the network.
extension Texts {
  /// One match on one line.
  func game(_ number: Int, _ game: FoundGame) -> String {
    let notice = game.notice
    let words: [String?] = [
      "\(number)  \(notice.name)", mode(of: notice), "\(notice.players)/\(notice.playersMax)",
      game.roundTrip.map { "\($0 / 1000).\($0 % 1000 / 100) ms" },
      notice.isFull ? self[.gameFull] : nil, notice.isLocked ? self[.gameLocked] : nil,
      notice.isOtherVersion ? self[.gameVersion, notice.version] : nil,
    ]
    return words.compactMap(\.self).joined(separator: " · ")
  }

  /// Where it is, who looks on, and what it runs.
  func detail(of game: FoundGame) -> String {
    [
      game.place, game.notice.watchers > 0 ? self[.gameWatchers, game.notice.watchers] : nil,
      game.notice.bots > 0 ? self[.gameBots, game.notice.bots] : nil,
      game.notice.isOtherVersion ? nil : game.notice.version,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// In this language, where it is a mode that this program knows.
  private func mode(of notice: GameNotice) -> String {
    MatchMode.allCases.first { "\($0)" == notice.mode }.map { mode($0) } ?? notice.mode
  }
}
