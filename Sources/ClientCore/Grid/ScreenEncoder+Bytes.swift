// The bytes of one cell: where, in what colours, what.
extension ScreenEncoder {
  mutating func write(_ change: CellChange, of grid: CellGrid, into bytes: inout [UInt8]) {
    move(toColumn: change.column, row: change.row, of: grid, into: &bytes)
    choose(change.ink, into: &bytes)
    bytes.append(contentsOf: UTF8.encode(change.glyph) ?? UTF8.encodedReplacementCharacter)
    column += change.isWide ? 2 : 1
    // Behind the last column terminals differ in where they are.
    if column >= grid.columns { (column, row) = (-1, -1) }
  }

  // MARK: Moving

  private mutating func move(
    toColumn column: Int, row: Int, of grid: CellGrid, into bytes: inout [UInt8]
  ) {
    defer { (self.column, self.row) = (column, row) }
    guard self.row >= 0 else { return bytes.appendPosition(column: column, row: row) }
    if self.column == column, self.row == row { return }
    let position = 4 + Decimal.digits(row + 1) + (column > 0 ? Decimal.digits(column + 1) : -1)
    let down = row - self.row
    let right = column - self.column
    let vertical = down == 0 ? 0 : Decimal.control(abs(down))
    let horizontal =
      right > 0 ? Decimal.control(right) : min(-right, Decimal.control(max(1, -right)))
    guard vertical + horizontal < position else {
      return bytes.appendPosition(column: column, row: row)
    }
    if down != 0 { bytes.appendControl(abs(down), down > 0 ? "B" : "A") }
    if right > 0 { bytes.appendControl(right, "C") }
    guard right < 0 else { return }
    if -right <= Decimal.control(-right) {
      for _ in 0..<(-right) { bytes.append(8) }
    } else {
      bytes.appendControl(-right, "D")
    }
  }

  // MARK: Choosing the pen

  mutating func choose(_ ink: Ink, into bytes: inout [UInt8]) {
    var ink = ink
    let isBlank = ink.foreground == Self.noForeground
    if isBlank {
      ink.foreground = pen?.foreground ?? Ink(.blank, depth: depth).foreground
      // Bold and dim don't show on a blank, so they may stay.
      ink.style = pen?.style.intersection([.bold, .dim]) ?? []
    }
    guard ink != pen else { return }
    bytes += [0x1B, UInt8(ascii: "[")]
    let first = bytes.count
    if pen == nil { bytes.appendParameter(0, after: first) }
    appendStyle(ink.style, after: first, into: &bytes)
    if depth != .none {
      if pen?.foreground != ink.foreground || pen == nil {
        append(ink.foreground, isBackground: false, after: first, into: &bytes)
      }
      if pen?.background != ink.background || pen == nil {
        append(ink.background, isBackground: true, after: first, into: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "m"))
    pen = ink
  }

  private func appendStyle(_ style: CellStyle, after first: Int, into bytes: inout [UInt8]) {
    var left = pen?.style ?? []
    let weights: CellStyle = [.bold, .dim]
    if !left.intersection(weights).isSubset(of: style) {
      bytes.appendParameter(22, after: first)
      left.subtract(weights)
    }
    for (part, on, off) in Self.attributes {
      if style.contains(part), !left.contains(part) { bytes.appendParameter(on, after: first) }
      if !style.contains(part), left.contains(part) { bytes.appendParameter(off, after: first) }
    }
  }

  /// ECMA-48 §8.3.117.
  private static let attributes: [(CellStyle, Int, Int)] = [
    (.bold, 1, 22), (.dim, 2, 22), (.underline, 4, 24), (.reverse, 7, 27),
  ]

  private func append(
    _ color: UInt32, isBackground: Bool, after first: Int, into bytes: inout [UInt8]
  ) {
    let base = isBackground ? 40 : 30
    switch depth {
    case .none: break
    case .eight: bytes.appendParameter(base + Int(color), after: first)
    case .sixteen:
      bytes.appendParameter(base + Int(color) + (color < 8 ? 0 : 52), after: first)
    case .palette: appendIndexed(Int(color), base, after: first, into: &bytes)
    case .truecolor:
      let nearest = XtermPalette.nearest(to: color)
      if XtermPalette.color(nearest) == color {
        return appendIndexed(Int(nearest), base, after: first, into: &bytes)
      }
      bytes.appendParameter(base + 8, after: first)
      bytes.appendParameter(2, after: first)
      for shift: UInt32 in [16, 8, 0] {
        bytes.appendParameter(Int(color >> shift & 0xFF), after: first)
      }
    }
  }

  private func appendIndexed(
    _ index: Int, _ base: Int, after first: Int, into bytes: inout [UInt8]
  ) {
    bytes.appendParameter(base + 8, after: first)
    bytes.appendParameter(5, after: first)
    bytes.appendParameter(index, after: first)
  }
}

/// Numbers as they are written in control sequences.
enum Decimal {
  static func digits(_ number: Int) -> Int { number < 10 ? 1 : number < 100 ? 2 : 3 }

  /// Bytes of a control sequence with this one number: one is left out.
  static func control(_ number: Int) -> Int { number == 1 ? 3 : 3 + digits(number) }
}

extension [UInt8] {
  fileprivate mutating func appendDecimal(_ number: Int) {
    if number >= 100 { append(UInt8(48 + number / 100 % 10)) }
    if number >= 10 { append(UInt8(48 + number / 10 % 10)) }
    append(UInt8(48 + number % 10))
  }

  /// A number of a list that began at `first`.
  fileprivate mutating func appendParameter(_ number: Int, after first: Int) {
    if count > first { append(UInt8(ascii: ";")) }
    appendDecimal(number)
  }

  /// `ESC [ number end`.
  fileprivate mutating func appendControl(_ number: Int, _ end: Unicode.Scalar) {
    self += [0x1B, UInt8(ascii: "[")]
    if number != 1 { appendDecimal(number) }
    append(UInt8(ascii: end))
  }

  /// The first column need not be said.
  fileprivate mutating func appendPosition(column: Int, row: Int) {
    self += [0x1B, UInt8(ascii: "[")]
    appendDecimal(row + 1)
    if column > 0 {
      append(UInt8(ascii: ";"))
      appendDecimal(column + 1)
    }
    append(UInt8(ascii: "H"))
  }
}
