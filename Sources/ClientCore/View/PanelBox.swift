/// A framed box of lines over the picture, with a row of keys at its foot.
struct PanelBox {
  var title: String
  var lines: [PanelLine]
  /// About the line that is chosen; they stay below the others.
  var details: [PanelLine] = []
  /// Which keys do something here.
  var foot = ""
  /// How wide the inside is at most.
  var columns = 52
  /// The line that must be seen where there are more than fit.
  var selected: Int?
  /// The line that it begins with; nil for what `selected` asks for.
  var first: Int?

  static let frame = TextLook(0xC8A468, on: 0x15100A)
  static let strong: UInt32 = 0xF0E6D0
  static let soft: UInt32 = 0x9C9484
  static let faint: UInt32 = 0x6C6456

  /// Draws it in the middle of an area, as small as its lines allow.
  func draw(in area: GridArea, on grid: inout CellGrid) {
    let footRows = (foot.isEmpty ? 0 : 2) + (details.isEmpty ? 0 : details.count + 1)
    let box = area.centred(columns: columns + 4, rows: lines.count + 2 + footRows)
    grid.box(box, title: title, look: Self.frame)
    grid.noteClick(box, .nothing)
    let inside = box.inset(columns: 2, rows: 1)
    let room = max(0, inside.rows - footRows)
    let first = firstShown(of: room)
    for (index, line) in lines.dropFirst(first).prefix(room).enumerated() {
      line.draw(row: inside.row + index, in: inside, on: &grid)
    }
    drawMore(first, room, box, on: &grid)
    for (index, line) in details.enumerated() {
      let row = inside.rowEnd - (foot.isEmpty ? 0 : 2) - details.count + index
      if row > inside.row { line.draw(row: row, in: inside, on: &grid) }
    }
    guard !foot.isEmpty else { return }
    let hints = foot.truncated(toColumns: inside.columns)
    grid.put(
      hints, column: inside.column, row: inside.rowEnd - 1, look: TextLook(Self.faint), in: inside)
    grid.noteHints(hints, column: inside.column, row: inside.rowEnd - 1)
  }

  private func firstShown(of room: Int) -> Int {
    if let first { return min(max(0, first), max(0, lines.count - room)) }
    guard let selected, lines.count > room else { return 0 }
    return min(max(0, selected - room / 2), lines.count - room)
  }

  /// Arrows in the frame say that there is more.
  private func drawMore(_ first: Int, _ room: Int, _ box: GridArea, on grid: inout CellGrid) {
    let column = box.columnEnd - 3
    if first > 0 { grid.set("▴", column: column, row: box.row, look: Self.frame) }
    if first + room < lines.count {
      grid.set("▾", column: column, row: box.rowEnd - 1, look: Self.frame)
    }
  }
}

/// One line of a panel, put together from pieces with places and colours of their own.
struct PanelLine {
  private enum Piece {
    case text(String, UInt32, column: Int, isBold: Bool)
    /// Ends before the column.
    case number(String, UInt32, end: Int)
    case bar(Bar, String, column: Int, columns: Int)
  }

  var isSelected = false
  /// What a click on it means.
  var click: ClickArea.Meaning?
  private var pieces: [Piece] = []

  init(isSelected: Bool = false) { self.isSelected = isSelected }

  /// Text from the left edge.
  init(_ text: String, _ color: UInt32 = PanelBox.strong) {
    pieces = [.text(text, color, column: 0, isBold: false)]
  }

  /// Along with text that begins at that column.
  func text(
    _ text: String, at column: Int, _ color: UInt32 = PanelBox.strong, isBold: Bool = false
  ) -> PanelLine {
    var line = self
    line.pieces.append(.text(text, color, column: column, isBold: isBold))
    return line
  }

  /// Along with text that ends before that column.
  func number(_ text: String, endingAt end: Int, _ color: UInt32 = PanelBox.strong) -> PanelLine {
    var line = self
    line.pieces.append(.number(text, color, end: end))
    return line
  }

  /// Along with a bar.
  func bar(_ bar: Bar, _ text: String, at column: Int, columns: Int) -> PanelLine {
    var line = self
    line.pieces.append(.bar(bar, text, column: column, columns: columns))
    return line
  }

  /// Where its pieces begin.
  private var starts: [Int] {
    pieces.map { piece in
      switch piece {
      case .text(_, _, let column, _), .bar(_, _, let column, _): column
      case .number(let text, _, let end): end - text.columnWidth
      }
    }
  }

  /// A text that has no room before the next piece or the edge ends in `…`.
  func draw(row: Int, in area: GridArea, on grid: inout CellGrid) {
    let area = GridArea(column: area.column, row: row, columns: area.columns, rows: 1)
    if let click { grid.noteClick(area, click) }
    if isSelected { grid.fill(area, look: TextLook(PanelBox.strong, on: 0x3A2A14)) }
    for piece in pieces {
      switch piece {
      case .text(let text, let color, let column, let isBold):
        let end = min(area.columns, starts.filter { $0 > column }.min() ?? area.columns)
        grid.put(
          text.truncated(toColumns: end - column), column: area.column + column, row: row,
          look: TextLook(color, style: isBold || isSelected ? .bold : []), in: area)
      case .number(let text, let color, let end):
        grid.put(
          text, column: area.column + end - text.columnWidth, row: row, look: TextLook(color),
          in: area)
      case .bar(let bar, let text, let column, let columns):
        let last = min(area.columnEnd, area.column + column + columns)
        let place = GridArea(
          column: area.column + column, row: row, columns: last - area.column - column, rows: 1)
        bar.draw(text, in: place, on: &grid)
      }
    }
  }
}
