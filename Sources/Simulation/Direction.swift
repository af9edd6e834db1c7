/// One of the eight ways to face and to step, clockwise from north; the raw value is on the wire.
package enum Direction: UInt8, CaseIterable, Sendable {
  case north, northEast, east, southEast, south, southWest, west, northWest

  package var dx: Int {
    switch self {
    case .northEast, .east, .southEast: 1
    case .southWest, .west, .northWest: -1
    case .north, .south: 0
    }
  }

  package var dy: Int {
    switch self {
    case .southEast, .south, .southWest: 1
    case .northWest, .north, .northEast: -1
    case .east, .west: 0
    }
  }

  package var isDiagonal: Bool { dx != 0 && dy != 0 }

  /// Turned clockwise by eighths of a circle; negative turns the other way.
  package func turned(_ eighths: Int) -> Direction {
    Direction(rawValue: UInt8((Int(rawValue) + eighths) & 7)) ?? self
  }

  package var opposite: Direction { turned(4) }

  /// The direction that leads from one place most nearly to another, nil when they are the same.
  package init?(from start: Point, to end: Point) {
    let dx = end.x - start.x
    let dy = end.y - start.y
    guard dx != 0 || dy != 0 else { return nil }
    let flat = abs(dx) > 2 * abs(dy)
    let steep = abs(dy) > 2 * abs(dx)
    switch (steep ? 0 : dx.signum(), flat ? 0 : dy.signum()) {
    case (0, -1): self = .north
    case (1, -1): self = .northEast
    case (1, 0): self = .east
    case (1, 1): self = .southEast
    case (0, 1): self = .south
    case (-1, 1): self = .southWest
    case (-1, 0): self = .west
    default: self = .northWest
    }
  }
}
