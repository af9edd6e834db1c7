/// A moment of the match: how many times the world has advanced. 20 a second by default.
package struct Tick: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  package static let zero = Tick(0)

  package static func < (a: Tick, b: Tick) -> Bool { a.rawValue < b.rawValue }

  /// The tick `count` later. Saturates instead of wrapping: a match ends long before.
  package static func + (tick: Tick, count: Int) -> Tick {
    Tick(UInt32(clamping: Int(tick.rawValue) + count))
  }

  /// Ticks from `b` to `a`; negative when `a` is earlier.
  package static func - (a: Tick, b: Tick) -> Int { Int(a.rawValue) - Int(b.rawValue) }
}

/// Names one creature in one world: a slot, and a generation so that a slot used again is not
/// mistaken for the creature that stood there before. Never sent over a link.
package struct EntityID: Hashable, Comparable, Sendable {
  package var slot: UInt32
  package var generation: UInt32

  package init(slot: UInt32, generation: UInt32) {
    self.slot = slot
    self.generation = generation
  }

  /// Names no creature of any world.
  package static let nobody = EntityID(slot: .max, generation: .max)

  /// Slot order, which is the order in which the rules visit creatures.
  package static func < (a: EntityID, b: EntityID) -> Bool {
    (a.slot, a.generation) < (b.slot, b.generation)
  }
}

/// A row of `Rules.kinds`: what kind of creature something is. The same number on the wire.
package struct KindID: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ rawValue: UInt8) { self.rawValue = rawValue }

  /// No creature's: a fire that nobody is known to have lit.
  package static let fire = KindID(255)
}

/// Which of a kind's attacks: an index into `CreatureKind.attacks`; 0 is the basic one.
package struct AttackIndex: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ rawValue: UInt8) { self.rawValue = rawValue }

  package static let basic = AttackIndex(0)
}
