import Simulation

/// One sentence over the last row for a moment.
struct Notice: Hashable, Sendable {
  var text: String
  var until: Moment

  func draw(on grid: inout CellGrid) {
    let row = GridArea(column: 0, row: grid.rows - 1, columns: grid.columns, rows: 1)
    let look = TextLook(0x1A1206, on: 0xE8C060)
    grid.fill(row, look: look)
    grid.put(
      text.shortened(toColumns: row.columns - 2), column: 1, row: row.row, look: look, in: row)
  }
}

// A key keeps a picture of any screen.
extension ClientModel {
  /// How long it is said where a picture lies, in microseconds.
  private static let noticeSpan: Int64 = 6_000_000

  /// Characters are for what is typed, except in play.
  func asksForPicture(_ key: Key) -> Bool {
    guard keyMap[.picture].contains(key), optionsScreen?.isAskingForKey != true else {
      return false
    }
    guard case .character = key else { return true }
    return optionsScreen == nil && session != nil && session?.overlay == nil
  }

  mutating func keepPicture() -> [ClientEffect] {
    notice = nil
    return [.keepPicture(svg: GridPicture(view(columns: columns, rows: rows)).svg)]
  }

  mutating func notePicture(at path: String?, _ now: Moment) -> [ClientEffect] {
    self.now = now
    let text = path.map { texts[.pictureKept, $0] } ?? texts[.pictureFailed]
    notice = Notice(text: text, until: now + Self.noticeSpan)
    return []
  }
}

extension String {
  /// Without the middle of it where it is too long: of a path the end matters.
  fileprivate func shortened(toColumns columns: Int) -> String {
    guard columnWidth > columns, columns > 40 else { return truncated(toColumns: columns) }
    let start = truncated(toColumns: 24)
    var end = ""
    var width = start.columnWidth
    for scalar in unicodeScalars.reversed() {
      width += scalar.columnWidth ?? 0
      guard width <= columns else { break }
      end = String(scalar) + end
    }
    return start + end
  }
}
