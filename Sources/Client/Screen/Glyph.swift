internal import CNcurses
internal import ClientCore

/// The character that is written for a cell: its own, or one of the same width where this terminal
/// would not keep to the grid.
struct Glyph: Hashable {
  let scalar: Unicode.Scalar
  let isWide: Bool

  /// A continuation counts as a space, for the case that what stands before it is narrow here.
  init(_ cell: Cell, isBeforeContinuation: Bool, _ isUnicode: Bool) {
    let scalar = cell.isContinuation ? " " : cell.glyph
    if (0x20..<0x7F).contains(scalar.value) {
      self.init(scalar: scalar, isWide: false)
      return
    }
    let width = isUnicode ? cudgel_width(scalar.value) : 0
    let fits = width == 1 || width == 2 && isBeforeContinuation
    self.init(scalar: fits ? scalar : "?", isWide: fits && width == 2)
  }

  private init(scalar: Unicode.Scalar, isWide: Bool) {
    self.scalar = scalar
    self.isWide = isWide
  }
}
