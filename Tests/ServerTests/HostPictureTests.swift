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
    let lines = Self.lines(match)
    #expect(lines.contains { $0.contains("2 players, 1 bot, 32 seats: Ash, Birch, bot Alder") })
  }

  @Test func `who watches by a link is named`() {
    var match = MatchStatus()
    match.watchers = 3
    match.watcherNames = ["Bo", "Mo"]
    #expect(Self.lines(match).contains { $0.contains("watchers  3: Bo, Mo ") })
  }

  /// Where it was built without the library there is no code to look at.
  @Test(
    .enabled(if: PageCode("http://10.0.0.1/") != nil),
    arguments: [(80, 24), (92, 20), (120, 40)])
  func `the code for phones has all of its place, and hides nothing that others type`(
    columns: Int, rows: Int
  ) throws {
    let place = "192.168.100.200:7777"
    let code = try #require(PageCode("http://\(place)/"))
    let lines = Self.lines(MatchStatus(), at: place, code, columns: columns, rows: rows)
    for text in ["cudgel play \(place)", "http://\(place)/ ", "curl -N http://\(place)/watch/ansi"]
    {
      #expect(lines.contains { $0.contains(text) }, "\(text)")
    }
    let ends = lines.filter {
      $0.hasSuffix("████ ") && $0.dropFirst(columns - code.columns - 1).hasPrefix("████")
    }
    #expect(ends.count == code.rows)
  }

  private static func lines(
    _ match: MatchStatus, at place: String = "", _ code: PageCode? = nil, columns: Int = 100,
    rows: Int = 24
  ) -> [String] {
    let grid = HostPicture(
      name: "Our Vale", playURL: "ws://127.0.0.1:7777/play", joinAddresses: [place],
      watchCommands: ["curl -N http://\(place)/watch/ansi"], uptimeSeconds: 0, tickRate: 20,
      playersMax: 32, status: ServerStatus(match: match), log: [], pageURL: "http://\(place)/",
      code: code
    ).view(columns: columns, rows: rows)
    return (0..<rows).map { row in
      String(String.UnicodeScalarView((0..<columns).map { grid[$0, row].glyph }))
    }
  }
}
