import ClientCore
package import ServerCore
package import Simulation

/// One match with all its clients under virtual time, from one seed: TigerBeetle's VOPR for a game
/// over TCP (https://github.com/tigerbeetle/tigerbeetle, src/vopr.zig).
///
/// Everything runs in one thread and in one order; nothing is asked of a clock. Most of the run is
/// bad weather; in the last `SimulationLimits.healing` all is mended, and then everything must
/// converge. Checkers look on at every tick and at every frame that a client takes in.
package struct FaultSimulation: ~Copyable {
  enum Occurrence: Sendable {
    case serverWakes
    case clientTurn(participant: Int, number: Int)
    case look(connection: Int)
    case dialAnswered(participant: Int, dial: Int, ServerPath)
    case dialFailed(participant: Int, dial: Int)
    case linkOpened(connection: Int)
    case fault(participant: Int)
    case readsAgain(connection: Int)
    case heals
  }

  var dice: RandomSource
  var agenda = Agenda<Occurrence>()
  var now = Moment.zero
  var match: Match
  var outbox = Outbox()
  var inbox: [InboxEntry] = []
  var nextDeadline = Moment.zero
  var participants: [Participant]
  /// All links of the run; the index is the `ViewerID`.
  var connections: [Connection] = []
  /// Indices of connections that one end still believes in.
  var live: [Int] = []
  var counters = FaultCounters()
  var failure: SimulationFailure?
  var checkers: Checkers
  let healsAt: Moment
  let endsAt: Moment
  let tickMicroseconds: Int64

  /// Plays `seed` for `seconds` of virtual time, of which the last 15 are for healing.
  ///
  /// Pure: equal arguments give equal reports. Takes well under half a second in a release build.
  package static func run(
    seed: UInt64, mutation: Mutation? = nil, seconds: Int = 60, rules: Rules,
    vaults: [Vault] = []
  ) -> SimulationReport {
    var simulation = FaultSimulation(
      seed: seed, mutation: mutation, seconds: seconds, rules: rules, vaults: vaults)
    simulation.play()
    return SimulationReport(
      seed: seed, failure: simulation.failure, counters: simulation.counters,
      worldChecksum: simulation.match.world.checksum)
  }

  private init(
    seed: UInt64, mutation: Mutation?, seconds: Int, rules: Rules, vaults: [Vault]
  ) {
    dice = RandomSource(seed: seed)
    let terrain = MapGenerator.generate(size: .small, seed: dice.next(), vaults: vaults)
    let worldSeed = dice.next()
    match = Self.match(mutation, rules: rules, terrain: terrain, seed: worldSeed)
    checkers = Checkers(rules: rules, terrain: terrain, seed: worldSeed)
    let mischief = Mischief.allCases[Int(seed % UInt64(Mischief.allCases.count))]
    participants = Cast(seed: dice.next(), mischief: mischief).participants
    endsAt = Moment(microseconds: Int64(seconds) * 1_000_000)
    healsAt = max(.zero, endsAt + -SimulationLimits.healing)
    tickMicroseconds = Int64(1_000_000 / rules.tickRate)
  }

  /// A match whose resume tokens come from the seed as well.
  private static func match(
    _ mutation: Mutation?, rules: Rules, terrain: Terrain, seed: UInt64
  ) -> Match {
    let settings = MatchSettings(
      name: "Simulated", playersMax: SimulationLimits.playersMax,
      watchersMax: SimulationLimits.watchersMax, makeToken: TokenMint(seed: seed).make,
      mutation: mutation)
    return Match(settings: settings, rules: rules, terrain: terrain, seed: seed)
  }

  private mutating func play() {
    agenda.add(.serverWakes, at: .zero)
    agenda.add(.heals, at: healsAt)
    for index in participants.indices { introduce(index) }
    goOn(until: endsAt + SimulationLimits.draining)
    checkConvergence()
    shutDown()
    goOn(until: endsAt + SimulationLimits.draining + SimulationLimits.goodbye)
    checkGoodbyes()
    sumUp()
  }

  private mutating func goOn(until end: Moment) {
    while failure == nil, let next = agenda.nextMoment, next <= end, let item = agenda.next()?.item
    {
      now = max(now, next)
      handle(item)
    }
  }

  private mutating func sumUp() {
    counters[.inputsRefused] = match.status.inputsRefused
    for connection in connections {
      counters[.splits] += connection.link.readsThatSplit
      counters[.merges] += connection.link.readsThatMerged
    }
  }

  /// The witnesses come first, before anybody can take their places.
  private mutating func introduce(_ index: Int) {
    let delay = participants[index].isWitness ? 0 : Int64(dice.roll(200_000...4_000_000))
    plan(turnOf: index, at: now + delay)
    guard !participants[index].isWitness, !participants[index].isHostBot else { return }
    agenda.add(.fault(participant: index), at: now + delay + Int64(dice.roll(0...8_000_000)))
  }

  private mutating func handle(_ occurrence: Occurrence) {
    switch occurrence {
    case .serverWakes: serverWakes()
    case .clientTurn(let participant, let number):
      if participants[participant].plannedTurn == number { takeTurn(participant) }
    case .look(let connection):
      // One that was planned before an earlier one was is void.
      guard connections[connection].looksAt == now else { return }
      connections[connection].looksAt = nil
      look(connection)
    case .dialAnswered(let participant, let dial, let path):
      accept(participant, dial: dial, path)
    case .dialFailed(let participant, let dial): failDial(participant, dial: dial)
    case .linkOpened(let connection): tellOpened(connection)
    case .fault(let participant): injectFault(participant)
    case .readsAgain(let connection):
      connections[connection].link.setReading(true, at: .client)
      look(connection)
    case .heals: heal()
    }
  }

  /// Ends the run: a checker has seen something.
  mutating func fail(_ checker: String, _ viewer: String = "", _ what: String) {
    guard failure == nil else { return }
    failure = SimulationFailure(
      checker: checker, tick: match.world.tick, at: now, viewer: viewer, what: what)
  }
}
