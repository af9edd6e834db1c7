import Simulation
import Wire

/// The matches of the network, while the title screen shows.
extension ClientModel {
  /// Looks for matches exactly while there is somebody to choose one.
  mutating func lookOrNot() -> [ClientEffect] {
    let wants = if case .title = stage { hasStarted } else { false }
    guard wants != isLooking else { return [] }
    isLooking = wants
    if !wants { found = FoundGames() }
    return [wants ? .lookForGames : .stopLooking]
  }

  mutating func asked(nonce: UInt64, at now: Moment) -> [ClientEffect] {
    self.now = now
    if isLooking { found.asked(nonce: nonce, at: now) }
    return []
  }

  mutating func heardGame(_ line: [UInt8], from address: String, at now: Moment) -> [ClientEffect] {
    self.now = now
    if isLooking { found.heard(line, from: address, at: now) }
    return []
  }

  /// The match behind a digit of the title's list; nil for other keys, and while something else is
  /// being chosen or typed.
  func game(behind key: Key, on screen: TitleScreen) -> FoundGame? {
    guard case .character(let digit) = key, screen.takesDigits, ("1"..."9").contains(digit)
    else { return nil }
    let index = Int(digit.value - Unicode.Scalar("1").value)
    let games = found.games
    return index < games.count ? games[index] : nil
  }

  mutating func join(_ game: FoundGame, at now: Moment) -> [ClientEffect] {
    guard let address = address(of: game) else { return [] }
    // Where one has been, one's own seat may be kept.
    let isKnown = stock.recent.all.contains { $0.address == address.typed }
    guard !game.notice.isFull || isKnown else {
      title.complain(texts[.fullWatch, game.notice.name])
      stage = .title(title)
      return []
    }
    return obey(.play(address), at: now)
  }
}
