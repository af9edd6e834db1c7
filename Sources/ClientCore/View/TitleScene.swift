import Simulation

/// What moves on the title: torches light the letters, embers rise, and a Clubber walks through.
/// All of it is cosmetic and changes few cells at a time; with reduced motion it stands still.
struct TitleScene {
  let layout: TitleLayout
  let context: ViewContext

  /// Between two changes of each part, in microseconds.
  private static let flickerStep: Int64 = 240_000
  private static let emberStep: Int64 = 320_000
  private static let stride: Int64 = 200_000
  /// Letters that flicker at a time.
  private static let flickersAtOnce = 5

  private var time: Int64 { context.options.hasReducedMotion ? 0 : context.now.microseconds }

  func draw(on grid: inout CellGrid) {
    drawEmbers(on: &grid)
    drawLetters(on: &grid)
    for column in torches { drawTorch(at: column, on: &grid) }
    drawWalk(on: &grid)
  }

  private var torches: [Int] {
    [max(1, layout.logo.column - 4), min(layout.walk.columns - 2, layout.logo.columnEnd + 3)]
  }

  private func drawLetters(on grid: inout CellGrid) {
    let glyph: Unicode.Scalar = context.isUnicode ? "█" : "#"
    for place in TitleLogo.places {
      for down in 0..<layout.scale {
        for across in 0..<layout.scale {
          let column = layout.logo.column + place.x * layout.scale + across
          let row = layout.logo.row + place.y * layout.scale + down
          grid.set(glyph, column: column, row: row, look: TextLook(letter(column, row)))
        }
      }
    }
  }

  /// Light falls off from the torches in rings; a few letters flicker out of their ring.
  private func letter(_ column: Int, _ row: Int) -> UInt32 {
    let distance = torches.map { abs($0 - column) }.min() ?? 0
    let fall = distance * 6 / max(1, layout.logo.columns / 2 + 4)
    let depth = (row - layout.logo.row) * 2 / max(1, layout.logo.rows)
    var ring = min(7, fall + depth)
    let count = TitleLogo.places.count * layout.scale * layout.scale
    let often = UInt64(max(2, count / Self.flickersAtOnce))
    let beat = time / Self.flickerStep
    if Glitter.number(context.seed, column, row, beat).isMultiple(of: often) {
      ring = max(0, ring - 2)
    }
    return Self.rings[ring]
  }

  private static let rings: [UInt32] = (0...7).map { ring in
    Color.mix(
      Color.mix(0xFFE6A0, 0xE8902C, percent: ring * 25), 0x7A2C14,
      percent: max(0, ring - 3) * 25)
  }

  private func drawTorch(at column: Int, on grid: inout CellGrid) {
    let beat = time / Self.flickerStep
    let flames: [Unicode.Scalar] = ["^", "'", "*", "\""]
    let flame = flames[Int(Glitter.number(context.seed, column, 0, beat) % 4)]
    let middle = layout.logo.row + layout.logo.rows / 2
    grid.set(
      flame, column: column, row: middle - 1,
      look: TextLook(beat.isMultiple(of: 2) ? 0xFFD060 : 0xFFA030, style: .bold))
    grid.set("#", column: column, row: middle, look: TextLook(0xE86820, style: .bold))
    for row in middle + 1..<layout.logo.rowEnd {
      grid.set("|", column: column, row: row, look: TextLook(0x6C4A2C))
    }
  }

  // MARK: Embers

  /// Each has a column of its own, a speed, and a height that time gives it.
  private func drawEmbers(on grid: inout CellGrid) {
    let rows = Int64(max(1, grid.rows))
    for number in 0..<min(20, grid.columns / 9) {
      let luck = Glitter.number(context.seed, number, 77)
      let column = Int(luck % UInt64(grid.columns))
      let pace = Self.emberStep * (2 + Int64(luck >> 20 & 3)) / 2
      let rise = (time / pace + Int64(luck >> 32 & 0xFF)) % rows
      let drift = Int(luck >> 40 & 1) * Int(rise / 4 % 3)
      let color = Color.mix(0xE87828, 0x301408, percent: Int(rise * 100 / rows))
      grid.set(
        context.isUnicode ? "·" : ".", column: column + drift, row: grid.rows - 1 - Int(rise),
        look: TextLook(color))
    }
  }

  // MARK: The Clubber

  /// It walks from left to right, swings now and then, and comes again after a while.
  private func drawWalk(on grid: inout CellGrid) {
    let area = layout.walk
    for column in 0..<area.columns where Glitter.number(context.seed, column, 5) % 9 < 2 {
      let glyph: Unicode.Scalar =
        Glitter.number(context.seed, column, 6).isMultiple(of: 3)
        ? "\"" : ","
      grid.set(glyph, column: column, row: area.row, look: TextLook(0x3C5430))
    }
    let way = Int64(area.columns + 30)
    let still = context.options.hasReducedMotion
    let step = still ? Int64(area.columns / 3) : time / Self.stride % way
    let column = Int(step) - 3
    grid.set("c", column: column, row: area.row, look: TextLook(0xD8A060, style: .bold))
    let swing = step % 16
    let club: Unicode.Scalar = swing < 13 ? "/" : swing == 13 ? "|" : "\\"
    grid.set(club, column: column + 1, row: area.row, look: TextLook(0xA87848, style: .bold))
  }
}
