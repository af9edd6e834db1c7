import ServerCore
import Simulation

extension MatchStatus {
  /// How the match stands, as one line for its host.
  package func modeLine(tickRate: Int) -> String {
    let line = mode.line(at: tick, tickRate: tickRate)
    if isPaused { return line + ", paused" }
    return isDecided ? line + ", decided" : line
  }
}

extension ModeStatus {
  /// The same for who knows no more than the scoreboard.
  func line(at tick: Tick, tickRate: Int) -> String {
    switch self {
    case .delve(let cleared, let dens, let isKingAwake):
      let king = isKingAwake ? "the King is awake" : "the King sleeps"
      return "delve: \(cleared) of \(dens) dens cleared, \(king)"
    case .horde(let wave, let left, let nextWaveAt, let fire, let fireMax):
      let monsters =
        nextWaveAt.map { "the next in \(($0 - tick) / tickRate) s" }
        ?? "\(left) monsters left"
      return "horde: wave \(wave), \(monsters), fire \(fire) of \(fireMax)"
    case .brawl(let endsAt, let teamKills):
      let seconds = max(0, endsAt - tick) / tickRate
      let teams =
        teamKills.isEmpty ? "" : ", teams " + teamKills.map(String.init).joined(separator: ":")
      return "brawl: \(seconds / 60) min \(seconds % 60) s left\(teams)"
    }
  }
}
