import ClientCore
import Server
import ServerCore
import Testing

/// What the host's own terminal shows.
@Suite struct HostPictureTests {
  @Test func `who is listed is counted, players and bots apart`() {
    var match = MatchStatus()
    (match.players, match.bots) = (2, 1)
    match.names = ["Ash", "Birch", "bot Alder"]
    #expect(Self.text(match).contains("2 players, 1 bot, 32 seats: Ash, Birch, bot Alder"))
  }

  private static func text(_ match: MatchStatus) -> String {
    let grid = HostPicture(
      name: "Our Vale", playURL: "", joinAddresses: [], uptimeSeconds: 0, tickRate: 20,
      playersMax: 32, status: ServerStatus(match: match), log: []
    ).view(columns: 100, rows: 24)
    var text = ""
    for row in 0..<24 {
      for column in 0..<100 { text.unicodeScalars.append(grid[column, row].glyph) }
      text += "\n"
    }
    return text
  }
}
