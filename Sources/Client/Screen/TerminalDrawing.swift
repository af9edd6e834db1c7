internal import CNcurses
package import ClientCore
internal import Glibc

extension Terminal {
  /// Writes what differs from the picture before: first the rows that answer a key, then the rest.
  /// A grid of another size than the terminal's waits for a better one: the terminal has changed
  /// meanwhile.
  package mutating func show(_ grid: CellGrid) {
    guard grid.columns == columns, grid.rows == rows else { return }
    guard encoder == nil else { return encode(grid) }
    let runs = grid.changes(from: shown)
    let urgent = runs.filter { grid.isUrgent(row: $0.row) }
    let rest = runs.filter { !grid.isUrgent(row: $0.row) }
    if !(write(urgent) && write(rest)) {
      pairs.forgetAll()
      reset_color_pairs()
      forgetPicture()
      _ = write(grid.changes(from: nil))
    }
    shown = grid
  }

  /// The client's own writing: one write a picture.
  private mutating func encode(_ grid: CellGrid) {
    bytes.removeAll(keepingCapacity: true)
    encoder?.encode(grid, from: shown, into: &bytes)
    Self.write(bytes)
    shown = grid
  }

  /// All of it, past what ncurses knows; a terminal that is gone takes nothing, which the next
  /// `wait` finds out.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          poll(&output, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Draws these and lets the terminal have them; false when the pairs of colours ran out.
  private mutating func write(_ runs: [CellRun]) -> Bool {
    guard draw(runs) else { return false }
    cudgel_flush()
    return true
  }

  /// Whether the terminal takes bytes at once. When it does not, a picture would make the caller
  /// wait for it.
  package var isReadyToShow: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, 0) == 1
  }

  /// False when the pairs of colours ran out before `forgetAll`; colours are lost only where one
  /// picture alone has more than the terminal can tell apart.
  private mutating func draw(_ runs: [CellRun]) -> Bool {
    let isWhole = shown == nil
    for run in runs {
      var column = run.column
      var ink: Ink?
      var isCovered = false
      for index in run.cells.indices {
        let cell = run.cells[index]
        let next = run.cells.indices.contains(index + 1) ? run.cells[index + 1] : nil
        let glyph = Glyph(cell, isBeforeContinuation: next?.isContinuation == true, isUnicode)
        let fresh = Ink(cell, depth: depth, after: ink)
        guard let pair = number(of: fresh, isLastTry: isWhole) else { return false }
        if !(cell.isContinuation && isCovered) {
          cudgel_put(
            Int32(run.row), Int32(column), glyph.scalar.value, Int32(fresh.style.rawValue), pair)
        }
        isCovered = glyph.isWide
        ink = fresh
        column += 1
      }
    }
    return true
  }

  /// The pair's number for ncurses, 0 for the terminal's own colours.
  private mutating func number(of ink: Ink, isLastTry: Bool) -> Int32? {
    if depth == .none { return 0 }
    let answer = pairs.pair(
      foreground: UInt8(truncatingIfNeeded: ink.foreground),
      background: UInt8(truncatingIfNeeded: ink.background))
    switch answer {
    case .known(let number):
      return Int32(number)
    case .new(let number):
      init_extended_pair(Int32(number), Int32(ink.foreground), Int32(ink.background))
      return Int32(number)
    case .exhausted:
      return isLastTry ? 0 : nil
    }
  }
}
