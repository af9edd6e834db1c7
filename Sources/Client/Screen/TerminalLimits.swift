/// The bounds of the terminal's side.
enum TerminalLimits {
  /// A terminal that claims to be larger is drawn this large.
  static let columnsMax = 1000
  static let rowsMax = 500
  /// Bytes taken in before the next picture; a paste that is longer takes several.
  static let bytesPerWaitMax = 4096
}
