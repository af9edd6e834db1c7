import Simulation

/// Things ↔ bytes: a varint count, then each as a place and a look (in deltas 0: gone), row by row.
extension [UInt8] {
  mutating func append(things: [SeenThing]) {
    append(number: things.count)
    for thing in things {
      append(place: thing.place)
      append(thing.look.byte)
    }
  }

  mutating func append(thingChanges changes: [ThingChange]) {
    append(number: changes.count)
    for change in changes {
      append(place: change.place)
      append(change.look?.byte ?? 0)
    }
  }
}

extension WireReader {
  mutating func things() throws(WireError) -> [SeenThing] {
    var things: [SeenThing] = []
    for _ in 0..<(try count("things", max: WireLimits.thingsMax)) {
      let place = try thingPlace(after: things.last?.place)
      things.append(SeenThing(place: place, look: try thingLook()))
    }
    return things
  }

  mutating func thingChanges() throws(WireError) -> [ThingChange] {
    var changes: [ThingChange] = []
    for _ in 0..<(try count("thing changes", max: WireLimits.thingsMax)) {
      let place = try thingPlace(after: changes.last?.place)
      changes.append(ThingChange(place: place, look: try thingLookOrNone()))
    }
    return changes
  }

  mutating func thingLook() throws(WireError) -> ThingLook {
    let start = offset
    guard let look = try thingLookOrNone() else { throw WireError(.outOfRange, "look", at: start) }
    return look
  }

  private mutating func thingLookOrNone() throws(WireError) -> ThingLook? {
    let start = offset
    let byte = try byte("look")
    guard byte != 0 else { return nil }
    guard let look = ThingLook(byte: byte) else { throw WireError(.outOfRange, "look", at: start) }
    return look
  }

  private mutating func thingPlace(after previous: Point?) throws(WireError) -> Point {
    let start = offset
    let place = try place("thing")
    if let previous, !previous.isBefore(place) { throw WireError(.outOfOrder, "thing", at: start) }
    return place
  }
}
