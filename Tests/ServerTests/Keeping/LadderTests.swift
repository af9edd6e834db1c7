import Foundation
import Server
import ServerCore
import Testing

/// What `cudgel ladder` prints, from a real database.
@Suite struct LadderTests {
  @Test func `a ladder on which nobody stands says how to get there`() throws {
    let folder = try TemporaryFolder()
    _ = try KeptStore(folder: folder.path).keepAndClose([])
    #expect(
      try Ladder(folder: folder.path).text
        == "Nobody has earned a place yet: play under a name with a key, and it is kept here.")
  }

  @Test func `where no host has kept anything it says where it looked`() throws {
    let folder = try TemporaryFolder()
    #expect {
      _ = try Ladder(folder: folder.path)
    } throws: { error in
      "\(error)" == """
        there is no \(folder.database): no host has kept anything there yet. Name a directory with \
        --data DIR or a host's port with --port N.
        """
    }
  }

  @Test func `victories, waves, kills, bests and history stand in their tables`() throws {
    let folder = try TemporaryFolder()
    let names = [
      KeptName.make("Ash", [.make("Warrior", level: 12), .make("Mage", level: 4)]),
      KeptName.make("Bo", key: 2, [.make("Taoist", level: 9)]),
    ]
    #expect(
      try KeptStore(folder: folder.path).keepAndClose(
        names,
        matches: [
          .make("delve", "kingFell", seconds: 3000, [.make("Ash"), .make("Bo")], bots: 2),
          .make("delve", "kingFell", seconds: 2525, [.make("Ash")]),
          .make("horde", "fireOut", seconds: 700, waves: 8, [.make("Bo")], guests: 1),
          .make(
            "brawl", "timeUp", seconds: 300,
            [.make("Ash", playersKilled: 7, hasWon: true), .make("Bo", playersKilled: 4)]),
          .make(
            "brawl", "timeUp", seconds: 300,
            [.make("Ash", playersKilled: 1), .make("Bo", playersKilled: 5, hasWon: true)]),
        ]) == nil)
    let text = try Ladder(folder: folder.path).text.replacing(/\d{4}-\d\d-\d\d/, with: "DAY")
    #expect(text.contains("  42:05  Ash (Warrior 12)"))
    #expect(text.contains("  50:00  Ash (Warrior 12), Bo (Warrior 12), 2 bots  DAY"))
    #expect(text.contains("  8     Bo (Warrior 12), 1 guest  11:40  DAY"))
    #expect(text.contains("  9      Bo    5     2       1"))
    #expect(text.contains("  8      Ash   7     2       1"))
    #expect(text.contains("  12     Ash   Warrior  2       42:05     -     7"))
    #expect(text.contains("  9      Bo    Taoist   1       50:00     8     5"))
    #expect(text.contains("last matches"))
  }

  @Test func `it can be read while a host is running`() throws {
    let folder = try TemporaryFolder()
    _ = try KeptStore(folder: folder.path).keepAndClose([.make()])
    let host = try KeptStore(folder: folder.path)
    #expect(try Ladder(folder: folder.path).bests.map(\.name) == ["Ash"])
    #expect(try host.names().count == 1)
  }
}

extension MatchRecord {
  static func make(
    _ mode: String, _ verdict: String, seconds: Int, waves: Int = 0, _ players: [Row],
    guests: Int = 0, bots: Int = 0
  ) -> MatchRecord {
    MatchRecord(
      mode: mode, verdict: verdict, seed: 7, seconds: seconds, waves: waves, guests: guests,
      bots: bots, players: players)
  }
}

extension MatchRecord.Row {
  static func make(_ name: String, playersKilled: Int = 0, hasWon: Bool = false) -> Self {
    MatchRecord.Row(
      name: name, className: "Warrior", level: 12, kills: 30, playersKilled: playersKilled,
      deaths: 1, hasWon: hasWon)
  }
}
