/// What one cell is written with: colours and attributes that a terminal of some depth has.
package struct Ink: Hashable, Sendable {
  /// 0xRRGGBB in 24 bits, a palette number at any other depth.
  package var foreground: UInt32 = 7
  package var background: UInt32 = 0
  /// Only `.bold`, `.underline`, `.reverse` and `.dim`.
  package var style: CellStyle = []

  /// Colours that stay apart in the picture stay apart here, so nothing that is drawn vanishes. A
  /// space keeps the foreground of the ink `before` it: changing it would cost bytes and show
  /// nothing.
  package init(_ cell: Cell, depth: ColorDepth, after before: Ink? = nil) {
    switch depth {
    case .truecolor: self.init(whole: cell)
    case .palette: self.init(palette: cell)
    case .sixteen: self.init(sixteen: cell)
    case .eight: self.init(eight: cell)
    case .none: self.init(monochrome: cell)
    }
    if !cell.showsForeground, let before, before.background == background {
      foreground = before.foreground
      if depth != .none { style = before.style.intersection(.bold) }
    }
  }

  private init(whole cell: Cell) {
    style = cell.style.intersection([.bold, .underline, .reverse])
    background = cell.background & 0xFFFFFF
    guard cell.showsForeground else { return }
    foreground = cell.dimmedForeground & 0xFFFFFF
    if foreground == background, cell.foreground != cell.background {
      foreground = cell.foreground & 0xFFFFFF
    }
  }

  private init(palette cell: Cell) {
    style = cell.style.intersection([.bold, .underline, .reverse])
    let ground = XtermPalette.nearest(to: cell.background)
    background = UInt32(ground)
    guard cell.showsForeground else { return }
    foreground = UInt32(XtermPalette.nearest(to: cell.dimmedForeground))
    if foreground == background, cell.foreground != cell.background {
      foreground = UInt32(XtermPalette.neighbor(of: ground))
    }
  }

  /// Bright colours have numbers of their own: bold is left for what is bold.
  private init(sixteen cell: Cell) {
    style = cell.style.intersection([.bold, .underline, .reverse])
    let ground = EightColors.background(cell.background)
    background = UInt32(ground)
    guard cell.showsForeground else { return }
    let color = EightColors.foreground(cell.dimmedForeground, on: ground)
    foreground = UInt32(color.index) + (color.isBright ? 8 : 0)
  }

  private init(eight cell: Cell) {
    style = cell.style.intersection([.underline, .reverse])
    let ground = EightColors.background(cell.background)
    background = UInt32(ground)
    guard cell.showsForeground else { return }
    let color = EightColors.foreground(cell.dimmedForeground, on: ground)
    foreground = UInt32(color.index)
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
  package var isContinuation: Bool { style.contains(.continuation) }

  /// A space shows nothing of its foreground unless it is underlined or reversed.
  var showsForeground: Bool {
    glyph != " " || !style.isDisjoint(with: [.underline, .reverse])
  }

  /// Half as bright when dim: few terminals draw the attribute, all draw a darker colour.
  fileprivate var dimmedForeground: UInt32 {
    style.contains(.dim) ? (foreground >> 1) & 0x7F7F7F : foreground
  }
}
