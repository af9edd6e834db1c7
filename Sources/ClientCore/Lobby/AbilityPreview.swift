import Simulation

/// A small scene of what an ability does, over and over: wind-up, strike, and what is left of it.
/// The tiles are those that the rules strike.
struct AbilityPreview {
  static let columns = 9
  static let rows = 5
  /// One run of the scene, and its wind-up and strike, in microseconds.
  static let loop: Int64 = 2_400_000
  private static let windUp: Int64 = 900_000
  private static let strike: Int64 = 500_000

  let ability: ClassSheet.Ability
  let color: UInt32
  /// Microseconds since any moment.
  let time: Int64

  private enum Stage {
    case windUp(percent: Int)
    case strike
    case rest
  }

  private var stage: Stage {
    let time = time % Self.loop
    if time < Self.windUp { return .windUp(percent: Int(time * 4 / Self.windUp) * 25) }
    return time < Self.windUp + Self.strike ? .strike : .rest
  }

  /// Far shapes begin at the left, round ones in the middle.
  private var origin: Point {
    switch ability.deed {
    case .charge, .blink: return Point(1, 2)
    case .cloud: return Point(0, 2)
    case nil: break
    case .ward, .inspire, .call, .mend, .veil: return Point(4, 2)
    }
    switch ability.shape {
    case .ring: return Point(4, 2)
    case .spot, .burst: return Point(1, 2)
    case .arc, .line, .cone: return Point(3, 2)
    }
  }

  private var aim: Point {
    switch ability.shape {
    case .spot: Point(7, 2)
    case .burst: Point(6, 2)
    case .arc, .line, .cone, .ring: origin.stepped(.east)
    }
  }

  func draw(column: Int, row: Int, on grid: inout CellGrid) {
    for y in 0..<Self.rows {
      for x in 0..<Self.columns {
        let glyph: Unicode.Scalar = (x * 3 + y * 5) % 7 == 0 ? "." : " "
        grid.set(glyph, column: column + x, row: row + y, look: TextLook(0x4C6040, on: 0x10160E))
      }
    }
    let put = { (place: Point, glyph: Unicode.Scalar, look: TextLook, grid: inout CellGrid) in
      guard (0..<Self.columns).contains(place.x), (0..<Self.rows).contains(place.y) else { return }
      grid.set(glyph, column: column + place.x, row: row + place.y, look: look)
    }
    if !ability.isDeed { drawBlow(put, on: &grid) } else { drawDeed(put, on: &grid) }
    for foe in foes { put(foe, "c", TextLook(isStruck(foe) ? 0xFF6040 : 0xD8A060), &grid) }
    let isGone = if case .veil = ability.deed, case .strike = stage { true } else { false }
    put(place, "@", TextLook(isGone ? 0x304030 : color, style: .bold), &grid)
  }

  private typealias Put = (Point, Unicode.Scalar, TextLook, inout CellGrid) -> Void

  private func drawBlow(_ put: Put, on grid: inout CellGrid) {
    ability.shape.forEachTile(from: origin, facing: .east, aim: aim, size: ability.size) { tile in
      switch stage {
      case .windUp(let percent):
        put(tile, " ", TextLook(0, on: Color.mix(0x10160E, 0x8C3018, percent: percent)), &grid)
      case .strike: put(tile, "×", TextLook(0xFFE0A0, on: 0xC84820), &grid)
      case .rest:
        if ability.effect != nil || ability.deed != nil {
          put(tile, "~", TextLook(lastingColor, on: 0x1A1A10), &grid)
        }
      }
    }
  }

  private func drawDeed(_ put: Put, on grid: inout CellGrid) {
    guard case .strike = stage else { return }
    switch ability.deed {
    case .ward:
      for turn in -1...1 { put(origin.stepped(Direction.east.turned(turn)), "]", shine, &grid) }
    case .inspire: ring(2, "!", put, on: &grid)
    case .mend: ring(2, "+", put, on: &grid)
    case .call: for x in [3, 5] { put(Point(x, 3), "d", TextLook(0xD8A860, style: .bold), &grid) }
    case .blink: for x in 1...6 { put(Point(x, 2), "·", shine, &grid) }
    case .veil, .charge, .cloud, nil: break
    }
  }

  private func ring(_ size: Int, _ glyph: Unicode.Scalar, _ put: Put, on grid: inout CellGrid) {
    AttackShape.ring.forEachTile(from: origin, facing: .east, aim: aim, size: size) { tile in
      if abs(tile.x - origin.x) == size || abs(tile.y - origin.y) == size {
        put(tile, glyph, shine, &grid)
      }
    }
  }

  private var shine: TextLook { TextLook(Color.mix(color, 0xFFFFFF, percent: 30)) }

  private var lastingColor: UInt32 {
    if case .cloud(let effect, _) = ability.deed { return effect.color }
    return ability.effect?.color ?? 0x808080
  }

  /// Where it stands now: some deeds move.
  private var place: Point {
    if case .windUp = stage { return origin }
    switch ability.deed {
    case .charge: return Point(6, 2)
    case .blink: return Point(7, 2)
    case .ward, .inspire, .call, .cloud, .mend, .veil, nil: return origin
    }
  }

  private var foes: [Point] {
    switch ability.deed {
    case .charge: return [Point(7, 2)]
    case .blink: return [Point(0, 1), Point(0, 3)]
    case .ward, .inspire: return [Point(6, 2)]
    case .veil: return [Point(7, 1)]
    case .call, .mend: return []
    case .cloud, nil: break
    }
    return ability.shape == .ring ? [Point(5, 2), Point(3, 1)] : [aim]
  }

  private func isStruck(_ foe: Point) -> Bool {
    guard case .strike = stage, !ability.isDeed else { return false }
    return true
  }
}
