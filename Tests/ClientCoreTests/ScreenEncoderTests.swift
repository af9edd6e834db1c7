import Simulation
import Testing

@testable import ClientCore

@Suite struct ScreenEncoderTests {
  @Test(arguments: ColorDepth.allCases, [true, false])
  func `a terminal that takes the bytes shows the picture`(depth: ColorDepth, isUnicode: Bool) {
    let seed: UInt64 = 41
    var random = RandomSource(seed: seed)
    var encoder = ScreenEncoder(depth: depth, isUnicode: isUnicode)
    var terminal = TinyTerminal(columns: 23, rows: 7)
    var shown: CellGrid?
    for round in 0..<1000 {
      let grid = Self.scribbled(over: shown, &random)
      var bytes: [UInt8] = []
      encoder.encode(grid, from: shown, into: &bytes)
      terminal.take(bytes)
      #expect(!terminal.hasMisread, "seed \(seed) round \(round)")
      if let wrong = Self.firstWrong(terminal, grid, depth, isUnicode) {
        Issue.record("seed \(seed) round \(round): \(wrong)")
        return
      }
      shown = round % 97 == 96 ? nil : grid
      if shown == nil { terminal = TinyTerminal(columns: 23, rows: 7) }
    }
  }

  @Test func `the same picture again takes no byte`() {
    var random = RandomSource(seed: 5)
    let grid = Self.scribbled(over: nil, &random)
    var encoder = ScreenEncoder(depth: .truecolor, isUnicode: true)
    var bytes: [UInt8] = []
    encoder.encode(grid, from: nil, into: &bytes)
    #expect(!bytes.isEmpty)
    bytes.removeAll()
    encoder.encode(grid, from: grid, into: &bytes)
    #expect(bytes.isEmpty)
  }

  @Test func `cells of one colour share its name and the cursor jumps between them`() {
    var grid = CellGrid(columns: 40, rows: 4)
    let shown = grid
    for column in [2, 9, 30] {
      grid.put("o", column: column, row: 1, look: TextLook(0x123456, on: 0x654321))
      grid.put("x", column: column + 1, row: 1, look: TextLook(0x112233, on: 0x445566))
    }
    #expect(
      Self.text(grid, from: shown)
        == "␛[2;4H␛[0;38;2;17;34;51;48;2;68;85;102mx␛[6Cx␛[20Cx"
        + "␛[30D␛[38;2;18;52;86;48;2;101;67;33mo␛[6Co␛[20Co")
  }

  @Test func `rows that answer a key are written first`() {
    var grid = CellGrid(columns: 9, rows: 5)
    let shown = grid
    for row in 0..<5 { grid.put("\(row)", column: 0, row: row, look: TextLook(0xFFFFFF)) }
    grid.rowsFirst = 3...3
    grid.statusRow = 4
    let digits = Self.text(grid, from: shown).split(separator: "m").last ?? ""
    #expect(digits.filter { "01234".contains($0) && $0.isNumber }.first == "3")
  }

  @Test func `a colour of xterm's palette is named by its number`() {
    var grid = CellGrid(columns: 4, rows: 1)
    let shown = grid
    grid.put("a", column: 0, row: 0, look: TextLook(0x5F87AF, on: 0x080808))
    #expect(Self.text(grid, from: shown) == "␛[1H␛[0;38;5;67;48;5;232ma")
  }

  private static func text(_ grid: CellGrid, from shown: CellGrid) -> String {
    var encoder = ScreenEncoder(depth: .truecolor, isUnicode: true)
    var bytes: [UInt8] = []
    encoder.encode(grid, from: shown, into: &bytes)
    return String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }

  // MARK: Random pictures

  private static func scribbled(over shown: CellGrid?, _ random: inout RandomSource) -> CellGrid {
    var grid = shown ?? CellGrid(columns: 23, rows: 7)
    for _ in 0..<random.roll(0...12) {
      let text = ["x", "漢", "a b", "한국", "🔥", " ", "   ", "∙∙", "⣶", "#=#"][random.roll(0...9)]
      grid.put(
        text, column: random.roll(-2...23), row: random.roll(-1...7),
        look: TextLook(
          color(&random), on: random.chance(60) ? color(&random) : nil,
          style: CellStyle(rawValue: UInt8(random.roll(0...15)))))
    }
    grid.rowsFirst = random.chance(50) ? 2...3 : nil
    return grid
  }

  private static func color(_ random: inout RandomSource) -> UInt32 {
    let colors: [UInt32] = [0, 0xFF4020, 0x123456, 0x5F87AF, 0xFFFFFF, 0x203040, 0x80C0E0]
    return colors[random.roll(0...6)]
  }

  /// Each spot against what its cell is to be written with; of a blank only the ground shows.
  private static func firstWrong(
    _ terminal: TinyTerminal, _ grid: CellGrid, _ depth: ColorDepth, _ isUnicode: Bool
  ) -> String? {
    for (index, cell) in grid.cells.enumerated() {
      let spot = terminal.spots[index]
      if isUnicode, cell.isContinuation {
        if !spot.isCovered { return "cell \(index) is not covered" }
        continue
      }
      let ink = Ink(cell, depth: depth)
      let glyph: Unicode.Scalar =
        cell.isContinuation ? " " : cell.glyph.isASCII || isUnicode ? cell.glyph : "?"
      if spot.glyph != glyph { return "cell \(index) shows \(spot.glyph), not \(glyph)" }
      let isBlank = glyph == " " && ink.style.isDisjoint(with: [.underline, .reverse])
      let lines: CellStyle = [.underline, .reverse]
      if isBlank ? !spot.ink.style.isDisjoint(with: lines) : spot.ink.style != ink.style {
        return "cell \(index) has style \(spot.ink.style), not \(ink.style)"
      }
      guard depth != .none else { continue }
      if spot.ink.background != name(ink.background, depth) { return "ground of \(index)" }
      if !isBlank, spot.ink.foreground != name(ink.foreground, depth) { return "sign of \(index)" }
    }
    return nil
  }

  private static func name(_ color: UInt32, _ depth: ColorDepth) -> String {
    switch depth {
    case .none: return ""
    case .eight, .sixteen: return "\(color)"
    case .palette: return "5;\(color)"
    case .truecolor:
      let nearest = XtermPalette.nearest(to: color)
      if XtermPalette.color(nearest) == color { return "5;\(nearest)" }
      return "2;\(color >> 16 & 0xFF);\(color >> 8 & 0xFF);\(color & 0xFF)"
    }
  }
}
