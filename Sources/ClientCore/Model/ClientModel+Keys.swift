import Simulation

/// What keys do on each stage.
extension ClientModel {
  mutating func press(_ key: Key, at now: Moment) -> [ClientEffect] {
    switch stage {
    case .title(var screen):
      if let game = game(behind: key, on: screen) { return join(game, at: now) }
      if let effects = pressInList(key, on: screen, at: now) { return effects }
      let wasListing = screen.isListingReplays
      let choice = screen.press(key, name: name)
      title = screen
      stage = .title(screen)
      if !wasListing, screen.isListingReplays { return [.listRecordings] }
      return choice.map { obey($0, at: now) } ?? []
    case .hosting:
      guard key == .escape || key == .character("q") else { return [] }
      stage = .title(title)
      return endHosting()
    case .session:
      guard columns >= ClientLimits.columnsMin, rows >= ClientLimits.rowsMin else {
        return key == .character("q") ? quitAtOnce(at: now) : []
      }
      defer {
        openOptionsIfWanted()
        lookBackIfWanted()
      }
      return inSession { $0.press(key, at: now) }
    case .replay: return []
    case .asking(let prompt): return pressInPrompt(key, prompt)
    case .ended(let sentence, let isFailure): return leaveEnd(key, sentence, isFailure)
    }
  }

  mutating func obey(_ choice: TitleScreen.Choice, at now: Moment) -> [ClientEffect] {
    switch choice {
    case .host(let match):
      stage = .hosting(match)
      isHosting = true
      return [.host(match)]
    case .play(let address):
      word.text = ""
      return begin(.playing(name: name, className: className), at: address.playURL, now)
    case .watch(let address):
      word.text = ""
      return begin(.watching(follow: ""), at: address.watchURL, now)
    case .playAgain(let server):
      word.text = ""
      guard let address = try? ServerAddress(server.address) else { return [] }
      let role = MatchSession.Role.playing(name: server.playerName, className: server.className)
      return begin(role, at: address.playURL, now)
    case .rename(let name):
      self.name = name
      return []
    case .options:
      openOptions()
      return []
    case .quit: return [.quit(message: nil, failed: false)]
    }
  }
}
