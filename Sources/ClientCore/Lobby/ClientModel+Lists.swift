import Simulation
import Wire

// What is done with the lists of the title.
extension ClientModel {
  /// nil where the key is not a list's.
  mutating func pressInList(_ key: Key, on screen: TitleScreen, at now: Moment) -> [ClientEffect]? {
    guard screen.field == nil else { return nil }
    switch screen.page {
    case .menu, .classes: return nil
    case .games(let line):
      let games = found.games
      let chosen = min(line, max(0, games.count - 1))
      switch TitleScreen.move(for: key, at: chosen, of: games.count) {
      case .line(let line): turn(to: .games(line))
      case .play: return games.isEmpty ? [] : join(games[chosen], at: now)
      case .watch: return games.isEmpty ? [] : watch(games[chosen], at: now)
      case .close: turn(to: .menu)
      case nil: break
      }
    case .recent(let line):
      let servers = stock.recent.all
      let chosen = min(line, max(0, servers.count - 1))
      switch TitleScreen.move(for: key, at: chosen, of: servers.count) {
      case .line(let line): turn(to: .recent(line))
      case .play: return servers.isEmpty ? [] : obey(.playAgain(servers[chosen]), at: now)
      case .watch:
        guard !servers.isEmpty, let address = try? ServerAddress(servers[chosen].address) else {
          return []
        }
        return obey(.watch(address), at: now)
      case .close: turn(to: .menu)
      case nil: break
      }
    case .replays(let line):
      let chosen = min(line, max(0, recordings.count - 1))
      switch TitleScreen.move(for: key, at: chosen, of: recordings.count) {
      case .line(let line): turn(to: .replays(line))
      case .play, .watch:
        return recordings.isEmpty ? [] : [.openRecording(path: recordings[chosen].path)]
      case .close: turn(to: .menu)
      case nil: break
      }
    }
    return []
  }

  /// A click on a line chooses it, on the chosen one takes it.
  mutating func choose(line: Int, on screen: TitleScreen) -> [ClientEffect] {
    switch screen.page {
    case .games(line), .recent(line), .replays(line): return press(.enter, at: now)
    case .games: turn(to: .games(line))
    case .recent: turn(to: .recent(line))
    case .replays: turn(to: .replays(line))
    case .classes: return press(.character(Unicode.Scalar(UInt8(48 + min(9, line)))), at: now)
    case .menu: break
    }
    return []
  }

  mutating func turn(to page: TitleScreen.Page) {
    title.page = page
    stage = .title(title)
  }

  private mutating func watch(_ game: FoundGame, at now: Moment) -> [ClientEffect] {
    guard let address = address(of: game) else { return [] }
    return obey(.watch(address), at: now)
  }

  /// nil, and a complaint, where this program can't talk to it.
  mutating func address(of game: FoundGame) -> ServerAddress? {
    if !game.notice.isOtherVersion, let address = try? ServerAddress(game.place) { return address }
    title.complain(texts[.otherVersion, game.notice.name, game.notice.version])
    stage = .title(title)
    return nil
  }

  /// The first snapshot on a server that is not one's own: it is remembered.
  mutating func noteServer() -> [ClientEffect] {
    guard !hasNotedServer, case .session(let session) = stage, session.hasEntered,
      case .playing(let name, let wanted) = session.role, let welcome = session.replica.welcome
    else { return [] }
    hasNotedServer = true
    guard !isHosting, stock.problem == nil, let address = try? ServerAddress(session.url) else {
      return []
    }
    let kind = session.replica.ownEntity.flatMap { session.replica.legend($0.kind) }
    let known = ClassCard.allCases.first { texts.name($0.rawValue) == kind?.name }
    stock.recent.note(
      RecentServer(
        address: address.typed, serverName: welcome.serverName, playerName: name,
        className: known?.rawValue ?? wanted))
    return [.keepRecent(stock.recent)]
  }
}

extension ServerAddress {
  /// What one types for it: without the scheme where it is the plain one.
  var typed: String {
    scheme == "ws" ? "\(host):\(port)" : "\(scheme)://\(host):\(port)"
  }
}
