package import Simulation

/// A creature's number in one viewer's eyes: small, given when it comes into view, free again when
/// it goes. It says nothing about creatures that the viewer does not see.
package struct SeenNumber: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package static func < (a: SeenNumber, b: SeenNumber) -> Bool { a.rawValue < b.rawValue }
}

/// One creature as a viewer sees it.
package struct SeenEntity: Hashable, Sendable {
  package var number: SeenNumber
  package var kind: KindID
  package var position: Point
  package var facing: Direction
  package var hp: Int
  package var hpMax: Int
  package var activity: Activity
  package var standsGuard: Bool
  /// Players' names; empty for monsters.
  package var name: String

  package init(
    number: SeenNumber, kind: KindID, position: Point, facing: Direction, hp: Int, hpMax: Int,
    activity: Activity, standsGuard: Bool = false, name: String = ""
  ) {
    self.number = number
    self.kind = kind
    self.position = position
    self.facing = facing
    self.hp = hp
    self.hpMax = hpMax
    self.activity = activity
    self.standsGuard = standsGuard
    self.name = name
  }
}

/// What a player is told about its own character, beyond what others see: all that prediction
/// needs. A watcher that follows a player gets the same.
package struct OwnState: Hashable, Sendable {
  /// Its number among the snapshot's entities.
  package var number: SeenNumber
  package var stepLeft: Int
  package var heldUntil: Tick
  package var dashReadyAt: Tick
  /// By `AttackIndex`; always five.
  package var readyAt: [Tick]
  /// The newest input that has run (or was replaced or refused): what the client may forget.
  package var acknowledged: InputSequence
  /// How many inputs wait at the server.
  package var waiting: Int

  package init(
    number: SeenNumber, stepLeft: Int, heldUntil: Tick, dashReadyAt: Tick, readyAt: [Tick],
    acknowledged: InputSequence, waiting: Int
  ) {
    self.number = number
    self.stepLeft = stepLeft
    self.heldUntil = heldUntil
    self.dashReadyAt = dashReadyAt
    self.readyAt = readyAt
    self.acknowledged = acknowledged
    self.waiting = waiting
  }
}

/// Everything that one viewer knows at one tick.
package struct Snapshot: Hashable, Sendable {
  package var tick: Tick
  /// nil for a watcher in the free view.
  package var own: OwnState?
  /// In ascending order of `number`.
  package var entities: [SeenEntity]
  /// What the viewer knows of the map, remembered tiles included: row-major, 0 is not known, else
  /// `Tile.rawValue`. `mapWidth * mapHeight` bytes.
  package var tiles: [UInt8]

  package init(tick: Tick, own: OwnState?, entities: [SeenEntity], tiles: [UInt8]) {
    self.tick = tick
    self.own = own
    self.entities = entities
    self.tiles = tiles
  }
}

/// The way from one snapshot (the baseline: the last one sent on this link) to the next.
package struct Delta: Hashable, Sendable {
  package var tick: Tick
  /// nil: as before.
  package var own: OwnState?
  package var changes: [EntityChange]
  package var tiles: [TileChange]

  package init(tick: Tick, own: OwnState?, changes: [EntityChange], tiles: [TileChange]) {
    self.tick = tick
    self.own = own
    self.changes = changes
    self.tiles = tiles
  }
}

/// One change to one creature in view; in a delta they stand in ascending order of number.
package enum EntityChange: Hashable, Sendable {
  /// Moved by one tile that way and faces it: one byte on the wire.
  case step(SeenNumber, Direction)
  /// Came into view (or the number is used anew).
  case appear(SeenEntity)
  /// Went out of view or ceased to be.
  case vanish(SeenNumber)
  /// Any other difference; nil is "as before".
  case change(SeenNumber, EntityFields)
}

package struct EntityFields: Hashable, Sendable {
  package var position: Point?
  package var facing: Direction?
  package var hp: Int?
  package var hpMax: Int?
  package var activity: Activity?
  package var standsGuard: Bool?

  package init() {}
}

/// A tile that the viewer now sees differently from what it knew.
package struct TileChange: Hashable, Sendable {
  /// Row-major index into the map.
  package var index: Int
  package var tile: Tile

  package init(index: Int, tile: Tile) {
    self.index = index
    self.tile = tile
  }
}

/// A `WorldEvent` in a viewer's numbers; creatures it does not see have none.
package struct SeenEvent: Hashable, Sendable {
  package var place: Point
  package var happening: SeenHappening

  package init(place: Point, happening: SeenHappening) {
    self.place = place
    self.happening = happening
  }
}

package enum SeenHappening: Hashable, Sendable {
  case struck(victim: SeenNumber?, by: SeenNumber?, kind: KindID, attack: AttackIndex, damage: Int)
  case missed(by: SeenNumber?, kind: KindID, attack: AttackIndex)
  case died(victim: SeenNumber?, victimKind: KindID, victimName: String, by: KindID)
  case woke(SeenNumber?)
  case noticed(SeenNumber?)
  case dashed(SeenNumber?, from: Point)
  case missileFlew(kind: KindID, attack: AttackIndex, from: Point)
  case split(SeenNumber?)
  case doorOpened
}
