/// A seat that is taken, its character, and what that character sees.
struct Player: Sendable {
  let seat: SeatID
  let id: EntityID
  /// What it is and owns; hit points, mana and cooldowns are the creature's.
  var sheet: CharacterSheet
  var tally = Tally()
  var party: PartyID?
  /// Whom it aims at; nil picks the nearest foe in sight.
  var target: EntityID?
  /// When it may drink again.
  var drinksAt = Tick.zero
  /// When the scroll takes it home; nil when none was read.
  var recalledAt: Tick?
  /// From then on the camp may shelter it: it has hurt somebody a while before.
  var peaceAt = Tick.zero
  /// Was hurt badly in the camp, and has been left alone since.
  var isSheltered = false
  /// Until then it has light around it.
  var shinesUntil = Tick.zero
  /// Whom its hounds go for.
  var quarry: EntityID?
  /// Where its hounds find it.
  var trail = Trail()
  var view = FieldOfView()
  /// How far it saw at the last look, in tiles; less than 0 before the first.
  var sight = -1
  /// The light has changed where it may see that; it looks when it is its turn.
  var isLookDue = false
  /// The block in which `presence` has it; nil while it is dead.
  var block: Int?

  init(seat: SeatID, id: EntityID, sheet: CharacterSheet) {
    self.seat = seat
    self.id = id
    self.sheet = sheet
  }
}

extension World {
  /// Fields of view: at once of those who moved and of those for whom something hides that did not,
  /// or the other way round; when it is their turn of those for whom it got lighter or darker.
  mutating func lookAround() {
    for index in players.indices {
      guard let slot = creatures.slot(of: players[index].id) else { continue }
      let sight = sight(of: players[index])
      let place = creatures.entities[slot].position
      players[index].trail.note(place)
      if !players[index].isLookDue {
        players[index].isLookDue = changedLights.contains { mayShow($0, from: place, sight) }
      }
      guard mustLook(players[index], at: index, from: place, sight) else { continue }
      players[index].view.look(
        from: place, sight: sight, litSightMax: rules.litSightMax, map: map, light: light)
      players[index].sight = sight
      players[index].isLookDue = false
    }
  }

  private func mustLook(_ player: Player, at index: Int, from place: Point, _ sight: Int) -> Bool {
    let reach = max(rules.sight, rules.litSightMax)
    if player.sight < 0 || player.view.origin != place
      || changedSights.contains(where: { $0.steps(to: place) <= reach })
    {
      return true
    }
    return (player.isLookDue || player.sight != sight)
      && (Int(tick.rawValue) + index) % Habits.lookTurns == 0
  }

  /// Whether a fire there can light what is only seen when it is lit: what lies all within sight is
  /// seen anyway.
  private func mayShow(_ fire: Point, from place: Point, _ sight: Int) -> Bool {
    let steps = fire.steps(to: place)
    return steps <= rules.litSightMax + LightMap.reach
      && (steps + LightMap.reach) * 3 / 2 > sight
  }

  /// Index into `players`.
  func player(in seat: SeatID) -> Int? {
    if Int(seat.rawValue) < seatHints.count {
      let hint = Int(seatHints[Int(seat.rawValue)])
      if hint < players.count, players[hint].seat == seat { return hint }
    }
    return players.firstIndex { $0.seat == seat }
  }

  /// To be called when the indices of `players` have changed.
  mutating func noteSeats() {
    for index in players.indices {
      let seat = Int(players[index].seat.rawValue)
      while seatHints.count <= seat { seatHints.append(0) }
      seatHints[seat] = Int32(index)
    }
  }

  /// The living character nearest to a place of those that qualify, however far: walks past all.
  func nearestPlayer(to place: Point, where qualifies: (Player, Entity) -> Bool) -> Entity? {
    var nearest: Entity?
    var stepsMin = Int.max
    for player in players {
      guard let slot = creatures.slot(of: player.id), creatures.isAlive(slot) else { continue }
      let steps = creatures.entities[slot].position.steps(to: place)
      guard steps < stepsMin, qualifies(player, creatures.entities[slot]) else { continue }
      stepsMin = steps
      nearest = creatures.entities[slot]
    }
    return nearest
  }
}
