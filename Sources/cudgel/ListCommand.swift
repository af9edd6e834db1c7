import ArgumentParser
import ClientCore
import Foundation
import Server
import Wire

/// `cudgel list`: the matches of this network.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the matches of this network.",
    discussion: """
      Example: cudgel list --seconds 3
      Join one by its name: cudgel play "Our Vale". Private matches are not listed.
      """)

  @Option(parsing: .unconditional, help: "How long to look, 1 to 3600.")
  var seconds: Int = 2
  @Flag(help: "One JSON array at the end, for scripts.")
  var json = false

  func validate() throws {
    guard (1...3600).contains(seconds) else {
      throw ValidationError("--seconds: \(seconds) is out of range; allowed is 1...3600")
    }
  }

  func run() async throws {
    let redraws = !json && isatty(STDOUT_FILENO) == 1
    var last: [FoundGame] = []
    var linesShown = 0
    try await NetworkSearch().run(seconds: Double(seconds)) { found, _ in
      guard found.games != last else { return true }
      last = found.games
      if redraws { linesShown = Self.redraw(GamesTable(games: last).lines, over: linesShown) }
      return true
    }
    if json {
      print(try GamesTable(games: last).json)
    } else if !last.isEmpty, !redraws {
      print(GamesTable(games: last).lines.joined(separator: "\n"))
    }
    guard last.isEmpty else { return }
    throw Program.fail(
      "no match was found on this network within \(seconds) s; "
        + "a private one, or one elsewhere, is reached by its address: cudgel play HOST:PORT")
  }

  /// Puts lines over those shown before; the number of lines.
  private static func redraw(_ lines: [String], over shown: Int) -> Int {
    let back = shown > 0 ? "\u{1B}[\(shown)A\u{1B}[J" : ""
    print(back + lines.joined(separator: "\n"))
    fflush(nil)
    return lines.count
  }
}

/// Found matches as text.
struct GamesTable {
  let games: [FoundGame]

  /// A heading and a line for each.
  var lines: [String] {
    let heading = ["NAME", "MODE", "PLAYERS", "WATCHERS", "ROUND TRIP", "VERSION", "", "ADDRESS"]
    let rows = [heading] + games.map(row)
    let widths = heading.indices.map { column in rows.map { $0[column].columnWidth }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.columnWidth)
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private func row(_ game: FoundGame) -> [String] {
    let notice = game.notice
    let bots = notice.bots == 0 ? "" : " +\(notice.bots) bots"
    let marks = [
      notice.isFull ? "full" : nil, notice.isLocked ? "locked" : nil,
      notice.isOtherVersion ? "speaks \(notice.subprotocol)" : nil,
    ]
    return [
      notice.name, notice.mode, "\(notice.players)/\(notice.playersMax)\(bots)",
      "\(notice.watchers)/\(notice.watchersMax)",
      game.roundTrip.map { String(format: "%.1f ms", Double($0) / 1000) } ?? "-", notice.version,
      marks.compactMap(\.self).joined(separator: ", "), game.place,
    ]
  }

  /// One array, with its keys in a fixed order.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(games.map(Entry.init)), as: UTF8.self)
    }
  }

  private struct Entry: Encodable {
    var name: String
    var mode: String
    var players: Int
    var playersMax: Int
    var bots: Int
    var watchers: Int
    var watchersMax: Int
    /// nil where it has announced itself and not answered yet.
    var roundTripMilliseconds: Double?
    var version: String
    var wire: String
    var isFull: Bool
    var isLocked: Bool
    var canJoin: Bool
    var address: String
    var otherAddresses: [String]

    init(_ game: FoundGame) {
      name = game.notice.name
      mode = game.notice.mode
      players = game.notice.players
      playersMax = game.notice.playersMax
      bots = game.notice.bots
      watchers = game.notice.watchers
      watchersMax = game.notice.watchersMax
      roundTripMilliseconds = game.roundTrip.map { Double($0 / 10) / 100 }
      version = game.notice.version
      wire = game.notice.subprotocol
      isFull = game.notice.isFull
      isLocked = game.notice.isLocked
      canJoin = !game.notice.isFull && !game.notice.isOtherVersion
      address = game.place
      otherAddresses = game.otherAddresses
    }
  }
}
