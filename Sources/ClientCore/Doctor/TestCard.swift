import Simulation

/// A picture that shows at one look what a terminal makes of colours and characters: where a
/// border is not straight, the terminal counts columns otherwise than the game.
package struct TestCard: Sendable {
  package static let columns = 58

  private let isUnicode: Bool

  package init(isUnicode: Bool) { self.isUnicode = isUnicode }

  /// Drawn for 24 bits; the encoder brings it down to what the terminal has.
  package var grid: CellGrid {
    let samples = TerminalQuestions.samples.filter { isUnicode || $0.name == "ASCII" }
    var grid = CellGrid(columns: Self.columns, rows: 12 + samples.count)
    let frame = GridArea(column: 0, row: 0, columns: Self.columns, rows: grid.rows)
    grid.box(frame, title: "test card", look: TextLook(0xB8A878))
    drawRamps(on: &grid)
    drawNamed(on: &grid)
    drawTiles(on: &grid)
    drawFills(on: &grid)
    for (index, sample) in samples.enumerated() {
      draw(sample, row: 11 + index, on: &grid)
    }
    if !isUnicode { grid.foldToASCII() }
    return grid
  }

  private static let label = TextLook(0xC8C0B0)
  private static let first = 10

  /// From black to full: smooth with 24 bits, in steps with fewer.
  private func drawRamps(on grid: inout CellGrid) {
    let ramps: [(name: String, color: UInt32)] = [
      ("red", 0xFF0000), ("green", 0x00FF00), ("blue", 0x0000FF), ("grey", 0xFFFFFF),
      ("torch", 0xFFB860),
    ]
    let length = Self.columns - Self.first - 2
    for (index, ramp) in ramps.enumerated() {
      grid.put(ramp.name, column: 2, row: 1 + index, look: Self.label)
      for step in 0..<length {
        let color = Color.scaled(ramp.color, percent: step * 100 / (length - 1))
        grid.set(
          " ", column: Self.first + step, row: 1 + index, look: TextLook(color, on: color))
      }
    }
  }

  /// The eight of ECMA-48, dark and bright, each as text and as ground.
  private func drawNamed(on grid: inout CellGrid) {
    let colors: [UInt32] = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x2020EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    ]
    grid.put("named", column: 2, row: 6, look: Self.label)
    for (index, color) in colors.enumerated() {
      let column = Self.first + index * 5
      grid.put("aA", column: column, row: 6, look: TextLook(color, style: .bold))
      grid.put("  ", column: column + 2, row: 6, look: TextLook(color, on: color))
    }
  }

  /// Tiles as the map has them in full light.
  private func drawTiles(on grid: inout CellGrid) {
    grid.put("tiles", column: 2, row: 7, look: Self.label)
    for (index, tile) in Tile.allCases.enumerated() {
      let look = TileLook.of(tile, variety: 3, isUnicode: isUnicode)
      for half in 0...1 {
        grid.set(
          half == 0 || TileLook.fills(tile) ? look.glyph : " ",
          column: Self.first + index * 2 + half, row: 7,
          look: TextLook(look.foreground, on: look.background))
      }
    }
  }

  /// Wind-ups as they fill, shades, and attributes.
  private func drawFills(on grid: inout CellGrid) {
    grid.put("danger", column: 2, row: 8, look: Self.label)
    let fills = TelegraphView.fills(isUnicode: isUnicode)
    for (index, fill) in fills.enumerated() {
      let ground = Color.mix(0x140C08, 0xFF4020, percent: (index + 1) * 70 / fills.count)
      let look = TextLook(Color.mix(0xFF4020, 0xFFFFFF, percent: index * 8), on: ground)
      for half in 0...2 {
        grid.set(fill, column: Self.first + index * 4 + half, row: 8, look: look)
      }
    }
    var column = Self.first + 18
    let shades: [Unicode.Scalar] = ["\u{2591}", "\u{2592}", "\u{2593}", "\u{2588}", "\u{2584}"]
    for shade in shades {
      for half in 0...1 {
        grid.set(shade, column: column + half, row: 8, look: TextLook(0xE0C080))
      }
      column += 2
    }
    column = grid.put("bold", column: column + 2, row: 8, look: TextLook(0xE0D8C8, style: .bold))
    column = grid.put(
      "line", column: column + 1, row: 8, look: TextLook(0xE0D8C8, style: .underline))
    grid.put("turned", column: column + 1, row: 8, look: TextLook(0xE0D8C8, style: .reverse))
    grid.put("borders below must be straight", column: 2, row: 10, look: TextLook(0x9C9484))
  }

  private func draw(_ sample: TerminalQuestions.Sample, row: Int, on grid: inout CellGrid) {
    let border = TextLook(0xB8A878)
    grid.put(sample.name, column: 2, row: row, look: Self.label)
    grid.set("\u{2502}", column: 20, row: row, look: border)
    var column = 22
    while column + sample.columns < 45 {
      column = grid.put(sample.text, column: column, row: row, look: TextLook(0xF0E0B0)) + 1
    }
    grid.set("\u{2502}", column: 46, row: row, look: border)
  }
}
