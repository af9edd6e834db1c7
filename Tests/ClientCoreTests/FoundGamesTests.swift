import Simulation
import Testing
import Wire

@testable import ClientCore

/// The list of matches that a client has heard of.
struct FoundGamesTests {
  private let start = Moment(microseconds: 10_000_000)

  @Test func `an answer tells the round trip, an announcement doesn't`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 5), from: "10.0.0.1", at: start + 1_200)
    games.heard(.announcement(2, "Moor"), from: "10.0.0.2", at: start + 1_300)
    #expect(games.games.map(\.notice.name) == ["Moor", "Vale"])
    #expect(games.games.map(\.roundTrip) == [nil, 1_200])
    #expect(games.games.map(\.place) == ["10.0.0.2:7777", "10.0.0.1:7777"])
    #expect(games.games[1].age(at: start + 2_200) == 1_000)
  }

  @Test func `an answer to a question that was not asked is ignored and counted`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 6), from: "10.0.0.1", at: start)
    games.heard(Array("nonsense".utf8), from: "10.0.0.1", at: start)
    #expect(games.games.isEmpty)
    #expect(games.linesIgnored == 2)
  }

  @Test func `one host heard over four ways is one match, at its best address`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    for (index, address) in ["fe80::1%eth0", "127.0.0.1", "192.168.1.20", "fd00::1"].enumerated() {
      games.heard(.answer(1, "Vale", to: 5), from: address, at: start + Int64(index * 100))
    }
    games.heard(.announcement(1, "Vale"), from: "192.168.1.20", at: start + 1_000)
    #expect(games.games.map(\.address) == ["192.168.1.20"])
    #expect(Set(games.games[0].otherAddresses) == ["fe80::1%eth0", "127.0.0.1", "fd00::1"])
    #expect(games.games[0].roundTrip == 200)
  }

  @Test func `an IPv6 address is written as one dials it`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 5), from: "fe80::1%eth0", at: start)
    #expect(games.games[0].place == "[fe80::1%eth0]:7777")
    #expect(throws: Never.self) { try ServerAddress(games.games[0].place) }
  }

  @Test func `what is not heard for three announcements is forgotten`() {
    var games = FoundGames()
    games.heard(.announcement(1, "Vale"), from: "10.0.0.1", at: start)
    let forgets = [4_500_000, 4_500_001].map { games.forget(at: start + $0) }
    #expect(forgets == [false, true])
    #expect(games.games.isEmpty)
  }

  @Test func `who announces in somebody's name changes nothing of what has answered`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 5), from: "10.0.0.1", at: start)
    let before = games
    games.heard(.announcement(1, "Trap", port: 6666), from: "10.0.0.1", at: start + 1)
    games.heard(.announcement(1, "Trap", port: 6666), from: "10.0.0.9", at: start + 2)
    #expect(games == before)
  }

  @Test func `who copies a number later does not draw players away`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 5), from: "fd00::1", at: start)
    games.asked(nonce: 6, at: start + 1_000_000)
    games.heard(.answer(1, "Trap", to: 6), from: "10.0.0.9", at: start + 1_000_000)
    #expect(games.games.map(\.address) == ["fd00::1"])
    #expect(games.games.map(\.notice.name) == ["Vale"])
  }

  @Test func `a host that began anew is listed once`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    games.heard(.answer(1, "Vale", to: 5), from: "10.0.0.1", at: start)
    games.heard(.answer(2, "Vale", to: 5), from: "10.0.0.1", at: start + 100)
    games.heard(.answer(3, "Moor", to: 5, port: 7778), from: "10.0.0.1", at: start + 100)
    #expect(games.games.map(\.notice.instance) == [3, 2])
  }

  @Test func `a name is found in any case of its letters, and twice where two have it`() {
    var games = FoundGames()
    games.heard(.announcement(1, "Our Vale"), from: "10.0.0.1", at: start)
    games.heard(.announcement(2, "our vale"), from: "10.0.0.2", at: start)
    games.heard(.announcement(3, "Our Vales"), from: "10.0.0.3", at: start)
    #expect(games.games(named: "OUR VALE").map(\.notice.instance) == [1, 2])
  }

  @Test func `one address can't fill the list`() {
    var games = FoundGames()
    games.asked(nonce: 5, at: start)
    for number in 0..<1000 {
      games.heard(
        .answer(UInt64(number), "G\(number)", to: 5, port: 1000 + number), from: "10.0.0.1",
        at: start)
    }
    #expect(games.games.count == ClientLimits.gamesOfOneAddressMax)
    games.heard(.answer(5000, "Vale", to: 5), from: "10.0.0.2", at: start)
    #expect(games.games(named: "Vale").count == 1)
  }

  @Test func `a flood of announcements is bounded, and gives way to who answers`() {
    var games = FoundGames()
    for number in 0..<10_000 {
      games.heard(
        .announcement(UInt64(number), "Flood"), from: "10.0.\(number / 250).\(number % 250)",
        at: start)
    }
    #expect(games.games.count == ClientLimits.gamesMax)
    games.asked(nonce: 5, at: start + 1)
    games.heard(.answer(99_999, "Vale", to: 5), from: "192.168.1.20", at: start + 2)
    #expect(games.games.count == ClientLimits.gamesMax)
    #expect(games.games(named: "Vale").count == 1)
  }

  @Test func `whatever comes, the list stays within its limits and in order`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomSource(seed: seed)
    var games = FoundGames()
    var now = start
    for step in 0..<20_000 {
      now = now + Int64(random.roll(0...20_000))
      let instance = UInt64(random.roll(0...300))
      let address = random.chance(50) ? "10.0.0.\(random.roll(0...90))" : "fd00::\(instance)"
      switch random.roll(0...4) {
      case 0: games.asked(nonce: UInt64(random.roll(0...20)), at: now)
      case 1: games.heard(.announcement(instance, "G\(instance)"), from: address, at: now)
      case 2: games.heard((0..<99).map { _ in UInt8(random.roll(0...255)) }, from: address, at: now)
      default:
        games.heard(
          .answer(instance, "G", to: UInt64(random.roll(0...20))), from: address, at: now)
      }
      guard step.isMultiple(of: 500) else { continue }
      let found = games.games
      #expect(found.count <= ClientLimits.gamesMax, "seed \(seed)")
      #expect(Set(found.map(\.notice.instance)).count == found.count, "seed \(seed)")
      for address in Set(found.map(\.address)) {
        let count = found.count { $0.address == address }
        #expect(count <= ClientLimits.gamesOfOneAddressMax, "seed \(seed)")
      }
      #expect(found.allSatisfy { $0.otherAddresses.count <= ClientLimits.gameAddressesMax })
    }
  }
}

extension [UInt8] {
  static func answer(
    _ instance: UInt64, _ name: String, to nonce: UInt64, port: Int = 7777,
    wire: String = "cudgel.1", players: Int = 1, isLocked: Bool = false
  ) -> [UInt8] {
    DiscoveryLine.game(
      .make(instance, name, port: port, wire: wire, players: players, isLocked: isLocked),
      echo: nonce
    ).bytes
  }

  static func announcement(_ instance: UInt64, _ name: String, port: Int = 7777) -> [UInt8] {
    DiscoveryLine.game(.make(instance, name, port: port), echo: nil).bytes
  }
}

extension GameNotice {
  fileprivate static func make(
    _ instance: UInt64, _ name: String, port: Int, wire: String = "cudgel.1", players: Int = 1,
    isLocked: Bool = false
  ) -> GameNotice {
    GameNotice(
      instance: instance, port: port, mode: "delve", players: players, playersMax: 8,
      watchersMax: 8, isLocked: isLocked, version: "0.1.0", subprotocol: wire, name: name)
  }
}
