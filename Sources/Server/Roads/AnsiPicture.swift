import ClientCore

/// A picture as bytes for a terminal at the far end of a pipe, which nobody can ask anything.
/// After each the pen is plain and the cursor waits in the last row, so that a reader that is
/// stopped at any moment leaves a prompt that one can use. Pure.
enum AnsiPicture {
  /// Hides the cursor and clears the screen.
  static let opening = Array("\u{1B}[?25l\u{1B}[0m\u{1B}[2J\u{1B}[H".utf8)

  /// The changes that lead from what the terminal shows to the grid; nil where nothing differs.
  static func bytes(_ grid: CellGrid, from shown: CellGrid?, form: PictureForm) -> [UInt8]? {
    var encoder = ScreenEncoder(depth: form.depth, isUnicode: form.isUnicode)
    var bytes = shown == nil ? opening : []
    let opened = bytes.count
    encoder.encode(grid, from: shown, into: &bytes)
    guard bytes.count > opened else { return shown == nil ? bytes + rest(form) : nil }
    return bytes + rest(form)
  }

  /// Gives the terminal back, with a last sentence below the picture.
  static func ending(_ form: PictureForm, _ sentence: String) -> [UInt8] {
    rest(form) + Array("\u{1B}[0m\r\n\(sentence)\r\n\u{1B}[?25h".utf8)
  }

  private static func rest(_ form: PictureForm) -> [UInt8] {
    Array("\u{1B}[0m\u{1B}[\(form.rows);1H".utf8)
  }
}
