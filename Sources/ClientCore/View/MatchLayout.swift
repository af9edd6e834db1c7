/// What goes where on a screen of a size: the map, beside it or below it the rest.
struct MatchLayout: Hashable, Sendable {
  /// From so many columns on the panel stands to the right of the map.
  static let wideColumnsMin = 90
  static let panelColumns = 37

  /// All of it.
  let screen: GridArea
  let map: GridArea
  /// Vitals and abilities; beside the map also who is in sight.
  let vitals: GridArea
  let log: GridArea
  /// Counters: the last row.
  let status: GridArea
  let isWide: Bool

  init(columns: Int, rows: Int) {
    screen = GridArea(column: 0, row: 0, columns: columns, rows: rows)
    isWide = columns >= Self.wideColumnsMin
    status = GridArea(column: 0, row: rows - 1, columns: columns, rows: 1)
    if isWide {
      let mapColumns = columns - Self.panelColumns
      let vitalsRows = min(rows - 7, max(13, (rows - 1) * 2 / 3))
      map = GridArea(column: 0, row: 0, columns: mapColumns, rows: rows - 1)
      let panel = mapColumns + 1
      let width = Self.panelColumns - 1
      vitals = GridArea(column: panel, row: 0, columns: width, rows: vitalsRows)
      log = GridArea(
        column: panel, row: vitalsRows, columns: width, rows: rows - 1 - vitalsRows)
    } else {
      let logRows = rows >= 30 ? 6 : rows >= 24 ? 4 : 3
      let mapRows = rows - 3 - logRows
      map = GridArea(column: 0, row: 0, columns: columns, rows: mapRows)
      vitals = GridArea(column: 0, row: mapRows, columns: columns, rows: 2)
      log = GridArea(column: 1, row: mapRows + 2, columns: columns - 2, rows: logRows)
    }
  }
}
