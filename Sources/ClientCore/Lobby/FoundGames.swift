package import Simulation
import Wire

/// The matches of the network, as lines come in: each host once, whatever ways it is heard over.
///
/// A line is believed for as much as it proves. Only an answer to a question of ours tells a round
/// trip, changes what an answer told, or drives out something else; an announcement, which anybody
/// can send in anybody's name, is shown where there is room for it.
package struct FoundGames: Sendable {
  /// Lines that were no game: malformed, from another program, or an answer to nothing.
  package private(set) var linesIgnored = 0
  private var found: [FoundGame] = []
  private var questions: [(nonce: UInt64, at: Moment)] = []

  package init() {}

  /// A question goes out.
  package mutating func asked(nonce: UInt64, at now: Moment) {
    questions.append((nonce, now))
    if questions.count > ClientLimits.questionsMax { questions.removeFirst() }
    forget(at: now)
  }

  /// Takes in a datagram; true when the list is another one now.
  @discardableResult
  package mutating func heard(_ line: [UInt8], from address: String, at now: Moment) -> Bool {
    let hadForgotten = forget(at: now)
    do throws(DiscoveryError) {
      guard case .game(let notice, let echo) = try DiscoveryLine(line) else { return hadForgotten }
      guard let echo else { return announced(notice, address, now) || hadForgotten }
      guard let question = questions.last(where: { $0.nonce == echo }) else {
        linesIgnored += 1
        return hadForgotten
      }
      return answered(notice, address, now, Int(now - question.at)) || hadForgotten
    } catch {
      linesIgnored += 1
      return hadForgotten
    }
  }

  /// Drops what has not been heard for some announcements; true when there was something.
  @discardableResult
  package mutating func forget(at now: Moment) -> Bool {
    let count = found.count
    found.removeAll { $0.age(at: now) > ClientLimits.gameForgottenAfter }
    return found.count != count
  }

  /// All that are heard now, by name.
  package var games: [FoundGame] {
    found.sorted { ($0.sortKey, $0.notice.instance) < ($1.sortKey, $1.notice.instance) }
  }

  /// Those of a name, in any case of its letters.
  package func games(named name: String) -> [FoundGame] {
    games.filter { $0.notice.name.lowercased() == name.lowercased() }
  }

  package static func == (one: FoundGames, other: FoundGames) -> Bool { one.found == other.found }
}

extension FoundGames: Equatable {}

// MARK: - What a line changes

extension FoundGames {
  /// Changes nothing of what has answered.
  private mutating func announced(
    _ notice: GameNotice, _ address: String, _ now: Moment
  ) -> Bool {
    guard let index = found.firstIndex(where: { $0.notice.instance == notice.instance }) else {
      guard found.count < ClientLimits.gamesMax else { return false }
      return add(FoundGame(notice, at: address, now, roundTrip: nil))
    }
    guard !found[index].isProven, found[index].address == address else { return false }
    found[index].notice = notice
    found[index].heardAt = now
    return true
  }

  private mutating func answered(
    _ notice: GameNotice, _ address: String, _ now: Moment, _ roundTrip: Int
  ) -> Bool {
    // A host that began anew has another number at the same place.
    found.removeAll {
      $0.notice.instance != notice.instance && $0.address == address
        && $0.notice.port == notice.port
    }
    guard let index = found.firstIndex(where: { $0.notice.instance == notice.instance }) else {
      if found.count >= ClientLimits.gamesMax { dropOldestUnproven() }
      guard found.count < ClientLimits.gamesMax else { return false }
      return add(FoundGame(notice, at: address, now, roundTrip: roundTrip))
    }
    if found[index].address == address || mayMove(found[index], to: address, now) {
      move(index, to: address)
      found[index].notice = notice
      found[index].heardAt = now
      found[index].roundTrip = roundTrip
      found[index].isProven = true
    } else {
      noteOther(address, of: index)
    }
    return true
  }

  /// A match is listed at the best of the addresses that answer within a moment, and stays there
  /// while it is heard: who copies its number later does not draw players away from it.
  private func mayMove(_ game: FoundGame, to address: String, _ now: Moment) -> Bool {
    guard game.isProven else { return true }
    return now - game.foundAt < ClientLimits.gameSettlesAfter
      && FoundGame.rank(of: address) < FoundGame.rank(of: game.address)
  }

  private mutating func move(_ index: Int, to address: String) {
    guard found[index].address != address else { return }
    let old = found[index].address
    found[index].otherAddresses.removeAll { $0 == address }
    found[index].address = address
    noteOther(old, of: index)
  }

  private mutating func noteOther(_ address: String, of index: Int) {
    guard !found[index].otherAddresses.contains(address),
      found[index].otherAddresses.count < ClientLimits.gameAddressesMax
    else { return }
    found[index].otherAddresses.append(address)
  }

  /// False where one address has told of as many as it may.
  private mutating func add(_ game: FoundGame) -> Bool {
    let count = found.count { $0.address == game.address }
    guard count < ClientLimits.gamesOfOneAddressMax else { return false }
    found.append(game)
    return true
  }

  private mutating func dropOldestUnproven() {
    let unproven = found.indices.filter { !found[$0].isProven }
    guard let oldest = unproven.min(by: { found[$0].heardAt < found[$1].heardAt }) else { return }
    found.remove(at: oldest)
  }
}

extension FoundGame {
  fileprivate var sortKey: String { notice.name.lowercased() }
}
