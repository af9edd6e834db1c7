import Simulation

/// A delta's tiles ↔ bytes.
///
/// Tiles come row by row; each is a byte `place * 16 + tile - 1`, its place relative to the tile
/// before it:
///
///     0…7   next row, x differs by place - 4
///     8…14  same row, x + place - 7
///     15    elsewhere: x (signed difference) and y (difference) follow as varints
extension [UInt8] {
  mutating func append(tileChanges: [TileChange]) {
    append(number: tileChanges.count)
    var previous = Point(0, 0)
    for change in tileChanges {
      let dx = change.place.x - previous.x
      let dy = change.place.y - previous.y
      let tile = change.tile.rawValue - 1
      switch (dx, dy) {
      case (-4...3, 1): append(UInt8(dx + 4) << 4 | tile)
      case (1...7, 0): append(UInt8(dx + 7) << 4 | tile)
      default:
        append(15 << 4 | tile)
        append(signed: dx)
        append(number: dy)
      }
      previous = change.place
    }
  }
}

extension WireReader {
  mutating func tileChanges() throws(WireError) -> [TileChange] {
    let count = try count("tile changes", max: WireLimits.mapTilesMax)
    var changes: [TileChange] = []
    var previous = Point(0, 0)
    for _ in 0..<count {
      let start = offset
      let code = try byte("tile change")
      switch code >> 4 {
      case 0...7: previous = Point(previous.x + Int(code >> 4) - 4, previous.y + 1)
      case 8...14: previous.x += Int(code >> 4) - 7
      default:
        let dx = try signed("tile x")
        previous = Point(previous.x + dx, previous.y + (try number("tile y")))
      }
      guard let tile = Tile(rawValue: code & 15 + 1), previous.isWithinLimits else {
        throw WireError(.outOfRange, "tile change", at: start)
      }
      let change = TileChange(place: previous, tile: tile)
      if let last = changes.last, !TileChange.isInOrder(last, change) {
        throw WireError(.outOfOrder, "tile change", at: start)
      }
      changes.append(change)
    }
    return changes
  }
}

extension Point {
  fileprivate var isWithinLimits: Bool {
    0..<WireLimits.mapSideMax ~= x && 0..<WireLimits.mapSideMax ~= y
  }
}
