import ClientCore
import Testing

@Test(arguments: Golden.all) func `a screen looks as it is written here`(golden: Golden) {
  let whole = golden.scene.picture(
    columns: golden.columns, rows: golden.rows, language: golden.language)
  let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
  let picture = lines.map { $0.dropFirst(golden.firstColumn) }.joined(separator: "\n")
  #expect(picture == golden.picture, "\(golden)\n\(picture)")
}

/// One screen as text, without the blanks at the ends of rows.
struct Golden: Sendable, CustomTestStringConvertible {
  let scene: Scene
  let columns: Int
  let rows: Int
  /// What is left of it is not compared: wide screens are wider than a line of code.
  var firstColumn = 0
  var language = "en"
  let picture: String

  static let all = small + ordinary + large + panels + moments + chinese + chineseLarge
  var testDescription: String { "\(scene) \(columns)x\(rows) \(language)" }
}
