/// The bounds of the terminal's side.
enum TerminalLimits {
  /// A terminal that claims to be larger is drawn this large.
  static let columnsMax = 1000
  static let rowsMax = 500
  /// Keys taken in before the next picture; a paste that is longer takes several.
  static let keysPerWaitMax = 256
  /// How long an Escape may be the beginning of a function key, in milliseconds.
  static let escapeDelay: Int32 = 25
}
