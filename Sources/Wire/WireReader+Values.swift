import Simulation

/// Reads the game's own values.
extension WireReader {
  /// A blob of exactly so many bytes, or of none.
  mutating func blobOrNone(_ what: String, bytes: Int) throws(WireError) -> [UInt8] {
    let start = offset
    let blob = try blob(what, bytesMax: bytes)
    guard blob.isEmpty || blob.count == bytes else { throw WireError(.outOfRange, what, at: start) }
    return blob
  }

  mutating func tick(_ what: String) throws(WireError) -> Tick {
    Tick(UInt32(truncatingIfNeeded: try number(what)))
  }

  /// A tick told as its distance from another.
  mutating func tick(_ what: String, from origin: Tick) throws(WireError) -> Tick {
    let start = offset
    let value = Int(origin.rawValue) + (try signed(what))
    guard let rawValue = UInt32(exactly: value) else {
      throw WireError(.outOfRange, what, at: start)
    }
    return Tick(rawValue)
  }

  mutating func sequence(_ what: String) throws(WireError) -> InputSequence {
    InputSequence(UInt32(truncatingIfNeeded: try number(what)))
  }

  mutating func seenNumber(_ what: String) throws(WireError) -> SeenNumber {
    SeenNumber(UInt16(try number(what, max: WireLimits.entitiesMax - 1)))
  }

  /// 0 is nobody, else the number plus one.
  mutating func seenNumberOrNone(_ what: String) throws(WireError) -> SeenNumber? {
    let value = try number(what, max: WireLimits.entitiesMax)
    return value == 0 ? nil : SeenNumber(UInt16(value - 1))
  }

  mutating func kind(_ what: String) throws(WireError) -> KindID { KindID(try byte(what)) }

  mutating func attack(_ what: String) throws(WireError) -> AttackIndex {
    AttackIndex(UInt8(try number(what, max: WireLimits.attacksMax - 1)))
  }

  mutating func direction(_ what: String) throws(WireError) -> Direction {
    let start = offset
    guard let direction = Direction(rawValue: try byte(what)) else {
      throw WireError(.outOfRange, what, at: start)
    }
    return direction
  }

  /// A place on the map.
  mutating func place(_ what: String) throws(WireError) -> Point {
    Point(
      try number(what, max: WireLimits.mapSideMax - 1),
      try number(what, max: WireLimits.mapSideMax - 1))
  }

  /// A place that may lie off the map: aims do, at its edge.
  mutating func aim(_ what: String) throws(WireError) -> Point {
    Point(try aimCoordinate(what), try aimCoordinate(what))
  }

  private mutating func aimCoordinate(_ what: String) throws(WireError) -> Int {
    let start = offset
    let value = try signed(what)
    guard abs(value) <= WireLimits.mapSideMax else { throw WireError(.outOfRange, what, at: start) }
    return value
  }

  mutating func scalar(_ what: String) throws(WireError) -> Unicode.Scalar {
    let start = offset
    let value = try number(what)
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value)) else {
      throw WireError(.outOfRange, what, at: start)
    }
    return scalar
  }

  /// What a creature is in the middle of; ticks are told as distances from `now`.
  mutating func activity(_ what: String, now: Tick) throws(WireError) -> Activity {
    let start = offset
    switch try byte(what) {
    case 0: return .idle
    case 1:
      return .windUp(
        attack: try attack(what), aim: try aim(what), strikesAt: try tick(what, from: now))
    case 2: return .recovering(until: try tick(what, from: now))
    case 3: return .stunned(until: try tick(what, from: now))
    case 4: return .dead(wakesAt: try tick(what, from: now))
    default: throw WireError(.outOfRange, what, at: start)
    }
  }
}
