import ClientCore
import ServerCore
import Simulation

/// The network: dialling, moving bytes, and telling both ends.
extension FaultSimulation {
  /// Does what a client asks of its shell.
  mutating func perform(_ wishes: [ClientWish], for participant: Int) {
    for wish in wishes {
      switch wish {
      case .connect(let path): dial(participant, path)
      case .send(let frame): send(frame, from: participant)
      case .disconnect: drop(participant)
      case .vanish: vanish(participant)
      case .stopReading: stopReading(participant)
      case .leave:
        drop(participant)
        participants[participant].hasLeft = true
        participants[participant].seat = nil
        counters[.quits] += 1
      }
    }
  }

  private mutating func dial(_ participant: Int, _ path: ServerPath) {
    drop(participant)
    let dial = participants[participant].dials
    let road = participants[participant].weather.delay
    if now < participants[participant].offlineUntil {
      let wait = Int64(dice.roll(100_000...5_000_000))
      agenda.add(.dialFailed(participant: participant, dial: dial), at: now + wait)
    } else {
      let wait = Int64(dice.roll(road) * 3)
      agenda.add(.dialAnswered(participant: participant, dial: dial, path), at: now + wait)
    }
  }

  /// Closes the client's link from its side, if it has one, and forgets a dial under way.
  mutating func drop(_ participant: Int) {
    participants[participant].dials += 1
    guard let index = participants[participant].connection else { return }
    participants[participant].connection = nil
    connections[index].link.close(from: .client, at: now)
    look(index)
  }

  private mutating func vanish(_ participant: Int) {
    participants[participant].dials += 1
    guard let index = participants[participant].connection else { return }
    participants[participant].connection = nil
    connections[index].link.lose(.client)
    endAtClient(participant)
    look(index)
  }

  private mutating func stopReading(_ participant: Int) {
    guard let index = participants[participant].connection else { return }
    connections[index].link.setReading(false, at: .client)
  }

  private mutating func send(_ frame: [UInt8], from participant: Int) {
    guard let index = participants[participant].connection else { return }
    connections[index].link.send(frame, from: .client)
    schedule(index)
  }

  mutating func failDial(_ participant: Int, dial: Int) {
    guard participants[participant].dials == dial else { return }
    counters[.dialsFailed] += 1
    tell(participant, .connectFailed("nobody answers", participants[participant].clock(at: now)))
  }

  /// The handshake is done at the server's end; the client hears of it half a round trip later.
  mutating func accept(_ participant: Int, dial: Int, _ path: ServerPath) {
    guard participants[participant].dials == dial else { return }
    guard now >= participants[participant].offlineUntil else {
      return failDial(participant, dial: dial)
    }
    let index = connections.count
    let viewer = ViewerID(UInt64(index))
    connections.append(
      Connection(
        viewer: viewer, participant: participant, path: path,
        weather: participants[participant].weather, at: now, seed: dice.next()))
    live.append(index)
    participants[participant].connection = index
    counters[.linksOpened] += 1
    inbox.append(.opened(viewer, role(of: participant, path)))
    let delay = Int64(dice.roll(participants[participant].weather.delay))
    agenda.add(.linkOpened(connection: index), at: now + delay)
  }

  private func role(of participant: Int, _ path: ServerPath) -> ViewerRole {
    switch path {
    case .play: participants[participant].isHostBot ? .hostBot : .player
    case .watch: .watcher
    }
  }

  mutating func tellOpened(_ index: Int) {
    let participant = connections[index].participant
    guard participants[participant].connection == index else { return }
    tell(participant, .linkOpened(participants[participant].clock(at: now)))
  }

  /// Moves the link on to now, hands out what its ends were told, and plans the next look.
  mutating func look(_ index: Int) {
    connections[index].link.advance(to: now)
    for event in connections[index].link.takeEvents(at: .server) { receive(event, atServer: index) }
    for event in connections[index].link.takeEvents(at: .client) { receive(event, atClient: index) }
    schedule(index)
  }

  func isWhole(_ index: Int) -> Bool {
    !connections[index].link.isClosed(at: .client) || !connections[index].link.isClosed(at: .server)
  }

  mutating func schedule(_ index: Int) {
    guard let next = connections[index].link.nextMoment, next < .never else { return }
    let moment = max(now, next)
    if let planned = connections[index].looksAt, planned <= moment { return }
    connections[index].looksAt = moment
    agenda.add(.look(connection: index), at: moment)
  }

  private mutating func receive(_ event: LinkEvent, atServer index: Int) {
    let viewer = connections[index].viewer
    switch event {
    case .frame(let frame):
      connections[index].framesThisTick += 1
      guard connections[index].framesThisTick <= SimulationLimits.framesPerTickMax else {
        return close(index, code: 1008, reason: "too many frames at once")
      }
      inbox.append(.frame(viewer, frame))
    case .roundTrip: break
    case .closed(let code, _):
      if code == 1009 { counters.countClose(code: code) }
      inbox.append(.closed(viewer))
    }
  }

  /// The server ends a link.
  mutating func close(_ index: Int, code: UInt16, reason: String) {
    counters.countClose(code: code)
    checkClose(index, code, reason)
    connections[index].link.close(from: .server, code: code, reason: reason, at: now)
    schedule(index)
  }

  private mutating func receive(_ event: LinkEvent, atClient index: Int) {
    let participant = connections[index].participant
    guard participants[participant].connection == index else { return }
    let clock = participants[participant].clock(at: now)
    switch event {
    case .frame(let frame):
      tell(participant, .frame(frame, clock))
      checkReceived(index)
    case .roundTrip(let microseconds): tell(participant, .roundTrip(microseconds: microseconds))
    case .closed(let code, let reason):
      participants[participant].connection = nil
      tell(participant, .linkClosed(code: code, reason: reason, clock))
    }
  }

  func name(of connection: Int) -> String {
    participants[connections[connection].participant].name
  }
}
