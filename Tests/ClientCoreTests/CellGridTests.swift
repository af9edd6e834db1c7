import ClientCore
import Simulation
import Testing

@Test(arguments: [
  ("a", 1), ("é", 1), ("漢", 2), ("ｱ", 1), ("ア", 2), ("한", 2), ("🔥", 2), ("\u{301}", 0),
  ("\u{200B}", 0), ("♣", 1), ("…", 1), ("\u{FF21}", 2), ("\u{1F1E9}", 1), ("\u{202E}", 0),
])
func `a terminal gives a character so many columns`(text: String, columns: Int) {
  #expect(text.columnWidth == columns)
}

@Test func `a wide character takes two cells and none at the edge`() {
  var grid = CellGrid(columns: 5, rows: 1)
  grid.put("a漢字", column: 0, row: 0, look: TextLook(0xFFFFFF))
  #expect(grid[1, 0].glyph == "漢")
  #expect(grid[2, 0].style.contains(.continuation))
  #expect(grid.text == "a漢字")
  grid.put("x漢字", column: 1, row: 0, look: TextLook(0xFFFFFF))
  #expect(grid.text == "ax漢")
  #expect(!grid[4, 0].style.contains(.continuation))
  grid.put("z", column: 3, row: 0, look: TextLook(0xFFFFFF))
  #expect(grid.text == "ax z")
  #expect(!grid[3, 0].style.contains(.continuation))
}

@Test func `control and combining characters are left out`() {
  var grid = CellGrid(columns: 6, rows: 1)
  grid.put("a\u{1B}[e\u{301}\nb", column: 0, row: 0, look: TextLook(0xFFFFFF))
  #expect(grid.text == "a[eb" || grid.text == "a[éb")
}

@Test func `changes are runs that keep wide characters whole`() {
  var shown = CellGrid(columns: 8, rows: 2)
  shown.put("ab漢cd", column: 0, row: 0, look: TextLook(0xFFFFFF))
  var next = shown
  #expect(next.changes(from: shown).isEmpty)
  next.put("字", column: 2, row: 0, look: TextLook(0xFFFFFF))
  next.put("!", column: 7, row: 1, look: TextLook(0xFFFFFF))
  let runs = next.changes(from: shown)
  #expect(runs.map(\.column) == [2, 7])
  #expect(runs.map(\.cells.count) == [2, 1])
  #expect(next.changes(from: nil).map(\.cells.count) == [8, 8])
  #expect(next.changes(from: CellGrid(columns: 7, rows: 2)).count == 2)
}

@Test func `changes applied to what is shown make the picture`() {
  var random = RandomSource(seed: 3)
  var shown = CellGrid(columns: 12, rows: 4)
  for round in 0..<400 {
    var next = shown
    for _ in 0..<random.roll(0...4) {
      let text = ["x", "漢", "ab", "한국", "🔥"][random.roll(0...4)]
      next.put(
        text, column: random.roll(-2...12), row: random.roll(-1...4),
        look: TextLook(UInt32(random.roll(0...3))))
    }
    var terminal = shown
    for run in next.changes(from: shown) {
      #expect(run.cells.first?.style.contains(.continuation) == false, "seed 3 round \(round)")
      for (offset, cell) in run.cells.enumerated() { terminal[run.column + offset, run.row] = cell }
    }
    #expect(terminal == next, "seed 3 round \(round)")
    #expect(next.isSound, "seed 3 round \(round)\n\(next.text)")
    shown = next
  }
}

extension CellGrid {
  /// Wide characters have both their cells, and no cell continues nothing.
  var isSound: Bool {
    for row in 0..<rows {
      for column in 0..<columns {
        let isWide = self[column, row].glyph.columnWidth == 2
        let isContinued = self[column + 1, row].style.contains(.continuation)
        guard isWide == isContinued else { return false }
        guard !isContinued || column + 1 < columns else { return false }
      }
    }
    return true
  }
}
