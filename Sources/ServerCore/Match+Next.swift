package import Simulation
import Wire

/// The land of the next match, and the seed that it was made from.
struct NextLand: Sendable {
  var terrain: Terrain
  var seed: UInt64
}

/// From one match to the next: seats, links and tokens stay, the world is another one.
extension Match {
  /// The seed to make the next match's land from, while this match is decided and that land is not
  /// here yet: make it elsewhere and hand it in with `prepareNext`.
  package var nextSeed: UInt64? {
    guard nextAt != nil, nextLand == nil else { return nil }
    var dice = RandomSource(seed: seed)
    return UInt64(dice.roll(0...999_999))
  }

  /// The land of the next match, which begins when this one's last screen has been shown.
  package mutating func prepareNext(_ terrain: Terrain, seed: UInt64) {
    if nextAt != nil { nextLand = NextLand(terrain: terrain, seed: seed) }
  }

  /// Notes on the tick of the decision when the next match is to begin, and says how it ended.
  mutating func noteOutcome() {
    guard nextAt == nil, let outcome = world.outcome else { return }
    let nextAt = world.tick + world.rules.modes.pause
    self.nextAt = nextAt
    outcomeFrame = encoded(
      .outcome(
        Outcome(
          verdict: outcome.verdict, seconds: outcome.ticks / world.rules.tickRate,
          status: world.modeStatus, rows: outcomeRows(), nextAt: nextAt)))
    announce(Match.sentence(outcome, world.modeStatus))
  }

  /// The best first.
  private func outcomeRows() -> [OutcomeRow] {
    world.standings.compactMap { seatIndex($0) }.prefix(WireLimits.boardRowsMax).map { seat in
      let tally = world.tally(ofSeat: seats[seat].id) ?? Tally()
      return OutcomeRow(
        player: boardRow(of: seat), damageDealt: tally.damageDealt,
        damageTaken: tally.damageTaken, healed: tally.healed, goldFound: tally.goldFound)
    }
  }

  /// Goes over to the next match when it is time and its land is here.
  mutating func beginNextIfDue() {
    guard let nextAt, world.tick >= nextAt, let land = nextLand else { return }
    self.nextAt = nil
    nextLand = nil
    begin(land)
  }

  private mutating func begin(_ land: NextLand) {
    if shownWelcome == nil {
      shownWelcome = welcome(resumeToken: [], lastSequence: .none)
    }
    let sheets = seats.indices.map { sheet(ofSeat: $0) }
    seed = land.seed
    world = World(
      rules: world.rules, terrain: land.terrain, seed: land.seed, mode: settings.mode,
      startingAt: world.tick)
    matchNumber += 1
    free = FreeView(map: land.terrain.map)
    everything = everything.map { _ in KnownTiles(all: land.terrain.map) }
    // What was still to be told to the old world is void; everybody joins the new one.
    commands.removeAll(keepingCapacity: true)
    parties.forgetAllMarks()
    for seat in seats.indices { settle(seat, with: sheets[seat]) }
    let welcome = welcome(resumeToken: [], lastSequence: .none)
    for feed in feeds.indices {
      feeds[feed].startOver(
        mapWidth: world.map.width, mapHeight: world.map.height,
        isDelayed: isDelayed(feeds[feed]), at: now)
      guard feeds[feed].isLive else { continue }
      for viewer in feeds[feed].members { welcomeAgain(viewer, welcome) }
    }
    publicLine.append(.welcome(welcome), madeAt: now)
    announce(Match.greeting(settings.mode.mode))
  }

  /// What the seat's character takes along.
  private func sheet(ofSeat seat: Int) -> CharacterSheet {
    world.keepsCharacters
      ? world.sheet(ofSeat: seats[seat].id) ?? seats[seat].sheet : seats[seat].sheet
  }

  private mutating func settle(_ seat: Int, with sheet: CharacterSheet) {
    let id = seats[seat].id
    commands.append(.join(seat: id, sheet: sheet))
    if let party = parties.party(of: id) { commands.append(.joinParty(seat: id, party)) }
    if seats[seat].leavesAt != nil { commands.append(.standGuard(seat: id, true)) }
    seats[seat].feed.startOver(mapWidth: world.map.width, mapHeight: world.map.height)
    seats[seat].known = KnownTiles(width: world.map.width, height: world.map.height)
    seats[seat].field = nil
    seats[seat].view = nil
    seats[seat].inputs.clear()
    seats[seat].partySent = PartyView(members: [], marks: [])
    guard let viewer = seats[seat].viewer else { return }
    // The token stays: it was not used, and a new one might be lost on its way.
    welcomeAgain(
      viewer,
      welcome(resumeToken: seats[seat].resumeToken, lastSequence: seats[seat].inputs.newest))
  }

  /// Another match begins for a viewer: what follows is of that one.
  mutating func welcomeAgain(_ viewer: ViewerID, _ welcome: Welcome) {
    guard let index = viewers.index(of: viewer) else { return }
    let frame = encoded(.welcome(welcome))
    viewers[index].wantsBaseline = false
    viewers[index].missed.forgetEvents()
    forgetWhatIsKnown(index)
    viewers[index].backpressure.sent(nil, payloadBytes: frame.count, at: now)
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
  }

  /// A client that is welcomed starts over: it has no bulletins, and knows of no pause and no end.
  mutating func forgetWhatIsKnown(_ index: Int) {
    viewers[index].boardSent = 0
    viewers[index].watchersSent = 0
    viewers[index].knowsOfPause = false
    viewers[index].knowsOfOutcome = false
  }

  private static func sentence(_ outcome: MatchOutcome, _ status: ModeStatus) -> String {
    switch (outcome.verdict, status) {
    case (.kingFell, _): "The Cudgel King has fallen! The Vale will be remade."
    case (.fireOut, .horde(let wave, _, _, _, _)): "The fire has gone out in wave \(wave)."
    case (.fireOut, _): "The fire has gone out."
    case (.timeUp, _): "The time is up."
    }
  }

  private static func greeting(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: "A new Vale: clear its dens, and bring down the Cudgel King."
    case .horde: "A new camp: keep its fire burning."
    case .brawl: "A new brawl: most kills win."
    }
  }
}
