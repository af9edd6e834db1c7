extension World {
  /// Whether a place is within the camp: only monsters that hunt enter it, and none come into being
  /// there.
  func isInCamp(_ place: Point) -> Bool { place.steps(to: camp) <= rules.campRadius }

  /// Whether the camp shelters somebody: monsters leave alone who was hurt badly, is there and has
  /// hurt nobody for a while. That lasts until it strikes, or is struck elsewhere. Whoever fights
  /// from the fire brings the fight to it, and a horde knows no peace.
  func isSheltered(_ prey: Entity) -> Bool {
    guard prey.isPlayer, !isBesieged, isInCamp(prey.position), let player = player(being: prey.id)
    else { return false }
    return tick >= players[player].peaceAt
      && (players[player].isSheltered || prey.hp * 100 < prey.hpMax * Habits.shelterPercent)
  }

  /// A character was hurt: whether it is left alone from now on.
  mutating func noteShelter(of slot: Int) {
    let entity = creatures.entities[slot]
    guard let player = player(being: entity.id) else { return }
    players[player].isSheltered = isSheltered(entity)
  }

  /// Where a character appears: the free tile that is the shortest walk from the fire.
  func freeTileAtTheFire() -> Point? {
    var best: Point?
    var costMin = Int.max
    let radius = Habits.campSearchRadius
    for y in (camp.y - radius)...(camp.y + radius) {
      for x in (camp.x - radius)...(camp.x + radius) {
        let place = Point(x, y)
        guard let cost = campMap.cost(at: place), cost < costMin, isOpenGround(place) else {
          continue
        }
        costMin = cost
        best = place
      }
    }
    return best
  }

  /// Characters whose time has come wake at the fire, whole, untouchable for a moment, and left
  /// alone until they strike. Where no tile is free they lie on.
  mutating func wakeTheDead() {
    for index in players.indices {
      let player = players[index]
      guard let slot = creatures.slot(of: player.id),
        case .dead(let wakesAt) = creatures.entities[slot].activity, tick >= wakesAt,
        let place = entrance(for: creatures.entities[slot].side)
      else { continue }
      creatures.entities[slot].movement = Movement(position: place)
      creatures.entities[slot].movement.untouchableUntil =
        tick + rules.ticks(milliseconds: Habits.wakeGrace)
      creatures.entities[slot].hp = creatures.entities[slot].hpMax
      creatures.entities[slot].mana = creatures.entities[slot].manaMax
      creatures.entities[slot].activity = .idle
      creatures.occupy(place, by: slot)
      players[index].isSheltered = true
      report(.woke(player.id), at: place)
    }
  }

  /// Monsters that have brought down, in the camp, whom they chased there go home: they don't lie
  /// in wait at the fire where their prey wakes. Sieges are another matter.
  mutating func leaveInPeace(_ fallen: Entity) {
    guard isInCamp(fallen.position), !isBesieged else { return }
    for slot in creatures.awake where creatures.isAlive(slot) {
      guard creatures.entities[slot].isMonster, creatures.entities[slot].mind.target == fallen.id,
        creatures.entities[slot].mind.offGround == nil
      else { continue }
      thinkOfHome(slot)
    }
  }

  /// The fire mends whoever is in the camp.
  mutating func mendAtTheFire() {
    guard Int(tick.rawValue) % max(1, rules.campHealEvery) == 0 else { return }
    for slot in creatures.slots
    where creatures.isAlive(slot) && !creatures.entities[slot].isMonster {
      guard isInCamp(creatures.entities[slot].position) else { continue }
      let hpMax = creatures.entities[slot].hpMax
      creatures.entities[slot].hp = min(hpMax, creatures.entities[slot].hp + 1)
    }
  }

  /// Whether somebody can be put there: free, and no closed door.
  func isOpenGround(_ place: Point) -> Bool { isFree(place) && map[place] != .door }

  /// The nearest tile in steps where somebody can be put; of equals the first, row by row.
  func openGround(near centre: Point, within radius: Int) -> Point? {
    for steps in 0...radius {
      for y in -steps...steps {
        for x in -steps...steps where max(abs(x), abs(y)) == steps {
          let place = Point(centre.x + x, centre.y + y)
          if isOpenGround(place) { return place }
        }
      }
    }
    return nil
  }
}
