extension ScreenEncoder {
  /// The picture as lines below each other, wherever the cursor is: for what is printed and stays.
  /// Each line ends in the terminal's own colours.
  package mutating func encodeLines(of grid: CellGrid, into bytes: inout [UInt8]) {
    for row in 0..<grid.rows {
      pen = nil
      for column in 0..<grid.columns where !grid[column, row].isContinuation {
        let isWide = grid[column + 1, row].isContinuation
        let cell = grid[column, row]
        let (glyph, _) = fits(cell, isBeforeContinuation: isWide)
        if depth != .none || !cell.style.isEmpty { choose(Ink(cell, depth: depth), into: &bytes) }
        bytes.append(contentsOf: UTF8.encode(glyph) ?? UTF8.encodedReplacementCharacter)
      }
      bytes += Array("\u{1B}[0m\n".utf8)
    }
    forget()
  }
}
