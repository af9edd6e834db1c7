extension World {
  /// Runs one command; what can't be done now, or names nobody, does nothing.
  mutating func apply(_ command: Command) {
    switch command {
    case .join(let seat, let sheet): join(seat, as: sheet)
    case .joinParty(let seat, let party):
      if let index = player(in: seat) { players[index].party = party }
    case .leave(let seat): leave(seat)
    case .standGuard(let seat, let isAway):
      if let slot = slot(ofSeat: seat) { creatures.entities[slot].standsGuard = isAway }
    case .act(let seat, let action):
      if let slot = slot(ofSeat: seat), creatures.isAlive(slot) { act(action, by: slot) }
    }
  }

  /// Does what a creature was asked to, if it is free.
  mutating func act(_ action: Action, by slot: Int) {
    guard creatures.entities[slot].movement.isFree(at: tick) else { return }
    switch action {
    case .step(let direction): step(slot, direction)
    case .dash: dash(slot)
    case .attack: startAttack(.basic, by: slot)
    case .ability(let index): startAttack(index, by: slot)
    case .face(let direction): creatures.entities[slot].movement.facing = direction
    case .gesture(let gesture):
      report(
        .gestured(creatures.entities[slot].id, gesture), at: creatures.entities[slot].position)
    case .use(let item): use(item, by: slot)
    case .wearBetter: if let player = player(of: slot) { wearBetter(player, slot) }
    case .buy(let item): buy(item, by: slot)
    case .sell(let item): sell(item, by: slot)
    case .nextTarget: pickNextTarget(slot)
    case .raise(let index): raise(index, by: slot)
    }
  }

  private mutating func join(_ seat: SeatID, as sheet: CharacterSheet) {
    let kind = sheet.kind
    var sheet = keepsCharacters ? sheet : CharacterSheet(kind: sheet.kind)
    let side = mode.side(of: seat, in: self)
    guard player(in: seat) == nil, Int(kind.rawValue) < rules.kinds.count,
      rules.kind(kind).isClass, let place = entrance(for: side),
      let slot = creatures.add(
        kind: kind, hp: rules.kind(kind).hp, at: place, facing: .south, seat: seat)
    else { return }
    creatures.entities[slot].side = side
    let levels = CharacterSheet.levels
    sheet.level = min(max(sheet.level, levels.lowerBound), levels.upperBound)
    players.append(
      Player(seat: seat, id: creatures.entities[slot].id, sheet: sheet.mended(for: rules)))
    noteSeats()
    putOn(players.count - 1)
    setLevel(sheet.level, of: slot)
  }

  private mutating func leave(_ seat: SeatID) {
    guard let index = player(in: seat) else { return }
    dismissHounds(of: players[index].id)
    if let slot = creatures.slot(of: players[index].id) { creatures.remove(slot) }
    leaveBlock(players[index].block)
    players.remove(at: index)
    noteSeats()
  }

  private func slot(ofSeat seat: SeatID) -> Int? {
    player(in: seat).flatMap { creatures.slot(of: players[$0].id) }
  }
}
