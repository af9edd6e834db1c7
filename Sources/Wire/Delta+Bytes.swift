import Simulation

/// Delta ↔ bytes, see WireFormat "Delta".
///
///     head varint: ticks since the baseline * 8 + has things * 4 + has tiles * 2 + has own
///     [own fields] [tile changes] [thing changes] entity changes, to the end of the message
extension [UInt8] {
  mutating func append(delta: Delta, after baseline: Tick) {
    let flags =
      (delta.own == nil ? 0 : 1) + (delta.tiles.isEmpty ? 0 : 2) + (delta.things.isEmpty ? 0 : 4)
    append(number: (delta.tick - baseline) << 3 | flags)
    if let own = delta.own { append(ownFields: own, now: delta.tick) }
    if !delta.tiles.isEmpty { append(tileChanges: delta.tiles) }
    if !delta.things.isEmpty { append(thingChanges: delta.things) }
    var previous = -1
    for change in delta.changes {
      let number = Int(change.number.rawValue)
      append(change: change, gap: number - previous - 1, now: delta.tick)
      previous = number
    }
  }
}

extension WireReader {
  mutating func delta(after baseline: Tick) throws(WireError) -> Delta {
    let start = offset
    let head = try number("delta head", max: 1 << 35 - 1)
    guard let tick = UInt32(exactly: Int(baseline.rawValue) + head >> 3) else {
      throw WireError(.outOfRange, "tick", at: start)
    }
    let now = Tick(tick)
    let own = head & 1 == 0 ? nil : try ownFields(now: now)
    let tiles = head & 2 == 0 ? [] : try tileChanges()
    let things = head & 4 == 0 ? [] : try thingChanges()
    return Delta(
      tick: now, own: own, changes: try entityChanges(now: now), tiles: tiles, things: things)
  }

  private mutating func entityChanges(now: Tick) throws(WireError) -> [EntityChange] {
    var changes: [EntityChange] = []
    var previous = -1
    while !isAtEnd {
      let change = try entityChange(after: previous, now: now)
      previous = Int(change.number.rawValue)
      changes.append(change)
    }
    return changes
  }
}
