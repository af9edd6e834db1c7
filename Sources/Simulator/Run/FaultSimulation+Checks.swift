import ClientCore
import ServerCore
import Simulation
import Wire

/// Where the checkers look.
extension FaultSimulation {
  /// A frame as it leaves the server.
  mutating func check(_ messages: [ServerMessage], sentTo index: Int) {
    let viewer = connections[index].viewer
    guard let seat = match.seat(of: viewer) else { return checkWatched(messages, index) }
    for message in messages {
      if case .welcome(let welcome) = message { checkToken(welcome, seat, index) }
    }
    guard let view = connections[index].tap.replica.snapshot else { return }
    let unseen = checkers.unseen.offence(
      in: messages, to: seat, view: view, since: connections[index].tap.previousTick)
    if let unseen { fail("nothing unseen", name(of: index), unseen) }
    if view.tick == match.world.tick { checkCompleteness(of: view, seat, index) }
  }

  private mutating func checkWatched(_ messages: [ServerMessage], _ index: Int) {
    guard let view = connections[index].tap.replica.snapshot else { return }
    let offence = checkers.unseen.offence(in: messages, toWatcherWith: view)
    if let offence { fail("nothing unseen", name(of: index), offence) }
  }

  private mutating func checkToken(_ welcome: Welcome, _ seat: SeatID, _ index: Int) {
    let token = connections[index].tap.helloToken ?? []
    let wasTaken = checkers.takenSeats.contains(seat)
    if wasTaken { counters[.seatsResumed] += 1 }
    if !wasTaken, !token.isEmpty { counters[.tokensRefused] += 1 }
    let offence = checkers.tokens.offence(
      seat: seat, wasTaken: wasTaken, hello: token, welcome: welcome.resumeToken,
      at: match.world.tick + -1)
    if let offence { fail("token single use", name(of: index), offence) }
  }

  private mutating func checkCompleteness(of view: Snapshot, _ seat: SeatID, _ index: Int) {
    guard let offence = checkers.completeness.offence(in: view, of: seat, match.world) else {
      return
    }
    let age = match.world.tick - view.tick
    fail("view completeness", name(of: index), "in a view \(age) ticks old, \(offence)")
  }

  /// The tick has been sent.
  mutating func checkTick() {
    for index in live where connections[index].isOpenAtServer {
      checkView(index)
      checkLimits(index)
      checkPatience(index)
      if participants[connections[index].participant].isWitness { checkWitness(index) }
    }
    for index in participants.indices where participants[index].seat != nil { checkSeat(index) }
    checkOrder()
    checkMatchLimits()
    let offence = checkers.replay.offence(match.lastCommands, match.world)
    if let offence { fail("journal replay", "", offence) }
    checkers.finishTick(taken: match.takenSeats)
  }

  /// What was sent adds up to what the server believes was sent; looked at when something was sent,
  /// and now and then when it should have been.
  private mutating func checkView(_ index: Int) {
    let tick = match.world.tick
    let isDue = tick.rawValue.isMultiple(of: SimulationLimits.fullCheckTicks)
    guard isDue || connections[index].tap.lastTick == tick else { return }
    guard let expected = match.expectedSnapshot(for: connections[index].viewer) else { return }
    counters[.viewsCompared] += 1
    let sent = connections[index].tap.replica.snapshot
    if let difference = ViewEquality.difference(sent, expected) {
      fail("view equality", name(of: index), "from what was sent, \(difference)")
    }
  }

  /// The client has taken in a frame: its view is what the frames so far add up to.
  mutating func checkReceived(_ index: Int) {
    counters[.framesReceived] += 1
    let expected = connections[index].tap.receive()
    let participant = connections[index].participant
    guard participants[participant].connection == index,
      case .person(let person) = participants[participant].client,
      let replica = person.model.replica
    else { return }
    participants[participant].heardAt = now
    counters[.viewsCompared] += 1
    if case .view(let view) = expected,
      let difference = ViewEquality.difference(replica.snapshot, view)
    {
      fail("view equality", name(of: index), "at the client, \(difference)")
    }
    if replica.mismatches > 0 {
      counters[.mismatches] += 1
      fail("view equality", name(of: index), "a checksum did not agree")
    }
  }

  private mutating func checkOrder() {
    var actions: [SeatID: [Action]] = [:]
    for command in match.lastCommands {
      guard case .act(let seat, let action) = command else { continue }
      actions[seat, default: []].append(action)
      counters[.inputsRun] += 1
    }
    for seat in match.takenSeats {
      guard let acknowledged = match.acknowledged(inSeat: seat) else { continue }
      let offence = checkers.order.offence(
        seat: seat, ran: actions[seat] ?? [], acknowledged: acknowledged)
      if let offence { fail("input order", "seat \(seat.rawValue)", offence) }
    }
  }

  private mutating func checkLimits(_ index: Int) {
    let backlog = connections[index].link.backlog(of: .server).inProcess
    if backlog > SimulationLimits.processBytesMax {
      fail("limits", name(of: index), "\(backlog) bytes wait in the server's process")
    }
    let frames = connections[index].tap.framesOnTheWay
    if frames > SimulationLimits.framesOnTheWayMax {
      fail("limits", name(of: index), "\(frames) frames are on their way")
    }
  }

  private mutating func checkMatchLimits() {
    if match.takenSeats.count > SimulationLimits.playersMax {
      fail("limits", "", "\(match.takenSeats.count) seats are taken")
    }
    let watchers = match.status.watchers
    if watchers > SimulationLimits.watchersMax { fail("limits", "", "\(watchers) watchers are in") }
  }

  /// A witness plays as if it were alone: its view is of this very tick, and something is sent at
  /// least once a second.
  private mutating func checkWitness(_ index: Int) {
    guard let view = connections[index].tap.replica.snapshot else { return }
    if let seat = match.seat(of: connections[index].viewer) {
      checkCompleteness(of: view, seat, index)
    }
    let silence = match.world.tick - connections[index].tap.lastTick
    if silence > match.world.rules.tickRate + SimulationLimits.witnessSlackTicks {
      fail("isolation", name(of: index), "nothing was sent to a witness for \(silence) ticks")
    }
  }
}
