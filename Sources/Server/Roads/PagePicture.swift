import ClientCore

/// A picture as HTML, for browsers without JavaScript: each lies over the one before, and where the
/// browser knows `:has` those before are not drawn at all. Pure.
enum PagePicture {
  /// No script runs and nothing is fetched, whatever a player's name may look like.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

  /// The beginning of the page, which comes again by itself when it has ended.
  static func opening(title: String, _ form: PictureForm) -> String {
    // As large as fits: a letter is about 0.6 times as wide as high. In tenths of a percent.
    let (width, height) = (1_640 / form.columns, 820 / form.rows)
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(escaped(title))</title>
      <meta http-equiv="refresh" content="0">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      html{background:#000;color:#c0c0c0}
      pre{position:fixed;inset:0;margin:0;background:#000;overflow:auto;
      font-family:monospace;line-height:1.2;
      font-size:min(\(width / 10).\(width % 10)vw,\(height / 10).\(height % 10)vh)}
      pre:has(~pre){display:none}
      i,b,u{display:inline-block;height:1.2em;vertical-align:top;overflow:hidden}
      i{font-style:normal}
      </style></head><body>

      """
  }

  static let ending = "</body></html>\n"

  /// Runs of cells that look the same are one element, but for signs that the browser's font may
  /// lack: it takes them from another, where they are narrower or wider, and what follows must not
  /// be out of line for that.
  static func html(_ grid: CellGrid) -> String {
    var html = "<pre>"
    for row in 0..<grid.rows {
      var column = 0
      while column < grid.columns {
        let start = column
        let first = grid[column, row]
        var text = ""
        while column < grid.columns {
          let cell = grid[column, row]
          let isContinued = column > start && cell.style.contains(.continuation)
          guard isContinued || looksSame(cell, first) else { break }
          if !cell.style.contains(.continuation) { text += escaped(String(cell.glyph)) }
          column += 1
        }
        html += run(text, columns: column - start, first)
      }
      html += "\n"
    }
    return html + "</pre>\n"
  }

  private static func looksSame(_ a: Cell, _ b: Cell) -> Bool {
    let styles: CellStyle = [.bold, .underline, .reverse, .dim]
    guard a.background == b.background,
      a.style.intersection(styles) == b.style.intersection(styles),
      a.glyph == b.glyph || (a.glyph.isASCII && b.glyph.isASCII)
    else { return false }
    return a.foreground == b.foreground || a.glyph == " "
  }

  private static func run(_ text: String, columns: Int, _ cell: Cell) -> String {
    var (foreground, background) = (cell.foreground, cell.background)
    if cell.style.contains(.reverse) { swap(&foreground, &background) }
    let isBlank = text.allSatisfy { $0 == " " }
    if isBlank, background == 0 { return text }
    let tag = cell.style.contains(.bold) ? "b" : cell.style.contains(.underline) ? "u" : "i"
    var style = isBlank ? "" : "color:\(color(foreground))"
    if background != 0 { style += (style.isEmpty ? "" : ";") + "background:\(color(background))" }
    if cell.style.contains(.dim) { style += ";opacity:.6" }
    if !cell.glyph.isASCII { style += ";width:\(columns)ch" }
    return "<\(tag) style=\"\(style)\">\(text)</\(tag)>"
  }

  private static func color(_ rgb: UInt32) -> String {
    let digits = String(rgb & 0xFFFFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
