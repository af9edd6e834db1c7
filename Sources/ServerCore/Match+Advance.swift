package import Simulation
import Wire

/// One tick, in the order of DESIGN.md "One tick".
extension Match {
  /// Runs what has come in, lets the world advance, and appends what is to be sent.
  package mutating func advance(at now: Moment, into outbox: inout Outbox) {
    play(at: now, into: &outbox)
    show(into: &outbox)
  }

  /// The first half of a tick: the world goes on, and players are told. Who hosts sends that before
  /// the other half, so that watchers cost players nothing.
  package mutating func play(at now: Moment, into outbox: inout Outbox) {
    self.now = max(self.now, now)
    turn &+= 1
    counts.slowViewers = 0
    expire(viewers.players)
    expireSeats()
    setDelay()
    unpauseUnlessAlone()
    if isPaused {
      lastCommands.removeAll()
    } else {
      goOn()
    }
    if settings.mutation == .sharedBaseline, hasNewcomer { moveAllBaselines() }
    hasNewcomer = false
    lookAfterParties()
    flush(into: &outbox)
    sendToPlayers(into: &outbox)
  }

  /// The other half: watchers, and what is told now and then.
  package mutating func show(into outbox: inout Outbox) {
    expire(viewers.watchers)
    showEndsAtOnce()
    if mustShowTick { lookForWatchers() }
    mustShowTick = false
    keepFeeds()
    followAwaited()
    showPublicNews()
    // A welcome of this moment comes before what it welcomes to.
    flush(into: &outbox)
    sendToWatchers(into: &outbox)
    sendBulletins(into: &outbox)
    tellOfPauseAndOutcome()
    flush(into: &outbox)
  }

  /// One tick of the world, and what it shows.
  private mutating func goOn() {
    beginNextIfDue()
    lastCommands = takeCommands()
    world.advance(applying: lastCommands)
    keepCharacters()
    keepOutcome()
    noteOutcome()
    look()
    witness()
    mustShowTick = true
  }

  /// Joins and leaves, then one input of every player that is free, in the order of their links.
  private mutating func takeCommands() -> [Command] {
    var taken = commands
    commands.removeAll(keepingCapacity: true)
    for viewer in viewers.players {
      guard case .seat(let id) = viewers[viewer].place, let seat = seatIndex(id) else { continue }
      guard let entity = world.entity(inSeat: id) else { continue }
      if case .dead = entity.activity {
        counts.inputsRefused += seats[seat].inputs.waiting.count
        seats[seat].inputs.clear()
      } else if !seats[seat].inputs.waiting.isEmpty, world.canAct(id),
        let input = seats[seat].inputs.next()
      {
        taken.append(.act(seat: id, input.action))
      }
    }
    return taken
  }

  /// Fields of view, what they teach, and what every player sees now.
  private mutating func look() {
    let ids = seats.indices.map { seats[$0].id }
    let names = seats.indices.map { seats[$0].name.text }
    // Their slots are those of the roster before, and what is known would be copied for them.
    for seat in seats.indices { seats[seat].view = nil }
    roster.gather(from: world) { id in ids.firstIndex(of: id).map { names[$0] } ?? "" }
    gatherThings()
    let map = world.map
    for seat in seats.indices {
      seats[seat].known.startTick()
      guard let entity = world.entity(inSeat: seats[seat].id),
        let field = world.fieldOfView(ofSeat: seats[seat].id)
      else {
        // No room at the fire on the last tick, or not entered yet.
        commands.append(.join(seat: seats[seat].id, sheet: seats[seat].sheet))
        continue
      }
      if seats[seat].field != field {
        seats[seat].known.look(field, over: map)
      } else {
        seats[seat].known.look(field, at: world.changedTiles, over: map)
      }
      seats[seat].field = field
      if settings.mutation == .noAreaOfInterest { seats[seat].known.lookEverywhere(over: map) }
      seats[seat].feed.note(seats[seat].known)
      seats[seat].view = view(of: seat, entity)
    }
  }

  private func view(of seat: Int, _ entity: Entity) -> View {
    let sight = sight(ofSeat: seat)
    let visible = roster.visible(to: sight, own: seats[seat].id)
    let owner = View.Owner(
      entity: entity, speed: world.speed(ofSeat: seats[seat].id) ?? 0,
      acknowledged: seats[seat].inputs.acknowledged, waiting: seats[seat].inputs.waiting.count,
      sheet: ownSheet(of: seats[seat].id), target: world.target(ofSeat: seats[seat].id))
    return View(
      tick: world.tick, visible: visible, sight: sight,
      known: seats[seat].known, things: things(in: sight), owner: owner)
  }

  private func sight(ofSeat seat: Int) -> Sight {
    if settings.mutation == .noAreaOfInterest { return .everything }
    return seats[seat].field.map { .field($0) } ?? .field(FieldOfView())
  }

  /// What happened on this tick, for those who saw it.
  private mutating func witness() {
    witnessed.removeAll(keepingCapacity: true)
    guard !world.events.isEmpty else { return }
    let isFollowed = feeds.indices.contains { !feeds[$0].isOfAll }
    let eyes = eyes()
    for event in world.events {
      let victimName = nameOfVictim(event)
      let shout = shout(with: event)
      for eye in eyes where eye.mayShow(event) {
        let seat = eye.seat
        guard let seen = WitnessedEvent(event, in: sight(ofSeat: seat), victimName: victimName)
        else { continue }
        if isTold(seen, inSeat: seat) { seats[seat].feed.news.add(seen) }
        if let shout { seats[seat].feed.news.add(shout) }
        if isFollowed { witnessed.append((seats[seat].id, seen, shout)) }
      }
    }
  }

  /// Whoever is away is told later what befell them, and nothing else: it would crowd that out.
  private func isTold(_ event: WitnessedEvent, inSeat seat: Int) -> Bool {
    seats[seat].viewer != nil || event.befalls(world.entity(inSeat: seats[seat].id)?.id)
  }

  /// Who looks, and from where: most events are far from most seats, and a seat is large.
  private func eyes() -> [Eye] {
    seats.indices.compactMap { seat in
      guard seats[seat].view != nil else { return nil }
      guard case .field(let field) = sight(ofSeat: seat) else { return Eye(seat: seat) }
      return Eye(seat: seat, place: field.origin, reach: field.reach)
    }
  }

  /// What a boss shouts as it begins a phase, to those who see it.
  func shout(with event: WorldEvent) -> Chat? {
    guard case .phaseBegan(_, let kind, let phase) = event.happening else { return nil }
    let row = world.rules.kind(kind)
    guard row.phases.indices.contains(phase - 1), !row.phases[phase - 1].shout.isEmpty else {
      return nil
    }
    return Chat(kind: .shout, from: row.name, text: row.phases[phase - 1].shout)
  }

  /// Empty for monsters, and for whatever is no death.
  func nameOfVictim(_ event: WorldEvent) -> String {
    guard case .died(let victim, _, _) = event.happening, let seat = world.entity(victim)?.seat,
      let index = seatIndex(seat)
    else { return "" }
    return seats[index].name.text
  }
}
