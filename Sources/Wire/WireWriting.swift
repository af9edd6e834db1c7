import Simulation

/// Appends the game's values as WireFormat describes them; `WireReader` is the way back.
extension [UInt8] {
  mutating func append(number value: Int) {
    precondition(value >= 0)
    var rest = UInt64(value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  mutating func append(signed value: Int) {
    append(number: value >= 0 ? value << 1 : ~(value << 1))
  }

  mutating func append(word value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func append(text: String) {
    append(number: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  mutating func append(blob: [UInt8]) {
    append(number: blob.count)
    append(contentsOf: blob)
  }

  mutating func append(flag: Bool) { append(flag ? 1 : 0) }

  mutating func append(tick: Tick) { append(number: Int(tick.rawValue)) }

  mutating func append(tick: Tick, from origin: Tick) { append(signed: tick - origin) }

  mutating func append(number: SeenNumber) { append(number: Int(number.rawValue)) }

  mutating func append(numberOrNone number: SeenNumber?) {
    append(number: number.map { Int($0.rawValue) + 1 } ?? 0)
  }

  mutating func append(place: Point) {
    append(number: place.x)
    append(number: place.y)
  }

  mutating func append(aim: Point) {
    append(signed: aim.x)
    append(signed: aim.y)
  }

  mutating func append(activity: Activity, now: Tick) {
    switch activity {
    case .idle:
      append(0)
    case .windUp(let attack, let aim, let strikesAt):
      append(1)
      append(attack.rawValue)
      append(aim: aim)
      append(tick: strikesAt, from: now)
    case .recovering(let until):
      append(2)
      append(tick: until, from: now)
    case .stunned(let until):
      append(3)
      append(tick: until, from: now)
    case .dead(let wakesAt):
      append(4)
      append(tick: wakesAt, from: now)
    }
  }

  /// Appends one message: tag, length, and what `body` writes. Writes the length in place: nearly
  /// all payloads are under 128 bytes, and only for longer ones the payload is moved along.
  mutating func appendMessage(tag: UInt8, _ body: (inout [UInt8]) -> Void) {
    append(tag)
    append(0)
    let start = count
    body(&self)
    let length = count - start
    guard length >= 0x80 else {
      self[start - 1] = UInt8(length)
      return
    }
    var prefix: [UInt8] = []
    prefix.append(number: length)
    replaceSubrange(start - 1..<start, with: prefix)
  }
}
