import ClientCore
import Simulation

/// What goes wrong, and how it is mended in the end.
extension FaultSimulation {
  /// One fault for a participant, and the next one planned.
  mutating func injectFault(_ participant: Int) {
    guard now < healsAt else { return }
    inject(Fault.drawn(by: &dice), into: participant)
    let pause = Int64(dice.roll(500_000...9_000_000))
    agenda.add(.fault(participant: participant), at: now + pause)
  }

  private mutating func inject(_ fault: Fault, into participant: Int) {
    switch fault {
    case .stall(let towardClient, let towardServer, let span):
      change(participant, counting: .stalls) { link, now in
        if towardClient { link.stall(toward: .client, until: now + span) }
        if towardServer { link.stall(toward: .server, until: now + span) }
      }
    case .slowReader(let span):
      change(participant, counting: .slowReaders) { link, _ in
        link.setReading(false, at: .client)
      }
      guard let index = participants[participant].connection else { return }
      agenda.add(.readsAgain(connection: index), at: now + span)
    case .freeze(let span):
      change(participant, counting: .freezes) { link, _ in link.setReading(false, at: .client) }
      participants[participant].frozenUntil = now + span
    case .reset: change(participant, counting: .resets) { link, _ in link.reset() }
    case .halfOpenAtServer:
      change(participant, counting: .halfOpenAtServer) { link, _ in link.lose(.client) }
    case .halfOpenAtClient:
      change(participant, counting: .halfOpenAtClient) { link, _ in link.lose(.server) }
    case .weatherChange:
      let weather = LinkWeather.drawn(by: &dice)
      participants[participant].weather = weather
      change(participant, counting: .weatherChanges) { link, _ in link.setWeather(weather) }
    case .networkLoss(let span):
      participants[participant].offlineUntil = now + span
      change(participant, counting: .networkLosses) { link, _ in link.reset() }
    case .storm: storm()
    case .quit: quit(participant)
    }
  }

  /// Does something to the participant's link, if there is one.
  private mutating func change(
    _ participant: Int, counting kind: FaultCounters.Kind,
    _ body: (inout SimulatedLink, Moment) -> Void
  ) {
    guard let index = participants[participant].connection else { return }
    counters[kind] += 1
    body(&connections[index].link, now)
    look(index)
  }

  private mutating func storm() {
    counters[.storms] += 1
    for index in participants.indices
    where !participants[index].isWitness && !participants[index].isHostBot {
      change(index, counting: .resets) { link, _ in link.reset() }
    }
  }

  private mutating func quit(_ participant: Int) {
    guard participants[participant].isPerson else { return }
    tell(participant, .key(.control("c"), participants[participant].clock(at: now)))
  }

  /// Good weather for everybody; the imps go, one way or the other.
  mutating func heal() {
    for index in participants.indices {
      participants[index].weather = .clean
      participants[index].offlineUntil = .zero
      if participants[index].frozenUntil > now {
        participants[index].frozenUntil = now
        plan(turnOf: index, at: now)
      }
      if participants[index].isMischievous { banish(index) }
    }
    for index in live {
      connections[index].link.mend(at: now)
      look(index)
    }
  }

  private mutating func banish(_ participant: Int) {
    participants[participant].hasLeft = true
    perform([dice.chance(50) ? .disconnect : .vanish], for: participant)
  }
}
