/// How a class looks on the screen where one chooses: a few rows of signs.
package struct Portrait: Hashable, Sendable {
  package static let columnsMax = 16
  package static let rowsMax = 7

  /// The class in small letters: the file's name without its ending.
  package let name: String
  /// At most `rowsMax`, each of at most `columnsMax` scalars, all one column wide.
  package let rows: [String]

  /// Reads a file: lines that begin with `#` are left out. Throws for the first mistake.
  init(name: String, text: String, file: String) throws(ContentError) {
    self.name = name
    var rows: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.first != "#" {
      let row = line.last == "\r" ? line.dropLast() : line
      guard row.unicodeScalars.count <= Portrait.columnsMax else {
        throw ContentError(
          file: file, line: index + 1, field: nil, found: "\(row.unicodeScalars.count) columns",
          expected: "at most \(Portrait.columnsMax)")
      }
      if let sign = row.unicodeScalars.first(where: { $0 != " " && !$0.isOneColumnWide }) {
        throw ContentError(
          file: file, line: index + 1, field: nil, found: "'\(sign)'",
          expected: "signs that are one column wide")
      }
      rows.append(String(row))
    }
    while rows.last?.allSatisfy({ $0 == " " }) == true { rows.removeLast() }
    guard (1...Portrait.rowsMax).contains(rows.count) else {
      throw ContentError(
        file: file, line: nil, field: nil, found: "\(rows.count) rows",
        expected: "1 to \(Portrait.rowsMax)")
    }
    self.rows = rows
  }
}
