package import ClientCore
import ServerCore
import Simulation

/// The host screen as cells: address, who is here, how the ticks go, and the log.
package struct HostPicture: Sendable {
  package var name: String
  package var playURL: String
  /// What others type after `cudgel play`.
  package var joinAddresses: [String]
  /// What others type to watch without this program.
  package var watchCommands: [String]
  package var uptimeSeconds: Int
  package var tickRate: Int
  package var playersMax: Int
  package var status: ServerStatus
  /// The newest last.
  package var log: [String]
  /// Where a browser watches, and the same for a phone's camera; nil where there is none to draw.
  package var pageURL: String
  package var code: PageCode?

  package init(
    name: String, playURL: String, joinAddresses: [String], watchCommands: [String] = [],
    uptimeSeconds: Int, tickRate: Int,
    playersMax: Int,
    status: ServerStatus, log: [String], pageURL: String = "", code: PageCode? = nil
  ) {
    self.name = name
    self.playURL = playURL
    self.joinAddresses = joinAddresses
    self.watchCommands = watchCommands
    self.uptimeSeconds = uptimeSeconds
    self.tickRate = tickRate
    self.playersMax = playersMax
    self.status = status
    self.log = log
    self.pageURL = pageURL
    self.code = code
  }

  /// Draws itself on a screen of any size; what does not fit is left out from the bottom.
  package func view(columns: Int, rows: Int) -> CellGrid {
    var grid = CellGrid(columns: columns, rows: rows)
    grid.put(" \(name) ", column: 1, row: 0, look: .heading)
    grid.put("q ends it ", column: columns - 11, row: 0, look: .faint)
    let codeRow = codeRow(columns: columns, rows: rows)
    func area(_ row: Int) -> GridArea { textArea(row, columns: columns, below: codeRow) }
    for (index, line) in figures.enumerated() {
      grid.put(line.0, column: 1, row: 2 + index, look: .faint)
      grid.put(line.1, column: 11, row: 2 + index, look: .plain, in: area(2 + index))
    }
    let logRow = 3 + figures.count
    grid.put("log", column: 1, row: logRow, look: .faint)
    for (index, line) in log.suffix(max(0, rows - logRow)).enumerated() {
      let row = logRow + index
      grid.put(line, column: 11, row: row, look: .plain, in: area(row))
    }
    if let code, let codeRow {
      code.draw(column: columns - code.columns - 1, row: codeRow, on: &grid)
    }
    return grid
  }

  /// Where the code may begin, and how many columns the text beside it must have at least: beside
  /// everything, or on a narrow screen below what others type, which must be read whole.
  private static let codePlaces = [(row: 2, textColumnsMin: 56), (row: 6, textColumnsMin: 40)]

  /// nil where there is none, or no room for it.
  private func codeRow(columns: Int, rows: Int) -> Int? {
    guard let code else { return nil }
    return Self.codePlaces.first { place in
      rows >= place.row + code.rows && columns >= place.textColumnsMin + code.columns + 2
    }?.row
  }

  /// One row of the screen, or what the code leaves of it.
  private func textArea(_ row: Int, columns: Int, below codeRow: Int?) -> GridArea {
    let isBeside = codeRow.map { row >= $0 } ?? false
    let taken = isBeside ? (code?.columns ?? 0) + 2 : 0
    return GridArea(column: 0, row: row, columns: columns - taken, rows: 1)
  }

  private static func count(_ count: Int, _ what: String) -> String {
    count == 1 ? "1 \(what)" : "\(count) \(what)s"
  }

  private var figures: [(String, String)] {
    let match = status.match
    let watcherNames =
      match.watcherNames.isEmpty ? "" : ": " + match.watcherNames.joined(separator: ", ")
    let bots = Self.count(match.bots, "bot")
    let names = match.names.isEmpty ? "" : ": " + match.names.joined(separator: ", ")
    return [
      ("join", joinAddresses.prefix(3).map { "cudgel play \($0)" }.joined(separator: "  or  ")),
      ("browser", pageURL),
      ("watch", watchCommands.joined(separator: "  or  ")),
      ("address", playURL),
      ("match", "\(match.matchNumber), \(match.modeLine(tickRate: tickRate))"),
      ("here", "\(Self.count(match.players, "player")), \(bots), \(playersMax) seats\(names)"),
      ("watchers", "\(match.watchers)\(watcherNames)"),
      (
        "tick",
        "\(match.tick.rawValue) at \(tickRate) a second, longest "
          + "\(status.tickMicrosecondsMax / 1000).\(status.tickMicrosecondsMax % 1000 / 100) ms, "
          + "\(status.tickOverruns) overruns"
      ),
      ("kept", kept),
      ("up", "\(uptimeSeconds / 60) min \(uptimeSeconds % 60) s"),
    ]
  }
}

extension HostPicture {
  private var kept: String {
    guard let keep = status.keep else { return "nothing: there is no --data DIR" }
    let names = status.match.namesKept.counted("name", "names")
    guard let problem = keep.problem else { return names }
    return "\(names); \(keep.waiting.counted("change waits", "changes wait")): \(problem)"
  }
}

extension TextLook {
  fileprivate static let heading = TextLook(0x101010, on: 0xE8B83A, style: .bold)
  fileprivate static let plain = TextLook(0xD0D0D0)
  fileprivate static let faint = TextLook(0x808080)
}
