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
    let area = textArea(columns: columns, rows: rows)
    for (index, line) in figures.enumerated() {
      grid.put(line.0, column: 1, row: 2 + index, look: .faint)
      grid.put(line.1, column: 11, row: 2 + index, look: .plain, in: area)
    }
    let logRow = 3 + figures.count
    grid.put("log", column: 1, row: logRow, look: .faint)
    for (index, line) in log.suffix(max(0, rows - logRow)).enumerated() {
      grid.put(line, column: 11, row: logRow + index, look: .plain, in: area)
    }
    if let code, area.columns < columns {
      code.draw(column: columns - code.columns - 1, row: Self.codeRow, on: &grid)
    }
    return grid
  }

  /// Where the code begins, and how many columns the text beside it must have at least.
  private static let codeRow = 2
  private static let textColumnsMin = 56

  /// All of the screen, or what the code leaves of it where there is room for both.
  private func textArea(columns: Int, rows: Int) -> GridArea {
    var area = GridArea(column: 0, row: 0, columns: columns, rows: rows)
    guard let code, rows >= Self.codeRow + code.rows,
      columns >= Self.textColumnsMin + code.columns + 2
    else { return area }
    area.columns = columns - code.columns - 2
    return area
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
    let names = "\(status.match.namesKept) names"
    guard let problem = keep.problem else { return names }
    return "\(names); \(keep.waiting) changes wait: \(problem)"
  }
}

extension TextLook {
  fileprivate static let heading = TextLook(0x101010, on: 0xE8B83A, style: .bold)
  fileprivate static let plain = TextLook(0xD0D0D0)
  fileprivate static let faint = TextLook(0x808080)
}
