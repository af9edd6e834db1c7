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
  /// Until then it has light around it.
  var shinesUntil = Tick.zero
  /// Whom its hounds go for.
  var quarry: EntityID?
  /// Where its hounds find it.
  var trail = Trail()
  var view = FieldOfView()
  /// False until the first look.
  var hasLooked = false
  /// The block in which `presence` has it; nil while it is dead.
  var block: Int?

  init(seat: SeatID, id: EntityID, sheet: CharacterSheet) {
    self.seat = seat
    self.id = id
    self.sheet = sheet
  }
}

extension World {
  /// Fields of view: only of those who moved, and of those for whom something changed in what hides
  /// or what is lit.
  mutating func lookAround() {
    for index in players.indices {
      guard let slot = creatures.slot(of: players[index].id) else { continue }
      let place = creatures.entities[slot].position
      players[index].trail.note(place)
      guard mustLook(players[index], from: place) else { continue }
      players[index].view.look(
        from: place, sight: sight(of: players[index]), litSightMax: rules.litSightMax, map: map,
        light: light)
      players[index].hasLooked = true
    }
  }

  private func mustLook(_ player: Player, from place: Point) -> Bool {
    let reach = max(rules.sight, rules.litSightMax)
    return !player.hasLooked || player.view.origin != place
      || changedSights.contains { $0.steps(to: place) <= reach }
      || changedLights.contains { mayShow($0, from: place) }
  }

  /// Whether a fire there can light what is only seen when it is lit: what lies all within sight is
  /// seen anyway.
  private func mayShow(_ fire: Point, from place: Point) -> Bool {
    let steps = fire.steps(to: place)
    return steps <= rules.litSightMax + LightMap.reach
      && (steps + LightMap.reach) * 3 / 2 > rules.sight
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
