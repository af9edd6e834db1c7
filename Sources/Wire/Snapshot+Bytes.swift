import Simulation

/// Snapshot ↔ bytes, see WireFormat "Snapshot".
extension [UInt8] {
  mutating func append(snapshot: Snapshot) {
    append(tick: snapshot.tick)
    append(flag: snapshot.own != nil)
    if let own = snapshot.own { append(own: own, now: snapshot.tick) }
    append(number: snapshot.entities.count)
    var previous = -1
    for entity in snapshot.entities {
      append(number: Int(entity.number.rawValue) - previous - 1)
      previous = Int(entity.number.rawValue)
      append(entityWithoutNumber: entity, now: snapshot.tick)
    }
    append(things: snapshot.things)
    append(number: snapshot.mapWidth)
    append(number: snapshot.mapHeight)
    append(tileRuns: snapshot.tiles)
  }

  private mutating func append(own: OwnState, now: Tick) {
    append(number: own.number)
    append(number: own.speed)
    append(signed: own.stepLeft)
    append(tick: own.heldUntil, from: now)
    append(tick: own.dashReadyAt, from: now)
    for readyAt in own.readyAt { append(tick: readyAt, from: now) }
    append(number: Int(own.acknowledged.rawValue))
    append(number: own.waiting)
    append(effectEnds: own.effectEnds, now: now)
    append(character: own.character)
  }

  /// Runs of equal tiles, row by row: `(length - 1) * 32 + tile` each.
  private mutating func append(tileRuns tiles: [UInt8]) {
    var start = 0
    while start < tiles.count {
      var end = start + 1
      while end < tiles.count, tiles[end] == tiles[start] { end += 1 }
      append(number: (end - start - 1) << 5 | Int(tiles[start]))
      start = end
    }
  }
}

extension WireReader {
  mutating func snapshot() throws(WireError) -> Snapshot {
    let tick = try tick("tick")
    let own = try flag("has own state") ? try own(now: tick) : nil
    let entities = try entities(now: tick)
    let things = try things()
    let start = offset
    let width = try number("map width", max: WireLimits.mapSideMax)
    let height = try number("map height", max: WireLimits.mapSideMax)
    guard width > 0, height > 0, width * height <= WireLimits.mapTilesMax else {
      throw WireError(.outOfRange, "map size", at: start)
    }
    for entity in entities where entity.position.x >= width || entity.position.y >= height {
      throw WireError(.outOfRange, "entity position", at: start)
    }
    for thing in things where thing.place.x >= width || thing.place.y >= height {
      throw WireError(.outOfRange, "thing", at: start)
    }
    let tiles = try tileRuns(count: width * height)
    return Snapshot(
      tick: tick, own: own, entities: entities, things: things, mapWidth: width, tiles: tiles)
  }

  private mutating func own(now: Tick) throws(WireError) -> OwnState {
    let number = try seenNumber("own number")
    let speed = try self.number("own speed")
    let stepLeft = try signed("step left")
    let heldUntil = try tick("held until", from: now)
    let dashReadyAt = try tick("dash ready at", from: now)
    var readyAt: [Tick] = []
    for _ in 0..<WireLimits.attacksOfPlayer { readyAt.append(try tick("ready at", from: now)) }
    return OwnState(
      number: number, speed: speed, stepLeft: stepLeft, heldUntil: heldUntil,
      dashReadyAt: dashReadyAt, readyAt: readyAt, acknowledged: try sequence("acknowledged"),
      waiting: try self.number("waiting"), effectEnds: try effectEnds(now: now),
      character: try ownCharacter())
  }

  private mutating func entities(now: Tick) throws(WireError) -> [SeenEntity] {
    let count = try count("entities", max: WireLimits.entitiesMax)
    var entities: [SeenEntity] = []
    var previous = -1
    for _ in 0..<count {
      let start = offset
      let number = previous + 1 + (try number("entity number"))
      guard number < WireLimits.entitiesMax else {
        throw WireError(.outOfRange, "entity number", at: start)
      }
      previous = number
      entities.append(try entity(SeenNumber(UInt16(number)), now: now))
    }
    return entities
  }

  private mutating func tileRuns(count: Int) throws(WireError) -> [UInt8] {
    var tiles: [UInt8] = []
    tiles.reserveCapacity(count)
    while tiles.count < count {
      let start = offset
      let run = try number("tile run")
      let tile = UInt8(run & 31)
      guard tile == 0 || Tile(rawValue: tile) != nil, run >> 5 < count - tiles.count else {
        throw WireError(.outOfRange, "tile run", at: start)
      }
      tiles.append(contentsOf: repeatElement(tile, count: run >> 5 + 1))
    }
    return tiles
  }
}
