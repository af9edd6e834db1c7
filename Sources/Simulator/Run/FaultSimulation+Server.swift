import ServerCore
import Simulation
import Wire

/// The host's side: the game thread and the router around the match.
extension FaultSimulation {
  /// Wakes at the deadline, or late; catches up a little and skips the rest, as the host does.
  mutating func serverWakes() {
    guard now < endsAt else { return }
    var due = 0
    while nextDeadline <= now {
      nextDeadline = nextDeadline + tickMicroseconds
      due += 1
    }
    for _ in 0..<min(due, SimulationLimits.catchUpTicksMax) where failure == nil { runTick() }
    let isLate = now < healsAt && dice.chance(2)
    if isLate { counters[.lateTicks] += 1 }
    let latenessMax = isLate ? Int(SimulationLimits.serverLatenessMax) : 900
    let lateness = Int64(dice.roll(0...latenessMax))
    agenda.add(.serverWakes, at: nextDeadline + lateness)
  }

  private mutating func runTick() {
    counters[.ticks] += 1
    drainInbox()
    noteBacklogs()
    match.advance(at: now, into: &outbox)
    checkers.observe(match.world)
    deliver()
    checkTick()
    outbox.removeAll()
    live = live.filter { isWhole($0) || connections[$0].isOpenAtServer }
  }

  private mutating func drainInbox() {
    let entries = inbox
    inbox.removeAll(keepingCapacity: true)
    for entry in entries {
      switch entry {
      case .opened(let viewer, let role): match.open(viewer, role: role, at: now)
      case .frame(let viewer, let frame):
        match.receive(frame, from: viewer, at: now)
        note(frame, from: viewer)
      case .closed(let viewer):
        connections[index(of: viewer)].isOpenAtServer = false
        match.close(viewer, at: now)
      }
    }
    for index in live { connections[index].framesThisTick = 0 }
  }

  func index(of viewer: ViewerID) -> Int { Int(viewer.rawValue) }

  /// What the checkers want to know of a frame that the match has just received.
  private mutating func note(_ frame: [UInt8], from viewer: ViewerID) {
    let index = index(of: viewer)
    guard let messages = try? ClientMessage.decodeFrame(frame) else {
      counters[.badFrames] += 1
      return
    }
    for message in messages {
      switch message {
      case .hello(let hello):
        if connections[index].tap.helloToken == nil {
          connections[index].tap.helloToken = hello.resumeToken
        }
      case .resync: counters[.resyncs] += 1
      case .inputs(let tick, let inputs):
        connections[index].acknowledgesSince = connections[index].acknowledgesSince ?? now
        guard let seat = match.seat(of: viewer) else { continue }
        take(seat, for: index)
        checkers.tokens.acknowledged(tick, by: seat)
        checkers.order.received(inputs, for: seat)
      case .acknowledgement(let tick):
        connections[index].acknowledgesSince = connections[index].acknowledgesSince ?? now
        guard let seat = match.seat(of: viewer) else { continue }
        take(seat, for: index)
        checkers.tokens.acknowledged(tick, by: seat)
      case .chat, .follow, .clearInputs, .farewell, .mark, .pause, .cheer: break
      }
    }
  }

  /// The client that still uses this link plays on that seat.
  private mutating func take(_ seat: SeatID, for index: Int) {
    let participant = connections[index].participant
    if participants[participant].connection == index { participants[participant].seat = seat }
  }

  private mutating func noteBacklogs() {
    for index in live where connections[index].isOpenAtServer {
      let backlog = connections[index].link.backlog(of: .server)
      if backlog.inProcess > 0 { counters[.backlogged] += 1 }
      match.noteBacklog(
        of: connections[index].viewer, inProcess: backlog.inProcess, inKernel: backlog.inKernel)
      let silence = connections[index].link.silence(at: .server, at: now)
      if silence > SimulationLimits.serverGivesUpAfter { connections[index].link.lose(.server) }
    }
  }

  /// The host closes down, in the middle of everything.
  mutating func shutDown() {
    guard failure == nil else { return }
    drainInbox()
    match.shutDown(into: &outbox)
    deliver()
  }

  private mutating func deliver() {
    for delivery in outbox.deliveries {
      for viewer in delivery.viewers { send(delivery.frame, to: index(of: viewer)) }
    }
    for close in outbox.closes {
      self.close(index(of: close.viewer), code: close.code, reason: close.reason)
    }
  }

  private mutating func send(_ frame: [UInt8], to index: Int) {
    guard connections.indices.contains(index) else {
      return fail("limits", "", "a frame for viewer \(index), who never was")
    }
    let behind = behind(index)
    counters[.framesSent] += 1
    do throws(WireError) {
      let messages = try connections[index].tap.send(frame, at: match.world.tick, now)
      count(messages)
      check(messages, sentTo: index)
      if messages.contains(where: \.movesView) { checkPause(index, behind) }
    } catch {
      fail("view equality", name(of: index), "the server sent nonsense: \(error)")
    }
    connections[index].link.send(frame, from: .server)
    schedule(index)
  }

  private mutating func count(_ messages: [ServerMessage]) {
    for message in messages {
      switch message {
      case .welcome: counters[.welcomes] += 1
      case .snapshot: counters[.snapshots] += 1
      case .delta: counters[.deltas] += 1
      case .events(let events):
        counters[.events] += events.count
        counters[.deaths] += events.count { event in
          if case .died = event.happening { true } else { false }
        }
      case .chat: counters[.chats] += 1
      case .checksum: counters[.checksums] += 1
      case .heartbeat: counters[.heartbeats] += 1
      case .farewell, .challenge, .board, .party, .outcome, .paused, .watchers: break
      }
    }
  }
}
