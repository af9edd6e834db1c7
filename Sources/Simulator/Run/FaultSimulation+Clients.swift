import ClientCore
import Simulation

/// The clients' side: what they are told, and when they act.
extension FaultSimulation {
  /// Hands a client an event of its shell, and does what it asks for.
  mutating func tell(_ participant: Int, _ event: ClientEvent) {
    switch participants[participant].client {
    case .person(var person):
      let wishes = person.update(event)
      participants[participant].client = .person(person)
      perform(wishes, for: participant)
    case .bot(var bot):
      switch event {
      case .frame(let frame, let moment): bot.receive(frame, at: moment)
      case .linkOpened: bot.linkOpened()
      case .linkClosed(_, _, let moment), .connectFailed(_, let moment): bot.linkEnded(at: moment)
      case .started, .key, .typed, .wrote, .resized, .hosted, .roundTrip, .asked, .heardGame,
        .pictureKept, .recordings, .recordingOpened, .recordingFailed, .tick:
        break
      }
      participants[participant].client = .bot(bot)
    case .mischief(var imp):
      var wishes: [ClientWish] = []
      switch event {
      case .frame(let frame, _): imp.receive(frame)
      case .linkOpened: wishes = imp.linkOpened()
      case .linkClosed, .connectFailed: imp.linkEnded()
      case .started, .key, .typed, .wrote, .resized, .hosted, .roundTrip, .asked, .heardGame,
        .pictureKept, .recordings, .recordingOpened, .recordingFailed, .tick:
        break
      }
      participants[participant].client = .mischief(imp)
      perform(wishes, for: participant)
    }
  }

  /// The client has ended its link itself, of which its shell says nothing to a model.
  mutating func endAtClient(_ participant: Int) {
    switch participants[participant].client {
    case .person: break
    case .bot(var bot):
      bot.linkEnded(at: participants[participant].clock(at: now))
      participants[participant].client = .bot(bot)
    case .mischief(var imp):
      imp.linkEnded()
      participants[participant].client = .mischief(imp)
    }
  }

  /// One turn of a client's shell: time passes, keys are pressed, the link is looked after.
  mutating func takeTurn(_ participant: Int) {
    guard now >= participants[participant].frozenUntil else {
      return plan(turnOf: participant, at: participants[participant].frozenUntil)
    }
    thaw(participant)
    if participants[participant].hasLeft { return comeAgain(participant) }
    if participants[participant].isWitness { checkHearing(participant) }
    lookAfterLink(participant)
    if participants[participant].turns == 0 {
      tell(participant, .started(participants[participant].clock(at: now)))
    }
    participants[participant].turns += 1
    plan(turnOf: participant, at: now + act(participant))
  }

  /// What a client does by itself now; returns the microseconds to its next turn.
  private mutating func act(_ participant: Int) -> Int64 {
    let clock = participants[participant].clock(at: now)
    switch participants[participant].client {
    case .person(var person):
      let wishes = person.tick(at: clock, isResting: isResting)
      if participants[participant].turns.isMultiple(of: SimulationLimits.pictureTurns) {
        person.draw()
      }
      participants[participant].client = .person(person)
      perform(wishes, for: participant)
      return SimulationLimits.clientTurn
    case .bot(var bot):
      let wishes = bot.tick(at: clock)
      participants[participant].client = .bot(bot)
      perform(wishes, for: participant)
      return SimulationLimits.clientTurn
    case .mischief(var imp):
      let (wishes, pause) = imp.act()
      participants[participant].client = .mischief(imp)
      counters[.mischief] += wishes.count
      perform(wishes, for: participant)
      return pause
    }
  }

  var isResting: Bool { now >= endsAt + -SimulationLimits.resting }

  mutating func plan(turnOf participant: Int, at moment: Moment) {
    participants[participant].plannedTurn += 1
    let number = participants[participant].plannedTurn
    agenda.add(.clientTurn(participant: participant, number: number), at: moment)
  }

  private mutating func thaw(_ participant: Int) {
    guard participants[participant].frozenUntil > .zero else { return }
    participants[participant].frozenUntil = .zero
    guard let index = participants[participant].connection else { return }
    connections[index].link.setReading(true, at: .client)
    look(index)
  }

  /// Pings as the real dialer does, and gives up when nothing comes.
  private mutating func lookAfterLink(_ participant: Int) {
    guard let index = participants[participant].connection else { return }
    if now >= connections[index].nextPingAt {
      connections[index].nextPingAt = now + SimulationLimits.pingEvery
      connections[index].link.ping(from: .client, at: now)
      schedule(index)
    }
    let silence = connections[index].link.silence(at: .client, at: now)
    guard silence > SimulationLimits.clientGivesUpAfter else { return }
    connections[index].link.lose(.client)
    look(index)
  }

  /// Somebody new sits down where a person has left, under a name of their own.
  private mutating func comeAgain(_ participant: Int) {
    guard now < healsAt, case .person(let person) = participants[participant].client else { return }
    participants[participant].visits += 1
    participants[participant].hasLeft = false
    participants[participant].turns = 0
    let name = "\(participants[participant].name) \(participants[participant].visits)"
    let again = person.again(name: name, seed: dice.next())
    participants[participant].client = .person(again)
    plan(turnOf: participant, at: now + Int64(dice.roll(100_000...3_000_000)))
  }
}
