/// A part of the picture beside or below the map. In the order of importance: where there is
/// little room, the last ones are small or left out.
package enum HudPart: String, CaseIterable, Hashable, Sendable {
  case vitals, abilities, effects, target, log, party, sight, minimap
}

/// What goes where on a screen of a size.
///
/// ```
/// under 90 columns      from 90             from 180
/// ┌──────────────┐   ┌─────────┬────┐   ┌────┬────────┬────┐
/// │     map      │   │   map   │ r  │   │ l  │  map   │ r  │
/// ├──────────────┤   │         │    │   │    │        │    │
/// │    below     │   ├─────────┴────┤   ├────┴────────┴────┤
/// └───status─────┘   └───status─────┘   └───status─────────┘
/// ```
///
/// It follows from the size alone, so that nothing moves when something comes into view.
package struct MatchLayout: Hashable, Sendable {
  package static let rightColumnsMin = 90
  package static let leftColumnsMin = 180

  /// All of it.
  package let screen: GridArea
  /// Gets the most.
  package let map: GridArea
  /// Beside the map, where there is room.
  package let left: GridArea?
  package let right: GridArea?
  /// Below the map, where nothing is beside it.
  package let below: GridArea?
  /// Counters: the last row.
  package let status: GridArea

  package init(columns: Int, rows: Int) {
    screen = GridArea(column: 0, row: 0, columns: columns, rows: rows)
    status = GridArea(column: 0, row: rows - 1, columns: columns, rows: 1)
    guard columns >= Self.rightColumnsMin else {
      let belowRows = min(16, max(6, rows * 3 / 10))
      let mapRows = rows - 1 - belowRows
      map = GridArea(column: 0, row: 0, columns: columns, rows: mapRows)
      below = GridArea(column: 0, row: mapRows, columns: columns, rows: belowRows)
      (left, right) = (nil, nil)
      return
    }
    let rightColumns = max(columns / 6, min(46, max(34, columns * 3 / 10)))
    let leftColumns =
      columns >= Self.leftColumnsMin ? max(columns / 6, min(46, max(34, columns / 5))) : 0
    let start = leftColumns > 0 ? leftColumns + 1 : 0
    map = GridArea(
      column: start, row: 0, columns: columns - start - rightColumns - 1, rows: rows - 1)
    left =
      leftColumns > 0
      ? GridArea(column: 0, row: 0, columns: leftColumns, rows: rows - 1) : nil
    right = GridArea(
      column: map.columnEnd + 1, row: 0, columns: rightColumns, rows: rows - 1)
    below = nil
  }
}

/// What there is to show of a session, as far as it changes who gets how many rows.
package struct HudNeeds: Hashable, Sendable {
  /// Rows of abilities, the call to spend ranks included; 0 without a character of one's own.
  package var abilities: Int
  /// Of the party, without oneself.
  package var members: Int

  package init(abilities: Int, members: Int) {
    self.abilities = abilities
    self.members = members
  }
}

/// One part and where it goes.
package struct HudPlace: Hashable, Sendable {
  package var part: HudPart
  package var area: GridArea
}

extension MatchLayout {
  /// Where the parts go; those that have no room are left out.
  package func places(for needs: HudNeeds) -> [HudPlace] {
    if let below { return places(below, needs) }
    guard let right else { return [] }
    guard let left else {
      return stack(
        [.vitals, .effects, .abilities, .target, .party, .sight, .minimap, .log], in: right, needs)
    }
    return stack([.minimap, .party, .sight], in: left, needs)
      + stack([.vitals, .effects, .abilities, .target, .log], in: right, needs)
  }

  /// Three rows of one's own, then the log and, where it is wide enough, a side beside it; where
  /// it is not, the party in one row.
  private func places(_ below: GridArea, _ needs: HudNeeds) -> [HudPlace] {
    var places: [HudPlace] = []
    let inside = GridArea(
      column: below.column + 1, row: below.row, columns: below.columns - 2, rows: below.rows)
    var row = inside.row
    func line(_ column: Int, _ columns: Int) -> GridArea {
      GridArea(column: inside.column + column, row: row, columns: columns, rows: 1)
    }
    if needs.abilities > 0 {
      places.append(HudPlace(part: .vitals, area: line(0, inside.columns)))
      row += 1
      places.append(HudPlace(part: .abilities, area: line(0, inside.columns)))
      row += 1
      let half = inside.columns * 11 / 20
      places.append(HudPlace(part: .target, area: line(0, half)))
      places.append(
        HudPlace(part: .effects, area: line(half + 1, inside.columns - half - 1)))
      row += 1
    }
    let hasSide = below.columns >= 76 && below.rowEnd - row >= 3
    if !hasSide, needs.members > 0, below.rowEnd - row >= 3 {
      places.append(HudPlace(part: .party, area: line(0, inside.columns)))
      row += 1
    }
    let sideColumns = hasSide ? inside.columns * 3 / 8 : 0
    let gap = hasSide ? 2 : 0
    let log = GridArea(
      column: inside.column, row: row, columns: inside.columns - sideColumns - gap,
      rows: below.rowEnd - row)
    places.append(HudPlace(part: .log, area: log))
    guard hasSide else { return places }
    let side = GridArea(
      column: log.columnEnd + gap, row: row, columns: sideColumns, rows: log.rows)
    return places + stack([.party, .sight, .minimap], in: side, needs)
  }

  /// Below each other in that order: first everybody's least by importance, then all that they
  /// could use by importance; what is left goes to the last one.
  private func stack(_ parts: [HudPart], in area: GridArea, _ needs: HudNeeds) -> [HudPlace] {
    var rows = Array(repeating: 0, count: parts.count)
    var free = area.rows
    let byImportance = HudPart.allCases.compactMap { parts.firstIndex(of: $0) }
    for index in byImportance {
      let least = range(of: parts[index], in: area, needs).lowerBound
      guard least <= free else { continue }
      rows[index] = least
      free -= least
    }
    for index in byImportance where rows[index] > 0 {
      let more = min(free, range(of: parts[index], in: area, needs).upperBound - rows[index])
      rows[index] += more
      free -= more
    }
    if let last = rows.lastIndex(where: { $0 > 0 }) { rows[last] += free }
    var row = area.row
    var places: [HudPlace] = []
    for (index, part) in parts.enumerated() where rows[index] > 0 {
      places.append(
        HudPlace(
          part: part,
          area: GridArea(column: area.column, row: row, columns: area.columns, rows: rows[index])))
      row += rows[index]
    }
    return places
  }

  /// How many rows it needs, and how many it can use. Headings are counted.
  private func range(of part: HudPart, in area: GridArea, _ needs: HudNeeds) -> ClosedRange<Int> {
    let isOwn = needs.abilities > 0
    switch part {
    case .vitals: return isOwn ? 3...4 : 0...0
    case .abilities: return needs.abilities...needs.abilities
    case .effects: return isOwn ? 1...(area.rows >= 50 ? 3 : 2) : 0...0
    case .target: return isOwn ? 2...5 : 0...0
    case .log: return min(area.rows, max(4, area.rows / 5))...max(5, area.rows / 4)
    case .party:
      return needs.members == 0 ? 0...0 : min(3, needs.members) + 1...needs.members + 1
    case .sight: return 2...max(3, area.rows / 5)
    case .minimap: return 7...max(8, area.columns / 3 + 1)
    }
  }
}
