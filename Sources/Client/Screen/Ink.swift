internal import ClientCore

/// What one cell is written with: palette numbers and attributes that this terminal has.
struct Ink: Hashable, Sendable {
  var foreground: UInt8 = 7
  var background: UInt8 = 0
  /// Only `.bold`, `.underline`, `.reverse` and `.dim`.
  var style: CellStyle = []

  /// Colours that stay apart in the picture stay apart here, so nothing that is drawn vanishes. A
  /// space keeps the foreground of the ink `before` it: changing it would cost bytes and show
  /// nothing.
  init(_ cell: Cell, depth: ColorDepth, after before: Ink? = nil) {
    switch depth {
    case .palette: self.init(palette: cell)
    case .eight: self.init(eight: cell)
    case .none: self.init(monochrome: cell)
    }
    if !cell.showsForeground, let before, before.background == background {
      foreground = before.foreground
      if depth != .none { style = before.style.intersection(.bold) }
    }
  }

  private init(palette cell: Cell) {
    style = cell.style.intersection([.bold, .underline, .reverse])
    background = XtermPalette.nearest(to: cell.background)
    guard cell.showsForeground else { return }
    foreground = XtermPalette.nearest(to: cell.dimmedForeground)
    if foreground == background, cell.foreground != cell.background {
      foreground = XtermPalette.neighbor(of: background)
    }
  }

  private init(eight cell: Cell) {
    style = cell.style.intersection([.underline, .reverse])
    background = EightColors.background(cell.background)
    guard cell.showsForeground else { return }
    let color = EightColors.foreground(cell.dimmedForeground, on: background)
    foreground = color.index
    if color.isBright || cell.style.contains(.bold) { style.insert(.bold) }
  }

  /// Lit backgrounds are what warns of a blow, so they show as reverse.
  private init(monochrome cell: Cell) {
    style = cell.style.intersection([.bold, .underline, .reverse, .dim])
    if EightColors.background(cell.background) != 0 { style.formSymmetricDifference(.reverse) }
    if cell.showsForeground, EightColors.foreground(cell.foreground, on: 0).isBright {
      style.insert(.bold)
    }
    if style.contains(.dim) { style.remove(.bold) }
  }
}

extension Cell {
  /// A space shows nothing of its foreground unless it is underlined or reversed.
  fileprivate var showsForeground: Bool {
    glyph != " " || !style.isDisjoint(with: [.underline, .reverse])
  }

  /// Half as bright when dim: few terminals draw the attribute, all draw a darker colour.
  fileprivate var dimmedForeground: UInt32 {
    style.contains(.dim) ? (foreground >> 1) & 0x7F7F7F : foreground
  }
}
