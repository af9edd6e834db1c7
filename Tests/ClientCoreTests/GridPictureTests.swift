import ClientCore
import Testing

/// Pictures in SVG.
@Suite struct GridPictureTests {
  @Test func `grounds are merged, letters of one colour are one text, blocks are drawn`() {
    var grid = CellGrid(columns: 5, rows: 2)
    grid.fill(GridArea(column: 0, row: 0, columns: 2, rows: 2), look: TextLook(0, on: 0x224466))
    grid.put("a<b", column: 0, row: 0, look: TextLook(0xFF8000, style: .bold))
    grid.put("漢", column: 3, row: 0, look: TextLook(0xFFFFFF))
    grid.put("▄", column: 2, row: 1, look: TextLook(0x123456))
    #expect(
      GridPicture(grid).svg == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 295 228" width="42" height="32" \
        font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="98" \
        xml:space="preserve">
        <rect width="295" height="228"/>
        <g shape-rendering="crispEdges">
        <rect x="0" y="0" width="118" height="228" fill="#246"/>
        <rect x="118" y="171" width="59" height="57" fill="#123456"/>
        </g>
        <g fill="#ff8000" font-weight="bold">
        <text x="0" y="90" textLength="177">a&lt;b</text>
        </g>
        <g fill="#fff">
        <text x="236" y="90" text-anchor="middle">漢</text>
        </g>
        </svg>

        """)
  }

  @Test func `reversed and dim cells have the colours that a terminal gives them`() {
    var grid = CellGrid(columns: 3, rows: 1)
    grid.put("r", column: 0, row: 0, look: TextLook(0xFF0000, on: 0x00FF00, style: .reverse))
    grid.put("d", column: 2, row: 0, look: TextLook(0x804020, style: .dim))
    #expect(
      GridPicture(grid).elements == """
        <g shape-rendering="crispEdges">
        <rect x="0" y="0" width="59" height="114" fill="#f00"/>
        </g>
        <g fill="#0f0">
        <text x="0" y="90">r</text>
        </g>
        <g fill="#402010">
        <text x="118" y="90">d</text>
        </g>

        """)
  }

  @Test(arguments: 0..<200) func `every cell is in the picture once`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    var grid = CellGrid(columns: 1 + random(40), rows: 1 + random(12))
    for row in 0..<grid.rows {
      for column in 0..<grid.columns where random(3) > 0 {
        let sign = ["a", "&", "♣", "漢", "█", "░", "─", " ", ">", "é"][random(10)]
        let colors: [UInt32] = [0x000000, 0xFFFFFF, 0x204060, 0xC0C0C0]
        grid.put(
          sign, column: column, row: row,
          look: TextLook(
            colors[random(4)], on: colors[random(4)],
            style: [[], .bold, .reverse, .dim, .underline][random(5)]))
      }
    }
    let picture = DrawnPicture(GridPicture(grid).svg, columns: grid.columns, rows: grid.rows)
    let (grounds, letters) = (grid.grounds, grid.letters)
    #expect(grounds.indices.filter { picture.covered[$0] != grounds[$0] } == [], "seed \(seed)")
    #expect(letters.indices.filter { picture.letters[$0] != letters[$0] } == [], "seed \(seed)")
  }

  @Test func `a key keeps a picture of any screen, and the last row says where it lies`() {
    for key in [Key.control("p"), .function(12)] {
      var stage = Stage(intent: .title)
      stage.press(key)
      #expect(stage.effects.count == 1)
      guard case .keepPicture(let svg) = stage.effects.first else { return }
      #expect(svg.hasPrefix("<svg") && svg.contains(">Cudgel<") || svg.contains("play alone"))
      stage.happen(.pictureKept(path: "/home/ada/pictures/1.svg", stage.now))
      #expect(stage.picture().hasSuffix("This picture is kept: /home/ada/pictures/1.svg"))
      stage.wait(milliseconds: 7000)
      #expect(!stage.picture().contains("/home/ada"))
    }
  }

  @Test func `while something is typed a key is a character first`() {
    var stage = Stage.playing()
    stage.press(.character("c"))
    _ = stage.takeSent()
    stage.press(.control("p"))
    #expect(stage.effects.count == 1)
  }
}

/// What an SVG of `GridPicture` says, cell by cell again.
private struct DrawnPicture {
  var covered: [String]
  var letters: [String]

  init(_ svg: String, columns: Int, rows: Int) {
    covered = Array(repeating: "#000", count: columns * rows)
    letters = Array(repeating: "", count: columns * rows)
    var fill = ""
    for line in svg.split(separator: "\n").dropFirst(2) {
      let values = Self.values(line)
      if line.hasPrefix("<g") { fill = values["fill"] ?? "" }
      guard let x = values["x"].flatMap({ Int($0) }), let y = values["y"].flatMap({ Int($0) })
      else { continue }
      if line.hasPrefix("<rect"), let width = values["width"].flatMap({ Int($0) }),
        let height = values["height"].flatMap({ Int($0) }), values["opacity"] == nil
      {
        guard height.isMultiple(of: 114), width.isMultiple(of: 59) else { continue }
        for row in 0..<height / 114 {
          for column in 0..<width / 59 {
            covered[(y / 114 + row) * columns + x / 59 + column] = values["fill"] ?? ""
          }
        }
      } else if line.hasPrefix("<text") {
        let text = line.split(separator: ">", maxSplits: 1)[1].dropLast("</text>".count)
          .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        let isMiddle = values["text-anchor"] != nil
        let first = (isMiddle ? x - 29 : x) / 59
        for (index, sign) in text.enumerated() where sign != " " {
          letters[y / 114 * columns + first + index] = "\(sign) \(fill)"
        }
      }
    }
  }

  private static func values(_ line: Substring) -> [String: String] {
    var values: [String: String] = [:]
    let tag = line.prefix { $0 != ">" }
    for part in tag.split(separator: " ") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      values[String(pair[0])] = String(pair[1]).filter { $0 != "\"" && $0 != "/" }
    }
    return values
  }
}

extension CellGrid {
  private func colors(_ cell: Cell) -> (String, String) {
    func hex(_ color: UInt32) -> String {
      let text = String(color | 0x1000000, radix: 16).dropFirst()
      let digits = Array(text)
      let isShort =
        digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5]
      return "#" + (isShort ? String([digits[0], digits[2], digits[4]]) : String(text))
    }
    let letter = cell.style.contains(.dim) ? cell.foreground >> 1 & 0x7F7F7F : cell.foreground
    return cell.style.contains(.reverse)
      ? (hex(cell.background), hex(letter)) : (hex(letter), hex(cell.background))
  }

  fileprivate var grounds: [String] {
    cells.map { $0.glyph == "█" ? colors($0).0 : colors($0).1 }
  }

  fileprivate var letters: [String] {
    cells.map { cell in
      let isLetter =
        !cell.style.contains(.continuation) && !" █░".unicodeScalars.contains(cell.glyph)
      return isLetter ? "\(cell.glyph) \(colors(cell).0)" : ""
    }
  }
}
