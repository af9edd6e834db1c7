/// How text looks. Without a background of its own it keeps the one that is there.
package struct TextLook: Hashable, Sendable {
  package var foreground: UInt32
  package var background: UInt32?
  package var style: CellStyle

  package init(_ foreground: UInt32, on background: UInt32? = nil, style: CellStyle = []) {
    self.foreground = foreground
    self.background = background
    self.style = style
  }
}

extension CellGrid {
  /// The whole of it.
  package var area: GridArea { GridArea(column: 0, row: 0, columns: columns, rows: rows) }

  /// Writes one line of text from a place to the right and says which column follows it.
  ///
  /// Nothing is written outside `area` (nil: the grid). A wide character takes two cells; where
  /// only half of it would fit, a space stands instead. Marks that take no column and control
  /// characters are left out: a cell holds one scalar.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, look: TextLook, in area: GridArea? = nil
  ) -> Int {
    let area = area ?? self.area
    var column = column
    for scalar in text.unicodeScalars {
      guard let width = scalar.columnWidth, width > 0 else { continue }
      put(scalar, width: width, column: column, row: row, look: look, in: area)
      column += width
    }
    return column
  }

  /// Fills an area with blanks of this look.
  package mutating func fill(_ area: GridArea, look: TextLook) {
    for row in area.row..<area.rowEnd {
      for column in area.column..<area.columnEnd {
        set(" ", column: column, row: row, look: look)
      }
    }
  }

  /// Clears an area and draws a frame of lines along its edge, with a title in the upper one.
  package mutating func box(_ area: GridArea, title: String = "", look: TextLook) {
    fill(area, look: look)
    guard area.columns >= 2, area.rows >= 2 else { return }
    let right = area.columnEnd - 1
    let bottom = area.rowEnd - 1
    for column in area.column...right {
      set("─", column: column, row: area.row, look: look)
      set("─", column: column, row: bottom, look: look)
    }
    for row in area.row...bottom {
      set("│", column: area.column, row: row, look: look)
      set("│", column: right, row: row, look: look)
    }
    set("╭", column: area.column, row: area.row, look: look)
    set("╮", column: right, row: area.row, look: look)
    set("╰", column: area.column, row: bottom, look: look)
    set("╯", column: right, row: bottom, look: look)
    guard !title.isEmpty else { return }
    let inside = GridArea(
      column: area.column + 2, row: area.row, columns: area.columns - 4, rows: 1)
    let fitting = " \(title) ".truncated(toColumns: inside.columns)
    put(fitting, column: inside.column, row: area.row, look: look, in: inside)
  }

  /// Writes one scalar, one column wide, over whatever is there; mends a wide character that it
  /// cuts in two.
  package mutating func set(_ glyph: Unicode.Scalar, column: Int, row: Int, look: TextLook) {
    splitWideCharacter(atColumn: column, row: row)
    let background = look.background ?? self[column, row].background
    self[column, row] = Cell(
      glyph: glyph, foreground: look.foreground, background: background, style: look.style)
  }

  private mutating func put(
    _ scalar: Unicode.Scalar, width: Int, column: Int, row: Int, look: TextLook, in area: GridArea
  ) {
    let last = column + width - 1
    let fits =
      area.contains(column: column, row: row) && area.contains(column: last, row: row)
      && column >= 0 && last < columns
    if fits {
      set(scalar, column: column, row: row, look: look)
      guard width == 2 else { return }
      set(" ", column: last, row: row, look: look)
      self[last, row].style.insert(.continuation)
    } else {
      for half in column...last where area.contains(column: half, row: row) {
        set(" ", column: half, row: row, look: look)
      }
    }
  }

  /// Before a cell is overwritten: the other half of a wide character that covers it goes blank.
  private mutating func splitWideCharacter(atColumn column: Int, row: Int) {
    if self[column, row].style.contains(.continuation) { self[column - 1, row].glyph = " " }
    if self[column + 1, row].style.contains(.continuation) {
      self[column + 1, row].style.remove(.continuation)
    }
  }
}
