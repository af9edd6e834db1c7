import Simulation
import Wire

/// What is looked at again, and how one comes to it and back.
extension ClientModel {
  /// Plays a recording from its beginning, with the director at the camera.
  mutating func play(_ recording: Recording, at now: Moment) -> [ClientEffect] {
    self.now = now
    var session = MatchSession(role: .watching(follow: ""), url: "", texts: texts, at: .zero)
    session.hand = hand(of: session)
    session.past = nil
    session.lead = Lead(director: Director())
    session.resize(
      to: MatchLayout(columns: columns, rows: rows), columnsPerTile: options.columnsPerTile)
    do throws(RecordingError) {
      playback = try Playback(
        .recording(recording), for: .file, tickRate: recording.header.tickRate, as: session,
        at: recording.firstTick)
      stage = .replay
      return []
    } catch {
      return complain("\(recording.source.name): \(error)", at: now)
    }
  }

  /// Back to the title with a sentence, or out with it.
  mutating func complain(_ sentence: String, at now: Moment) -> [ClientEffect] {
    self.now = now
    guard intent == .title else { return [.quit(message: sentence, failed: true)] }
    title.complain(sentence)
    stage = .title(title)
    return []
  }

  /// The session has heard the key for it.
  mutating func lookBackIfWanted() {
    guard case .session(var session) = stage, let wanted = session.hand.wantsRewind else { return }
    session.hand.wantsRewind = nil
    stage = .session(session)
    guard let past = session.past, !past.isEmpty, let welcome = session.replica.welcome else {
      return
    }
    let tickRate = welcome.tickRate
    switch wanted {
    case .pause:
      playback = try? Playback(
        .ring(past), for: .rewind, tickRate: tickRate, as: session, at: past.lastTick)
      playback?.pause(true)
    case .lastMoments:
      guard session.isDead else { return }
      let end = session.diedAt ?? past.lastTick
      let begin = Int(end.rawValue) - Self.lastMomentsSeconds * tickRate
      playback = try? Playback(
        .ring(past), for: .lastMoments(until: end + tickRate), tickRate: tickRate, as: session,
        at: Tick(UInt32(max(0, begin))))
    }
  }

  private static let lastMomentsSeconds = 10

  mutating func pressInPlayback(_ key: Key, at now: Moment) -> [ClientEffect] {
    self.now = now
    guard var playback else { return [] }
    // Taken out, so that its session is changed in place.
    self.playback = nil
    switch playback.press(key) {
    case .stays:
      let wantsOptions = playback.session.hand.wantsOptions
      playback.session.hand.wantsOptions = false
      playback.session.hand.wantsRewind = nil
      self.playback = playback
      if wantsOptions { openOptions() }
      return []
    case .leaves: return leavePlayback()
    case .passes: return press(key, at: now)
    }
  }

  private mutating func leavePlayback() -> [ClientEffect] {
    playback = nil
    guard case .replay = stage else { return [] }
    guard intent == .title else { return [.quit(message: nil, failed: false)] }
    stage = .title(title)
    return [.listRecordings]
  }

  /// The match goes on meanwhile, and what is remembered of it grows.
  mutating func elapsePlayback(at now: Moment) {
    guard var playback else { return }
    self.playback = nil
    if let past = session?.past { playback.reel = .ring(past) }
    playback.elapse(at: now)
    guard !isOver(playback) else { return }
    self.playback = playback
  }

  private func isOver(_ playback: Playback) -> Bool {
    switch playback.purpose {
    case .file: false
    case .rewind: session?.past?.isEmpty ?? true || (playback.isAtEnd && !playback.isPaused)
    case .lastMoments(let until):
      playback.tick >= until || session?.isDead != true
    }
  }
}

extension MatchSession {
  /// One's own character lies dead.
  var isDead: Bool {
    if case .dead = replica.ownEntity?.activity { true } else { false }
  }

  /// When that was, as far as the clock tells; nil where nobody died.
  var diedAt: Tick? {
    guard isDead else { return nil }
    let ago = max(0, now - wounds.diedAt) / max(1, clock.microseconds(of: 1))
    return Tick(UInt32(max(0, Int64(replica.tick.rawValue) - ago)))
  }
}
