/// What an ability does beside its blow, or instead of one. Lengths in tiles, times in ticks.
package enum Deed: Sendable, Equatable {
  /// Run up to so many tiles towards the aim; the blow falls on the first in the way.
  case charge(tiles: Int)
  /// Stand behind one's shield.
  case ward(ticks: Int)
  /// Inspire friends within so many tiles, and draw the monsters within so many.
  case inspire(within: Int, ticks: Int, draws: Int)
  /// Be up to so many tiles ahead at once.
  case blink(tiles: Int)
  /// Call a hound; no more than one for each level, and than so many.
  case call(KindID, countMax: Int)
  /// Leave a cloud on the attack's shape.
  case cloud(Effect, ticks: Int)
  /// Give friends within so many tiles hit points back.
  case mend(hp: Int, within: Int)
  /// Be unseen by monsters.
  case veil(ticks: Int)
}

extension Attack {
  /// Whether no blow falls and nothing is left behind: no tiles light up.
  package var isDeed: Bool {
    switch deed {
    case nil, .charge, .cloud: false
    case .ward, .inspire, .blink, .call, .mend, .veil: true
    }
  }
}

extension World {
  /// Whether there is anything to do for a deed; what would come to nothing is not begun.
  func allows(_ deed: Deed?, by entity: Entity) -> Bool {
    switch deed {
    case .blink(let tiles): blinkPlace(of: entity, tiles: tiles) != nil
    case .call(let kind, let countMax): mayCall(kind, countMax: countMax, entity)
    case nil, .charge, .ward, .inspire, .cloud, .mend, .veil: true
    }
  }

  /// Does it, when the wind-up is over. `percent` is how strong the user's rank makes it.
  mutating func perform(
    _ deed: Deed, _ attack: Attack, _ blow: Blow, by slot: Int, at aim: Point
  ) {
    let percent = blow.rankPercent
    switch deed {
    case .charge(let tiles): charge(slot, attack, blow, tiles: tiles, at: aim)
    case .ward(let ticks): begin(.guarded, on: slot, for: ticks * percent / 100)
    case .inspire(let tiles, let ticks, let draws):
      inspire(slot, within: tiles, for: ticks * percent / 100, draws: draws)
    case .blink(let tiles): blink(slot, tiles: tiles * percent / 100)
    case .call(let kind, let countMax): callHound(kind, countMax: countMax, by: slot)
    case .cloud(let effect, let ticks):
      leaveCloud(effect, attack, for: ticks * percent / 100, by: slot, at: aim)
    case .mend(let hp, let tiles): mendFriends(of: slot, hp: hp * percent / 100, within: tiles)
    case .veil(let ticks): begin(.veiled, on: slot, for: ticks * percent / 100)
    }
    guard attack.isDeed, creatures.isAlive(slot) else { return }
    let entity = creatures.entities[slot]
    report(.cast(entity.id, kind: entity.kind, attack: blow.index), at: entity.position)
  }

  /// Calls the body with every living friend within so many tiles, oneself included, in slot order.
  mutating func forEachFriend(
    of slot: Int, within tiles: Int, _ body: (inout World, _ friend: Int) -> Void
  ) {
    let (place, side) = (creatures.entities[slot].position, creatures.entities[slot].side)
    for friend in creatures.slots where creatures.isAlive(friend) {
      guard creatures.entities[friend].side == side,
        creatures.entities[friend].position.steps(to: place) <= tiles
      else { continue }
      body(&self, friend)
    }
  }
}
