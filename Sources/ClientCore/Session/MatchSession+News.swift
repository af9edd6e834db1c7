import Simulation
import Wire

// What the server says.
extension MatchSession {
  mutating func receive(_ frame: [UInt8], at now: Moment) -> [ClientEffect] {
    self.now = now
    link.heard(at: now)
    let (hp, status) = (replica.ownEntity?.hp, replica.board?.status)
    var results: [ClientEffect] = []
    let all = replica.receive(frame: frame)
    for news in all where end == nil { results += take(news) }
    direct(all)
    past?.note(frame, replica, isNewView: all.contains { $0 == .welcomed || $0 == .replaced })
    if !isWatching {
      noteHealth(from: hp, to: replica.ownEntity)
      noteWave(from: status, to: replica.board?.status)
    }
    tellOfAbsence()
    return results + ringIfDue()
  }

  private mutating func take(_ news: ReplicaNews) -> [ClientEffect] {
    switch news {
    case .welcomed:
      begin()
      return refuseOtherClass()
    case .replaced: return enter()
    case .advanced(let delta):
      noteTick()
      vision?.learn(delta.tiles)
      landmarks.learn(delta.tiles)
      goOn()
    case .quiet: noteTick()
    case .diverged: return [send(.resync)]
    case .events(let events): for event in events { take(event) }
    case .chat(let chat): hear(chat)
    // The server says it to everybody in a notice.
    case .decided: overlay = nil
    case .challenged(let nonce, let isLocked): return challenged(nonce, isLocked: isLocked)
    case .paused:
      clock.startOver(from: replica.tick, at: now)
      lag.forgetLateness(at: now)
    case .farewell(let reason, let sentence): return sayGoodbye(reason, sentence)
    case .nonsense(let what):
      finish(
        .closed(sentence: texts[.nonsense, what], isFailure: true, hasEntered: hasEntered))
      return [.disconnect]
    }
    return []
  }

  private mutating func noteTick() {
    lag.noteLateness(microseconds: clock.lateness(of: replica.tick, at: now), at: now)
    notePace()
  }

  /// A blank, with which watchers begin where there is a delay, is of no time: the pace begins
  /// after it.
  private mutating func notePace() {
    guard replica.tick > .zero else { return }
    if !clock.isRunning { lag.forgetLateness(at: now) }
    clock.note(replica.tick, at: now)
  }

  private mutating func take(_ event: SeenEvent) {
    let narrator = Narrator(
      replica: replica, isPlaying: !isWatching, texts: texts, now: now, lastRival: lastRival)
    if let (cause, damage) = narrator.ownWound(by: event.happening) {
      wounds.add(cause, damage, at: now)
      absence?.add(cause, damage)
    }
    lastRival = narrator.rival(in: event.happening) ?? lastRival
    if case .struck(_, let by?, _, _, _) = event.happening, narrator.isOwn(by) {
      lesson.noteOwnBlow()
    }
    // What is past has left no trace on the map.
    var shown = absence == nil ? effects : VisualEffects()
    narrator.tell(event, into: &log, &shown)
    if absence == nil { effects = shown }
    if case .died(_, let kind, let name, _) = event.happening, name.isEmpty {
      landmarks.clear(kind)
    }
    if case .died(let victim, _, _, let by) = event.happening, victim != nil,
      victim == replica.snapshot?.own?.number
    {
      killer = narrator.killer(of: by, rival: lastRival)
      wounds.die(at: now)
      if !isWatching { call(for: .death) }
    }
  }

  /// A link begins with this, and so does every further match on it: nothing of the one before
  /// holds but the log.
  private mutating func begin() {
    guard let welcome = replica.welcome else { return }
    replica.relabel(by: texts)
    clock.startOver(tickRate: welcome.tickRate)
    token = welcome.resumeToken
    steering = nil
    letGoOfAll()
    lag.forgetLateness(at: now)
    wounds = Wounds()
    landmarks = Landmarks()
    hasSeenStall = false
    effects.removeAll()
    isBeginning = true
  }

  private mutating func enter() -> [ClientEffect] {
    guard let snapshot = replica.snapshot, let welcome = replica.welcome else { return [] }
    let isFirst = isBeginning
    isBeginning = false
    if !link.isOpen {
      let isBack = hasEntered || (!isWatching && welcome.lastSequence != .none)
      log.add(
        isBack ? texts[.welcomeBack] : texts[.entered, welcome.serverName], 0xE8C060, at: now)
      if isBack { comeBack() }
      link.entered(at: now)
    } else if isFirst {
      camera = Camera(centre: replica.ownEntity?.position ?? camera.centre)
    }
    notePace()
    vision = Vision(snapshot, welcome)
    landmarks.look(over: snapshot)
    noteWhoIsFollowed()
    if steering == nil, !isWatching { steering = Steering(replica, at: now) }
    goOn()
    if !hasEntered, !isWatching, welcome.lastSequence == .none {
      let sheet = snapshot.own?.character.sheet
      lesson.begin(at: now, isNew: sheet?.level == 1 && sheet?.experience == 0)
    }
    if !hasEntered {
      camera = Camera(centre: focus ?? camera.centre)
      noteOtherClass()
    }
    hasEntered = true
    refusal = nil
    return isFirst ? [send(.acknowledgement(replica.tick))] : []
  }

  private mutating func goOn() {
    steering?.reconcile(with: replica, clock: clock, at: now)
    if !hasSeenStall, !isWatching, replica.snapshot?.own?.character.sheet.canTrade == true {
      hasSeenStall = true
      log.add(texts[.stallHint], 0xE8C060, at: now)
    }
    tellOfShelter()
    noteWhoIsHere()
    noteBosses()
    lookAround()
  }

  private mutating func hear(_ chat: Chat) {
    noteWords(chat)
    let color = Self.color(of: chat.kind)
    switch chat.kind {
    case .say: log.add(texts[.says, chat.from, chat.text], color, at: now, as: .talk)
    case .shout: log.add(texts[.shouts, chat.from, chat.text], color, at: now, as: .talk)
    case .party:
      log.add(texts[.tellsParty, chat.from, chat.text], color, at: now, as: .talk)
    case .notice: log.add(texts.sentence(chat.text), color, at: now)
    }
    let speaker = replica.snapshot?.entities.first { $0.name == chat.from && !chat.from.isEmpty }
    guard let speaker else { return }
    effects.add(
      .speech(chat.text.truncated(toColumns: 24), color), at: speaker.position,
      lasts: 2_500_000, now: now, carrier: speaker.number)
  }

  private static func color(of kind: ChatKind) -> UInt32 {
    switch kind {
    case .say: 0xD8E4F0
    case .shout: 0xF0D890
    case .party: 0x9FE0A8
    case .notice: 0xE8C060
    }
  }

  private mutating func sayGoodbye(_ reason: FarewellReason, _ english: String) -> [ClientEffect] {
    let sentence = texts.sentence(english)
    switch reason {
    case .tooSlow: return obey(link.failed(at: now), sentence)
    case .badName, .full:
      guard hasEntered else { break }
      refusal = texts[.refused, sentence]
      return obey(link.failed(at: now), sentence)
    case .locked:
      finish(.locked(sentence: word.isEmpty ? nil : sentence))
      return [.disconnect]
    case .shuttingDown, .protocolError, .notAllowed, .tooFast, .replaced, .left: break
    }
    let isFailure = reason != .left && reason != .shuttingDown
    let text = hasEntered || !isFailure ? sentence : texts[.refused, sentence]
    finish(.closed(sentence: text, isFailure: isFailure, hasEntered: hasEntered))
    return [.disconnect]
  }
}
