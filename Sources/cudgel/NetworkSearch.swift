import ArgumentParser
import Client
import ClientCore
import Foundation
import Server
import Simulation
import Synchronization
import Wire

/// A search for the matches of the network, for commands without a screen.
final class NetworkSearch: Sendable {
  private let found = Mutex(FoundGames())
  private let problem = Mutex<String?>(nil)

  /// Looks for so long, and calls `changed` a few times a second, until it answers false.
  func run(seconds: Double, changed: (FoundGames, _ elapsed: Double) -> Bool) async throws {
    let search = GameSearch { [self] in take($0) }
    let started = MonotonicClock.now()
    search.begin()
    defer { search.end() }
    var elapsed = 0.0
    repeat {
      try await Task.sleep(for: .milliseconds(50))
      elapsed = Double(MonotonicClock.now() - started) / 1e6
      if let problem = problem.withLock({ $0 }) { throw Program.fail(problem) }
      let games = found.withLock { found in
        found.forget(at: MonotonicClock.now())
        return found
      }
      guard changed(games, elapsed) else { return }
    } while elapsed < seconds
  }

  private func take(_ news: GameSearch.News) {
    let now = MonotonicClock.now()
    switch news {
    case .asked(let nonce): found.withLock { $0.asked(nonce: nonce, at: now) }
    case .heard(let line, let address):
      found.withLock { _ = $0.heard(line, from: address, at: now) }
    case .failed(let sentence): problem.withLock { $0 = sentence }
    }
  }
}

/// Where `play`, `watch` and `bots` go: an address, or the name of a match on this network.
enum Destination {
  /// Seconds until a name counts as nobody's; and for the second of two hosts of one name to
  /// answer as well, where the first was quicker.
  private static let patience = 2.0
  private static let second = 0.6

  /// Refuses what can be neither, before anything starts.
  static func check(_ text: String) throws {
    if isAddress(text) { _ = try Program.address(text) }
    guard (1...DiscoveryLimits.nameBytesMax).contains(text.utf8.count) || isAddress(text) else {
      throw ValidationError("‘\(text)’ is neither an address nor the name of a match.")
    }
  }

  /// Looks on the network for what is no address; a word that no match is called by may still be
  /// the name of a machine. Ends with one sentence where there is nothing, or two of that name.
  static func find(_ text: String) async throws -> ServerAddress {
    if isAddress(text) { return try Program.address(text) }
    let games = try await games(named: text)
    guard let game = games.first else {
      if let address = try? ServerAddress(text), await isMachine(address.host) { return address }
      throw Program.fail(
        "no match called ‘\(text)’ was found on this network; cudgel list shows those that are, "
          + "and an address (HOST:PORT) reaches those that are private or elsewhere")
    }
    guard games.count == 1 else {
      let places = games.map(\.place).joined(separator: ", ")
      throw Program.fail("\(games.count) matches are called ‘\(text)’; give an address: \(places)")
    }
    guard !game.notice.isOtherVersion else {
      throw Program.fail(
        "‘\(game.notice.name)’ at \(game.place) runs version \(game.notice.version), which speaks "
          + "\(game.notice.subprotocol); this program speaks \(WireVersion.subprotocol)")
    }
    return try Program.address(game.place)
  }

  private static func games(named name: String) async throws -> [FoundGame] {
    var games: [FoundGame] = []
    try await NetworkSearch().run(seconds: patience) { found, elapsed in
      games = found.games(named: name)
      return games.isEmpty || elapsed < second
    }
    return games
  }

  /// What is written as only addresses are; `localhost` is one, another single word may be a name.
  private static func isAddress(_ text: String) -> Bool {
    text == "localhost" || text.contains("://")
      || (!text.contains(" ") && text.contains { ":.[".contains($0) })
  }

  private static func isMachine(_ host: String) async -> Bool {
    await Program.onThreadOfItsOwn {
      var found: UnsafeMutablePointer<addrinfo>?
      defer { if let found { freeaddrinfo(found) } }
      return getaddrinfo(host, nil, nil, &found) == 0
    }
  }
}
