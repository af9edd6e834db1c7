import Simulation

extension Snapshot {
  /// Becomes the next snapshot. Throws, and stays as it was, when the delta does not fit: a number
  /// that is not in view, or already is, or a place off the map.
  package mutating func apply(_ delta: Delta) throws(WireError) {
    let own = try ownState(after: delta)
    let entities = try entities(after: delta)
    let things = try things(after: delta)
    for change in delta.tiles where !isOnMap(change.place) {
      throw WireError(.doesNotFit, "tile change", at: 0)
    }
    self.tick = delta.tick
    self.own = own
    self.entities = entities
    self.things = things
    for change in delta.tiles { learn(change.tile, at: change.place) }
  }

  private func ownState(after delta: Delta) throws(WireError) -> OwnState? {
    guard delta.tick >= tick else { throw WireError(.doesNotFit, "tick", at: 0) }
    guard var next = own else {
      guard delta.own == nil else { throw WireError(.doesNotFit, "own state", at: 0) }
      return nil
    }
    next.advance(ticks: delta.tick - tick, to: delta.tick)
    if let fields = delta.own { try next.apply(fields) }
    return next
  }

  private func things(after delta: Delta) throws(WireError) -> [SeenThing] {
    guard !delta.things.isEmpty else { return things }
    var next: [SeenThing] = []
    next.reserveCapacity(things.count + delta.things.count)
    var rest = things[...]
    var previous: Point?
    for change in delta.things {
      guard isOnMap(change.place) else { throw WireError(.doesNotFit, "thing", at: 0) }
      if let previous, !previous.isBefore(change.place) {
        throw WireError(.outOfOrder, "thing", at: 0)
      }
      previous = change.place
      while let first = rest.first, first.place.isBefore(change.place) {
        next.append(first)
        rest.removeFirst()
      }
      let isKnown = rest.first?.place == change.place
      if isKnown { rest.removeFirst() }
      if let look = change.look {
        next.append(SeenThing(place: change.place, look: look))
      } else if !isKnown {
        throw WireError(.doesNotFit, "thing", at: 0)
      }
    }
    return next + rest
  }

  private func entities(after delta: Delta) throws(WireError) -> [SeenEntity] {
    guard !delta.changes.isEmpty else { return entities }
    var next: [SeenEntity] = []
    next.reserveCapacity(entities.count + delta.changes.count)
    var rest = entities[...]
    var previous: SeenNumber?
    for change in delta.changes {
      if let previous, change.number <= previous {
        throw WireError(.outOfOrder, "entity change", at: 0)
      }
      previous = change.number
      while let first = rest.first, first.number < change.number {
        next.append(first)
        rest.removeFirst()
      }
      let known = rest.first?.number == change.number ? rest.removeFirst() : nil
      if let entity = try apply(change, to: known) { next.append(entity) }
    }
    return next + rest
  }

  /// What becomes of one entity, nil when it is not in view (any more).
  private func apply(
    _ change: EntityChange, to known: SeenEntity?
  ) throws(WireError) -> SeenEntity? {
    var entity: SeenEntity
    switch (change, known) {
    case (.appear(let newcomer), nil): entity = newcomer
    case (.vanish, .some): return nil
    case (.step(_, let direction), .some(let before)):
      entity = before
      entity.position = before.position.stepped(direction)
      entity.facing = direction
    case (.change(_, let fields), .some(let before)):
      entity = before
      entity.apply(fields)
    case (.appear, .some), (.vanish, nil), (.step, nil), (.change, nil):
      throw WireError(.doesNotFit, "entity \(change.number.rawValue)", at: 0)
    }
    guard isOnMap(entity.position) else {
      throw WireError(.doesNotFit, "position of entity \(change.number.rawValue)", at: 0)
    }
    return entity
  }
}

extension SeenEntity {
  fileprivate mutating func apply(_ fields: EntityFields) {
    position = fields.position ?? position
    facing = fields.facing ?? facing
    hp = fields.hp ?? hp
    hpMax = fields.hpMax ?? hpMax
    activity = fields.activity ?? activity
    standsGuard = fields.standsGuard ?? standsGuard
    effects = fields.effects ?? effects
    traits = fields.traits ?? traits
  }
}

extension OwnState {
  fileprivate mutating func apply(_ fields: OwnFields) throws(WireError) {
    number = fields.identity?.number ?? number
    speed = fields.identity?.speed ?? speed
    stepLeft = fields.stepLeft ?? stepLeft
    heldUntil = fields.heldUntil ?? heldUntil
    dashReadyAt = fields.dashReadyAt ?? dashReadyAt
    for change in fields.readyAt {
      guard readyAt.indices.contains(Int(change.attack.rawValue)) else {
        throw WireError(.doesNotFit, "ready at", at: 0)
      }
      readyAt[Int(change.attack.rawValue)] = change.readyAt
    }
    let newest = Int(acknowledged.rawValue) + fields.newlyAcknowledged
    guard let sequence = UInt32(exactly: newest) else {
      throw WireError(.doesNotFit, "newly acknowledged", at: 0)
    }
    acknowledged = InputSequence(sequence)
    waiting = fields.waiting ?? waiting
    effectEnds = fields.effectEnds ?? effectEnds
    character.mana = fields.mana ?? character.mana
    character.target = fields.target ?? character.target
    character.sheet = fields.sheet ?? character.sheet
  }
}
