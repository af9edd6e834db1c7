import ClientCore
import Testing

@testable import Server

/// Pictures for terminals that nobody can ask, and for pages.
struct RoadPictureTests {
  private func grid(_ text: String) -> CellGrid {
    var grid = CellGrid(columns: 80, rows: 24)
    for (column, scalar) in text.unicodeScalars.enumerated() {
      grid[column, 0] = Cell(glyph: scalar, foreground: 0xFF0000)
    }
    return grid
  }

  private func text(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self).replacing("\u{1B}", with: "^")
  }

  @Test func `the first picture is whole, the next only what has changed`() {
    let (first, second) = (grid("hello"), grid("hallo"))
    let whole = text(AnsiPicture.bytes(first, from: nil, form: .usual))
    #expect(whole.hasPrefix("^[?25l^[0m^[2J^[H"))
    #expect(whole.contains("hello"))
    #expect(whole.hasSuffix("^[0m^[24;1H"))
    let change = text(AnsiPicture.bytes(second, from: first, form: .usual))
    #expect(change.contains("a") && !change.contains("llo") && change.count < 50)
    #expect(change.hasSuffix("^[0m^[24;1H"))
    #expect(AnsiPicture.bytes(second, from: second, form: .usual) == nil)
  }

  @Test func `the end gives the terminal back below the picture`() {
    let end = text(AnsiPicture.ending(.usual, "It is over."))
    #expect(end == "^[0m^[24;1H^[0m\r\nIt is over.\r\n^[?25h")
  }

  @Test func `a page tells the width of signs that a font may lack`() {
    let html = PagePicture.html(grid("@⋅⋅↟@"))
    let red = "<i style=\"color:#ff0000"
    #expect(
      html.hasPrefix(
        "<pre>\(red)\">@</i>\(red);width:2ch\">⋅⋅</i>\(red);width:1ch\">↟</i>\(red)\">@"))
  }

  @Test func `a sign that is two columns wide keeps both`() {
    var wide = grid("語 @")
    wide[1, 0].style.insert(.continuation)
    let html = PagePicture.html(wide)
    #expect(html.contains(";width:2ch\">語</i><i style=\"color:#ff0000\">@"))
  }

  @Test func `a page escapes what players may be called`() {
    let html = PagePicture.html(grid("<b>&\"x"))
    #expect(html.contains("&lt;b&gt;&amp;&quot;x"))
    #expect(html.hasPrefix("<pre>") && html.hasSuffix("</pre>\n"))
    #expect(!html.contains("<script"))
    #expect(
      PagePicture.opening(title: "</title><script>", .usual).contains("&lt;/title&gt;&lt;script"))
  }
}
