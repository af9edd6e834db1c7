package import ClientCore

#if canImport(CQRencode)
  import CQRencode
#endif

/// A QR code (ISO/IEC 18004) of an address, for a phone's camera.
package struct PageCode: Sendable, Equatable {
  /// Modules along one side, without the quiet zone.
  package let side: Int
  /// Row by row.
  private let isDark: [Bool]

  /// So many light modules must surround it.
  private static let quietZone = 4
  private static let look = TextLook(0xFFFFFF, on: 0x000000)

  /// nil where the program was built without the library, and for what is too long for a code.
  package init?(_ text: String) {
    #if canImport(CQRencode)
      // As small as can be, and of equally small ones what bears most stains.
      let codes = [QR_ECLEVEL_H, QR_ECLEVEL_Q, QR_ECLEVEL_M, QR_ECLEVEL_L]
        .compactMap { QRcode_encodeString(text, 0, $0, QR_MODE_8, 1) }
      defer { for code in codes { QRcode_free(code) } }
      guard let code = codes.min(by: { $0.pointee.width < $1.pointee.width }) else { return nil }
      let width = Int(code.pointee.width)
      guard let modules = code.pointee.data else { return nil }
      side = width
      isDark = (0..<width * width).map { modules[$0] & 1 == 1 }
    #else
      return nil
    #endif
  }

  /// How many columns and rows it takes: a cell shows two modules, one above the other.
  package var columns: Int { side + 2 * Self.quietZone }
  package var rows: Int { (columns + 1) / 2 }

  /// Draws it dark on light, as cameras want it. The light is the sign's colour and the dark its
  /// ground, so that it is right without colours, too, where the terminal is dark.
  package func draw(column: Int, row: Int, on grid: inout CellGrid) {
    for y in 0..<rows {
      for x in 0..<columns {
        let sign = Self.sign(upper: isLight(x, 2 * y), lower: isLight(x, 2 * y + 1))
        grid.set(sign, column: column + x, row: row + y, look: Self.look)
      }
    }
  }

  private static func sign(upper: Bool, lower: Bool) -> Unicode.Scalar {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }

  private func isLight(_ x: Int, _ y: Int) -> Bool {
    let (column, row) = (x - Self.quietZone, y - Self.quietZone)
    guard (0..<side).contains(column), (0..<side).contains(row) else { return true }
    return !isDark[row * side + column]
  }
}
