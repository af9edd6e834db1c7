package import Simulation

/// A part of the picture that can be clicked on, and what a click there means.
package struct ClickArea: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    /// What lies beneath is covered.
    case nothing
    /// As if the key was pressed.
    case key(Key)
    /// A line of the list that is open.
    case line(Int)
    /// The map: which place is in the upper left corner, and how many columns a tile has.
    case map(origin: Point, columnsPerTile: Int)
  }

  package var area: GridArea
  package var meaning: Meaning
}

extension CellGrid {
  /// What a click means, of the area that was noted last.
  package enum Click: Hashable, Sendable {
    case nothing
    case key(Key)
    case line(Int)
    case place(Point)
  }

  /// Notes what a click on an area means; it covers what was noted before.
  package mutating func noteClick(_ area: GridArea, _ meaning: ClickArea.Meaning) {
    clicks.append(ClickArea(area: area, meaning: meaning))
  }

  /// nil where nothing was noted.
  package func click(atColumn column: Int, row: Int) -> Click? {
    guard let found = clicks.last(where: { $0.area.contains(column: column, row: row) }) else {
      return nil
    }
    switch found.meaning {
    case .nothing: return .nothing
    case .key(let key): return .key(key)
    case .line(let line): return .line(line)
    case .map(let origin, let columnsPerTile):
      let across = (column - found.area.column) / max(1, columnsPerTile)
      return .place(Point(origin.x + across, origin.y + row - found.area.row))
    }
  }

  /// Notes the keys that a line of hints names: `y leave · n stay`.
  mutating func noteHints(_ text: String, column: Int, row: Int) {
    var column = column
    for part in text.split(separator: "·", omittingEmptySubsequences: false) {
      let word = String(part.split(separator: " ").first ?? "")
      if let key = Key(hint: word) {
        let area = GridArea(
          column: column, row: row, columns: String(part).columnWidth, rows: 1)
        noteClick(area, .key(key))
      }
      column += String(part).columnWidth + 1
    }
  }
}

extension Key {
  /// A key as hints write it.
  fileprivate init?(hint: String) {
    switch hint {
    case "Esc": self = .escape
    case "Enter": self = .enter
    case "Tab": self = .tab
    default:
      guard hint.unicodeScalars.count == 1, let scalar = hint.unicodeScalars.first, scalar.isASCII
      else { return nil }
      self = .character(scalar)
    }
  }
}
