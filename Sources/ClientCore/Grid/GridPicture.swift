/// A grid as a picture in SVG: what the program shows, for pages and for people who have no
/// terminal at hand.
///
/// One column is 59 units wide and one row 114 high, with letters of 98: that is how wide the usual
/// fonts for code are (0.602 of their size, DejaVu's and Menlo's), so their letters need no
/// stretching; others are stretched to it. Signs that such fonts may lack stand alone in the middle
/// of their cells, and blocks are drawn and not written: nothing shifts in any font.
package struct GridPicture: Sendable {
  package let grid: CellGrid

  package static let columnWidth = 59
  package static let rowHeight = 114
  private static let letterSize = 98
  /// Of a row, from its upper edge to where its letters stand.
  private static let baseline = 90
  /// Units that are one pixel where nobody says how large to draw it.
  private static let unitsPerPixel = 7

  package init(_ grid: CellGrid) { self.grid = grid }

  /// A whole document.
  package var svg: String {
    Self.document(columns: grid.columns, rows: grid.rows, elements: elements)
  }

  /// A document of that many cells around what is drawn in it: one picture's `elements`, or those
  /// of several, put into groups that come and go.
  package static func document(columns: Int, rows: Int, elements: String) -> String {
    let (width, height) = (columns * columnWidth, rows * rowHeight)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width / unitsPerPixel)" height="\(height / unitsPerPixel)" \
      font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="\(letterSize)" \
      xml:space="preserve">
      <rect width="\(width)" height="\(height)"/>
      \(elements)</svg>

      """
  }

  /// Grounds first, then blocks and letters, in groups of one colour.
  package var elements: String {
    var text = "<g shape-rendering=\"crispEdges\">\n"
    for ground in grounds where ground.color != 0 { text += element(ground) }
    text += blocks
    text += "</g>\n"
    let runs = letterRuns.enumerated().sorted {
      ($0.element.ink, $0.offset) < ($1.element.ink, $1.offset)
    }.map(\.element)
    var open: LetterInk?
    for run in runs {
      if run.ink != open {
        if open != nil { text += "</g>\n" }
        text += group(run.ink)
        open = run.ink
      }
      text += element(run)
    }
    return open == nil ? text : text + "</g>\n"
  }
}

// MARK: - Grounds

extension GridPicture {
  private struct Ground {
    var column: Int
    var columns: Int
    var row: Int
    var rows: Int
    var color: UInt32
  }

  /// Cells of one colour side by side, and the same below each other, are one.
  private var grounds: [Ground] {
    var done: [Ground] = []
    var above: [Ground] = []
    for row in 0..<grid.rows {
      var here: [Ground] = []
      for column in 0..<grid.columns {
        let color = grid[column, row].pictureColors.ground
        if let last = here.last, last.color == color {
          here[here.count - 1].columns += 1
        } else {
          here.append(Ground(column: column, columns: 1, row: row, rows: 1, color: color))
        }
      }
      var next = 0
      for index in here.indices {
        while next < above.count, above[next].column < here[index].column { next += 1 }
        guard next < above.count, above[next].column == here[index].column,
          above[next].columns == here[index].columns, above[next].color == here[index].color
        else { continue }
        here[index].row = above[next].row
        here[index].rows = above[next].rows + 1
        above[next].rows = 0
      }
      done += above.filter { $0.rows > 0 }
      above = here
    }
    return done + above
  }

  private func element(_ ground: Ground) -> String {
    rectangle(
      x: ground.column * Self.columnWidth, y: ground.row * Self.rowHeight,
      width: ground.columns * Self.columnWidth, height: ground.rows * Self.rowHeight,
      color: ground.color)
  }

  private func rectangle(
    x: Int, y: Int, width: Int, height: Int, color: UInt32, opacity: Int = 100
  ) -> String {
    let veil = opacity < 100 ? " opacity=\".\(opacity)\"" : ""
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" "
      + "fill=\"\(color.hex)\"\(veil)/>\n"
  }

  private var blocks: String {
    var text = ""
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let cell = grid[column, row]
        guard let block = PictureBlock(cell.glyph) else { continue }
        let (left, top) = (column * Self.columnWidth, row * Self.rowHeight)
        let skipped = Self.rowHeight * (8 - block.eighthsHigh) / 8
        text += rectangle(
          x: left, y: top + (block.isAtTop ? 0 : skipped),
          width: Self.columnWidth * block.eighthsWide / 8, height: Self.rowHeight - skipped,
          color: cell.pictureColors.letter, opacity: block.opacity)
      }
    }
    return text
  }
}

// MARK: - Letters

extension GridPicture {
  private struct LetterInk: Comparable {
    var color: UInt32
    /// Only bold and underline.
    var style: CellStyle

    static func < (a: LetterInk, b: LetterInk) -> Bool {
      (a.color, a.style.rawValue) < (b.color, b.style.rawValue)
    }
  }

  /// Letters side by side that are one element; with spaces between them, where they fit.
  private struct LetterRun {
    var ink: LetterInk
    var column: Int
    var columns: Int
    var row: Int
    var text: String
    /// One sign that no font is sure to have.
    var isAlone: Bool

    /// Both as one, or nil where they don't belong together.
    func joined(with next: LetterRun) -> LetterRun? {
      let gap = next.column - column - columns
      let joins = !isAlone && !next.isAlone && ink == next.ink && gap <= 2
      guard joins, gap == 0 || !ink.style.contains(.underline) else { return nil }
      var run = self
      run.text += String(repeating: " ", count: gap) + next.text
      run.columns += gap + next.columns
      return run
    }
  }

  private var letterRuns: [LetterRun] {
    var runs: [LetterRun] = []
    for row in 0..<grid.rows {
      let first = runs.count
      for column in 0..<grid.columns {
        let cell = grid[column, row]
        guard cell.isWritten else { continue }
        let ink = LetterInk(
          color: cell.pictureColors.letter, style: cell.style.intersection([.bold, .underline]))
        let isWide = grid[column + 1, row].isContinuation
        let isAlone = isWide || !cell.glyph.isInEveryCodeFont
        let run = LetterRun(
          ink: ink, column: column, columns: isWide ? 2 : 1, row: row,
          text: cell.glyph.escaped, isAlone: isAlone)
        if runs.count > first, let joined = runs[runs.count - 1].joined(with: run) {
          runs[runs.count - 1] = joined
        } else {
          runs.append(run)
        }
      }
    }
    return runs
  }

  private func group(_ ink: LetterInk) -> String {
    let weight = ink.style.contains(.bold) ? " font-weight=\"bold\"" : ""
    let line = ink.style.contains(.underline) ? " text-decoration=\"underline\"" : ""
    return "<g fill=\"\(ink.color.hex)\"\(weight)\(line)>\n"
  }

  private func element(_ run: LetterRun) -> String {
    let (left, width) = (run.column * Self.columnWidth, run.columns * Self.columnWidth)
    let y = run.row * Self.rowHeight + Self.baseline
    let place =
      run.isAlone
      ? "x=\"\(left + width / 2)\" y=\"\(y)\" text-anchor=\"middle\""
      : "x=\"\(left)\" y=\"\(y)\"" + (run.columns > 1 ? " textLength=\"\(width)\"" : "")
    return "<text \(place)>\(run.text)</text>\n"
  }
}
