@testable import ClientCore

/// What a terminal does with the encoder's bytes, and nothing more; it traps on bytes that the
/// encoder has no business to send.
struct TinyTerminal {
  struct Spot: Hashable {
    var glyph: Unicode.Scalar = " "
    var isCovered = false
    var ink: Pen
  }

  /// ECMA-48's rendition, with colours as they were named.
  struct Pen: Hashable {
    var foreground = ""
    var background = ""
    var style: CellStyle = []
  }

  let columns: Int
  let rows: Int
  private(set) var spots: [Spot]
  private(set) var hasMisread = false
  private var pen = Pen()
  private var column = 0
  private var row = 0
  /// Something was written into the last column: the next character's place differs.
  private var isPastEnd = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    spots = Array(
      repeating: Spot(ink: Pen(foreground: "?", background: "?")), count: columns * rows)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        guard rest.popFirst() == "[" else {
          hasMisread = true
          return
        }
        let text = rest.prefix { !$0.properties.isAlphabetic }
        rest = rest.dropFirst(text.count)
        let numbers =
          text.isEmpty
          ? [] : text.split(separator: ";", omittingEmptySubsequences: false).map(Self.number)
        control(rest.popFirst() ?? "?", numbers)
      } else if scalar == "\u{8}" {
        column -= 1
        if isPastEnd || column < 0 { hasMisread = true }
      } else {
        write(scalar)
      }
    }
  }

  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }

  private mutating func control(_ end: Unicode.Scalar, _ numbers: [Int]) {
    let count = numbers.first ?? 1
    switch end {
    case "H":
      row = (numbers.first ?? 1) - 1
      column = (numbers.count > 1 ? numbers[1] : 1) - 1
      isPastEnd = false
    case "A": row -= count
    case "B": row += count
    case "C": column += count
    case "D": column -= count
    case "m": render(numbers[...])
    default: hasMisread = true
    }
    if isPastEnd, "ABCD".unicodeScalars.contains(end) { hasMisread = true }
    if column < 0 || column >= columns || row < 0 || row >= rows { hasMisread = true }
  }

  private mutating func render(_ numbers: ArraySlice<Int>) {
    var rest = numbers
    while let number = rest.popFirst() {
      switch number {
      case 0: pen = Pen()
      case 1: pen.style.insert(.bold)
      case 2: pen.style.insert(.dim)
      case 4: pen.style.insert(.underline)
      case 7: pen.style.insert(.reverse)
      case 22: pen.style.subtract([.bold, .dim])
      case 24: pen.style.remove(.underline)
      case 27: pen.style.remove(.reverse)
      case 38, 48:
        let count = rest.first == 2 ? 4 : 2
        let name = rest.prefix(count).map(String.init).joined(separator: ";")
        rest = rest.dropFirst(count)
        if number == 38 { pen.foreground = name } else { pen.background = name }
      case 30...37, 90...97: pen.foreground = "\(number % 10 + (number < 90 ? 0 : 8))"
      case 40...47: pen.background = "\(number - 40)"
      default: hasMisread = true
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    guard !isPastEnd, let width = scalar.columnWidth, width > 0, column + width <= columns else {
      hasMisread = true
      return
    }
    split(column)
    if width == 2 { split(column + 1) }
    spots[row * columns + column] = Spot(glyph: scalar, ink: pen)
    if width == 2 { spots[row * columns + column + 1] = Spot(isCovered: true, ink: pen) }
    column += width
    isPastEnd = column == columns
  }

  /// Half of a wide character that is overwritten takes the other half with it.
  private mutating func split(_ column: Int) {
    let index = row * columns + column
    if spots[index].isCovered { spots[index - 1].glyph = " " }
    if column + 1 < columns, spots[index + 1].isCovered { spots[index + 1].isCovered = false }
  }
}
