package import Simulation

/// What lies or hangs over a tile in view.
package struct SeenThing: Hashable, Sendable {
  package var place: Point
  package var look: ThingLook

  package init(place: Point, look: ThingLook) {
    self.place = place
    self.look = look
  }
}

/// How a `Thing` looks from outside: of gold one does not see how much it is.
package enum ThingLook: Hashable, Sendable {
  case gold
  case item(ItemID)
  case cloud(Effect)

  package init(_ thing: Thing) {
    switch thing {
    case .gold: self = .gold
    case .item(let item): self = .item(item)
    case .cloud(let effect): self = .cloud(effect)
    }
  }
}

/// A place where something new lies, or (nil) nothing any more.
package struct ThingChange: Hashable, Sendable {
  package var place: Point
  package var look: ThingLook?

  package init(place: Point, look: ThingLook?) {
    self.place = place
    self.look = look
  }

  /// What differs between two lists of things, both row by row, as is what comes out.
  package static func changes(from old: [SeenThing], to new: [SeenThing]) -> [ThingChange] {
    var changes: [ThingChange] = []
    var next = 0
    for thing in new {
      while next < old.count, old[next].place.isBefore(thing.place) {
        changes.append(ThingChange(place: old[next].place, look: nil))
        next += 1
      }
      let isKnown = next < old.count && old[next].place == thing.place
      if !isKnown || old[next].look != thing.look {
        changes.append(ThingChange(place: thing.place, look: thing.look))
      }
      if isKnown { next += 1 }
    }
    for gone in old[next...] { changes.append(ThingChange(place: gone.place, look: nil)) }
    return changes
  }
}

extension Point {
  /// The order of places on the wire: row by row.
  package func isBefore(_ other: Point) -> Bool { (y, x) < (other.y, other.x) }
}

extension ThingLook {
  /// 1 gold · 64…127 item 0…63 · 128…135 cloud of effect 0…7.
  var byte: UInt8 {
    switch self {
    case .gold: 1
    case .item(let item): 64 + item.rawValue
    case .cloud(let effect): 128 + effect.rawValue
    }
  }

  init?(byte: UInt8) {
    switch byte {
    case 1: self = .gold
    case 64...127: self = .item(ItemID(byte - 64))
    case 128...:
      guard let effect = Effect(rawValue: byte - 128) else { return nil }
      self = .cloud(effect)
    default: return nil
    }
  }
}
