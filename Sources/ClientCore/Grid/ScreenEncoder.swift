/// Turns pictures into what a terminal is sent so that it shows them: ECMA-48 control sequences
/// and UTF-8 for the cells that differ from the picture before, and as few bytes as can be.
///
/// What costs most is colour: naming a foreground and a background takes 36 bytes, moving the
/// cursor 8 at most. So the changed cells are written colour by colour and not in reading order,
/// and the cursor jumps between them.
///
/// ```
/// ESC [ 31 ; 12 H              to row 31, column 12, where a shorter way does not lead
/// ESC [ 1 ; 38;2;R;G;B m       only what differs from the cell written before
/// ```
package struct ScreenEncoder: Sendable {
  package let depth: ColorDepth
  package let isUnicode: Bool
  /// What the terminal would write with now; nil when that is not known.
  var pen: Ink?
  /// Where the terminal would write now, and -1 when that is not known.
  var column = -1
  var row = -1
  private var changes: [CellChange] = []

  package init(depth: ColorDepth, isUnicode: Bool) {
    self.depth = depth
    self.isUnicode = isUnicode
  }

  /// Something else has written to the terminal: its pen and its cursor are not known any more.
  package mutating func forget() {
    pen = nil
    (column, row) = (-1, -1)
  }

  /// Adds the bytes that lead from what is `shown` to the grid: nil, or one of another size, when
  /// nothing is known of the screen. Urgent rows come first.
  package mutating func encode(
    _ grid: CellGrid, from shown: CellGrid?, into bytes: inout [UInt8]
  ) {
    let shown = shown?.columns == grid.columns && shown?.rows == grid.rows ? shown : nil
    if shown == nil { forget() }
    for isUrgent in [true, false] {
      collect(grid, from: shown, isUrgent: isUrgent)
      if shown != nil { sort() }
      for index in changes.indices { write(changes[index], of: grid, into: &bytes) }
    }
  }
}

/// A cell that is to be written.
struct CellChange {
  var row: Int
  var column: Int
  /// As written: never a continuation.
  var glyph: Unicode.Scalar
  var isWide: Bool
  /// A blank has no foreground of its own: `ScreenEncoder.noForeground`.
  var ink: Ink

  /// Colour by colour; within a colour in reading order.
  func comesBefore(_ other: CellChange) -> Bool {
    if ink.background != other.ink.background { return ink.background < other.ink.background }
    if ink.style != other.ink.style { return ink.style.rawValue < other.ink.style.rawValue }
    if ink.foreground != other.ink.foreground { return ink.foreground < other.ink.foreground }
    return (row, column) < (other.row, other.column)
  }

  /// How much of the pen need not change for it.
  func likeness(to pen: Ink) -> Int {
    guard ink.background == pen.background else { return 0 }
    return ink.foreground == pen.foreground && ink.style == pen.style ? 2 : 1
  }
}

// MARK: - What differs

extension ScreenEncoder {
  /// Any foreground will do.
  static let noForeground: UInt32 = 0xFFFF_FFFF

  private mutating func collect(_ grid: CellGrid, from shown: CellGrid?, isUrgent: Bool) {
    changes.removeAll(keepingCapacity: true)
    for row in 0..<grid.rows where grid.isUrgent(row: row) == isUrgent {
      let first = row * grid.columns
      for index in first..<first + grid.columns {
        if let shown, grid.cells[index] == shown.cells[index] {
          // A wide character is written whole when only what follows it has changed.
          guard index + 1 < first + grid.columns, grid.cells[index + 1].isContinuation,
            grid.cells[index + 1] != shown.cells[index + 1]
          else { continue }
        }
        note(index, column: index - first, row: row, of: grid, from: shown)
      }
    }
  }

  /// What the pen can write as it is comes first.
  private mutating func sort() {
    guard let pen else { return changes.sort { $0.comesBefore($1) } }
    changes.sort {
      let (a, b) = ($0.likeness(to: pen), $1.likeness(to: pen))
      return a == b ? $0.comesBefore($1) : a > b
    }
  }

  private mutating func note(
    _ index: Int, column: Int, row: Int, of grid: CellGrid, from shown: CellGrid?
  ) {
    let isLast = column + 1 == grid.columns
    let isBeforeContinuation = !isLast && grid.cells[index + 1].isContinuation
    if grid.cells[index].isContinuation, column > 0,
      fits(grid.cells[index - 1], isBeforeContinuation: true).isWide
    {
      // Its character covers it, and is written when either has changed.
      return
    }
    let new = change(grid.cells[index], column, row, isBeforeContinuation)
    if let shown, !shown.cells[index].isContinuation {
      let old = change(
        shown.cells[index], column, row, !isLast && shown.cells[index + 1].isContinuation)
      if old.glyph == new.glyph, old.ink == new.ink, old.isWide == new.isWide, !new.isWide {
        return
      }
    }
    changes.append(new)
  }

  private func change(
    _ cell: Cell, _ column: Int, _ row: Int, _ isBeforeContinuation: Bool
  ) -> CellChange {
    let (glyph, isWide) = fits(cell, isBeforeContinuation: isBeforeContinuation)
    var ink = Ink(cell, depth: depth)
    if glyph == " ", ink.style.isDisjoint(with: [.underline, .reverse]) {
      ink.foreground = Self.noForeground
      ink.style = []
    }
    return CellChange(row: row, column: column, glyph: glyph, isWide: isWide, ink: ink)
  }

  /// The character that is written for a cell: its own, or a `?` where this terminal would not keep
  /// to the grid. A continuation counts as a space, for the case that what stands before it is
  /// narrow here.
  func fits(
    _ cell: Cell, isBeforeContinuation: Bool
  ) -> (glyph: Unicode.Scalar, isWide: Bool) {
    if cell.isContinuation { return (" ", false) }
    if (0x20..<0x7F).contains(cell.glyph.value) { return (cell.glyph, false) }
    guard isUnicode, let width = cell.glyph.columnWidth else { return ("?", false) }
    if width == 2, isBeforeContinuation { return (cell.glyph, true) }
    return (width == 1 ? cell.glyph : "?", false)
  }
}
