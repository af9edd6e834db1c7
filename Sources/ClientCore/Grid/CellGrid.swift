/// One place on the screen. A character two columns wide fills its cell and leaves the one to its
/// right as a `.continuation`.
package struct Cell: Hashable, Sendable {
  /// One column wide or two, see `CellGrid.put`. A space where there is nothing to draw.
  package var glyph: Unicode.Scalar
  /// 0xRRGGBB; the terminal shows the nearest that it can.
  package var foreground: UInt32
  package var background: UInt32
  package var style: CellStyle

  package init(
    glyph: Unicode.Scalar = " ", foreground: UInt32 = 0xC0C0C0, background: UInt32 = 0x000000,
    style: CellStyle = []
  ) {
    self.glyph = glyph
    self.foreground = foreground
    self.background = background
    self.style = style
  }

  package static let blank = Cell()
}

package struct CellStyle: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = CellStyle(rawValue: 1)
  package static let underline = CellStyle(rawValue: 2)
  package static let reverse = CellStyle(rawValue: 4)
  package static let dim = CellStyle(rawValue: 8)
  /// The right half of a wide character: nothing is drawn here.
  package static let continuation = CellStyle(rawValue: 16)
}

/// A picture of the screen, row by row from the top left: what the view makes and the terminal
/// shows.
package struct CellGrid: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  package private(set) var cells: [Cell]
  /// The rows that answer a key, such as the one with one's own character: a terminal is written
  /// these first, because what it is sent takes longer to arrive than to make.
  package var rowsFirst: ClosedRange<Int>?
  /// The row of counters, which answers keys too.
  package var statusRow: Int?
  /// What can be clicked on; later ones lie over earlier ones.
  package internal(set) var clicks: [ClickArea] = []

  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// Whether the row is among those to be written first.
  package func isUrgent(row: Int) -> Bool {
    row == statusRow || rowsFirst?.contains(row) == true
  }

  /// Outside the grid reading gives a blank and writing does nothing: views may draw past an edge.
  package subscript(column: Int, row: Int) -> Cell {
    get {
      guard column >= 0, row >= 0, column < columns, row < rows else { return .blank }
      return cells[row * columns + column]
    }
    set {
      guard column >= 0, row >= 0, column < columns, row < rows else { return }
      cells[row * columns + column] = newValue
    }
  }
}
