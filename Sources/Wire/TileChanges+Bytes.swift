import Simulation

/// A delta's tiles ↔ bytes: first where they are, as spans along the rows, then what they are.
///
///     spans: count varint, then for each a byte `step * 4 + length - 1`
///     kinds: runs over all tiles in their order, a byte `(length - 1) * 32 + tile - 1` each
///
/// A walker uncovers a thin, broken arc at every step: the next span begins a row or two below the
/// one before and a few columns aside (see `SpanStep`). On generated land that is 16 bytes a step
/// where gaps and tiles would be 27.
extension [UInt8] {
  mutating func append(tileChanges: [TileChange]) {
    let spans = Span.spans(of: tileChanges)
    append(number: spans.count)
    var previous = Point(0, 0)
    for span in spans {
      append(span: span, after: previous)
      previous = span.start
    }
    append(kindsOf: tileChanges)
  }

  private mutating func append(span: Span, after previous: Point) {
    let dx = span.start.x - previous.x
    let dy = span.start.y - previous.y
    let length = UInt8(Swift.min(span.length, Span.longLength) - 1)
    if let step = SpanStep.near(dx: dx, dy: dy) {
      append(step << 2 | length)
    } else if dy <= SpanStep.rowsMax {
      append((SpanStep.far + UInt8(dy)) << 2 | length)
      append(signed: dx)
    } else {
      append(SpanStep.elsewhere << 2 | length)
      append(signed: dx)
      append(number: dy)
    }
    if span.length >= Span.longLength { append(number: span.length - Span.longLength) }
  }

  private mutating func append(kindsOf changes: [TileChange]) {
    var start = 0
    while start < changes.count {
      let tile = changes[start].tile
      var end = start + 1
      while end < changes.count, end - start < 8, changes[end].tile == tile { end += 1 }
      append(UInt8(end - start - 1) << 5 | (tile.rawValue - 1))
      start = end
    }
  }
}

/// Tiles side by side in one row.
private struct Span {
  /// From this length on, the rest of the length follows as a varint.
  static let longLength = 4

  var start: Point
  var length: Int

  static func spans(of changes: [TileChange]) -> [Span] {
    var spans: [Span] = []
    for change in changes {
      if let last = spans.last, last.start.y == change.place.y,
        last.start.x + last.length == change.place.x
      {
        spans[spans.count - 1].length += 1
      } else {
        spans.append(Span(start: change.place, length: 1))
      }
    }
    return spans
  }
}

/// How the start of a span lies to the start of the span before, in 0…63; the first lies to (0, 0).
///
///     0…20   a row below, dx = step - 10
///     21…35  two rows below, dx = step - 28
///     36…44  three rows below, dx = step - 40
///     45…58  the same row, dx = step - 43
///     59…62  step - 59 rows below; dx follows, signed
///     63     dx, signed, and dy follow
private enum SpanStep {
  static let far: UInt8 = 59
  static let elsewhere: UInt8 = 63
  static let rowsMax = 3

  /// The step that says all in itself.
  static func near(dx: Int, dy: Int) -> UInt8? {
    switch (dy, dx) {
    case (1, -10...10): UInt8(dx + 10)
    case (2, -7...7): UInt8(dx + 28)
    case (3, -4...4): UInt8(dx + 40)
    case (0, 2...15): UInt8(dx + 43)
    default: nil
    }
  }

  /// The way back, for steps below `far`.
  static func offset(of step: UInt8) -> Point {
    switch step {
    case 0...20: Point(Int(step) - 10, 1)
    case 21...35: Point(Int(step) - 28, 2)
    case 36...44: Point(Int(step) - 40, 3)
    default: Point(Int(step) - 43, 0)
    }
  }
}

extension WireReader {
  mutating func tileChanges() throws(WireError) -> [TileChange] {
    let spans = try spans()
    var changes: [TileChange] = []
    var run = 0
    var tile = Tile.grass
    for span in spans {
      for x in 0..<span.length {
        if run == 0 {
          let start = offset
          let code = try byte("tile kinds")
          guard let kind = Tile(rawValue: code & 31 + 1) else {
            throw WireError(.outOfRange, "tile kinds", at: start)
          }
          tile = kind
          run = Int(code >> 5) + 1
        }
        run -= 1
        changes.append(TileChange(place: Point(span.start.x + x, span.start.y), tile: tile))
      }
    }
    guard run == 0 else { throw error(.outOfRange, "tile kinds") }
    return changes
  }

  private mutating func spans() throws(WireError) -> [Span] {
    let count = try count("tile spans", max: WireLimits.mapTilesMax)
    var spans: [Span] = []
    var previous = Point(0, 0)
    var end = Point(-1, 0)
    var tilesCount = 0
    for _ in 0..<count {
      let start = offset
      let span = try span(after: previous)
      guard span.isWithinLimits else { throw WireError(.outOfRange, "tile span", at: start) }
      guard (span.start.y, span.start.x) > (end.y, end.x) else {
        throw WireError(.outOfOrder, "tile span", at: start)
      }
      tilesCount += span.length
      guard tilesCount <= WireLimits.mapTilesMax else {
        throw WireError(.tooMany, "tile span", at: start)
      }
      previous = span.start
      end = Point(span.start.x + span.length - 1, span.start.y)
      spans.append(span)
    }
    return spans
  }

  private mutating func span(after previous: Point) throws(WireError) -> Span {
    let code = try byte("tile span")
    let offset: Point
    switch code >> 2 {
    case SpanStep.elsewhere:
      offset = Point(
        try signed("tile span x"), try number("tile span y", max: WireLimits.mapSideMax))
    case SpanStep.far...:
      offset = Point(try signed("tile span x"), Int(code >> 2 - SpanStep.far))
    default:
      offset = SpanStep.offset(of: code >> 2)
    }
    var length = Int(code & 3) + 1
    if length == Span.longLength {
      length += try number("tile span length", max: WireLimits.mapSideMax)
    }
    return Span(start: Point(previous.x + offset.x, previous.y + offset.y), length: length)
  }
}

extension Span {
  fileprivate var isWithinLimits: Bool {
    start.x >= 0 && start.y >= 0 && start.y < WireLimits.mapSideMax
      && start.x + length <= WireLimits.mapSideMax
  }
}
