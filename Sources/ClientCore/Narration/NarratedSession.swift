import Simulation
import Wire

/// What there is to tell of a session: reads it, and notes what is new.
struct NarratedSession {
  let session: MatchSession
  let texts: Texts
  let now: Moment

  var place: NarratedPlace { NarratedPlace(session: session, texts: texts) }

  func observe(into narration: inout Narration) {
    tellDangers(into: &narration)
    tellLog(into: &narration)
    tellHealth(into: &narration)
    tellComers(into: &narration)
    tellThings(into: &narration)
    if session.refusals != narration.memory.refusals {
      narration.memory.refusals = session.refusals
      narration.note(texts[.narrateBlocked], .rest, at: now, lasts: 700_000)
    }
    tellLink(into: &narration)
  }

  // MARK: The log

  /// Lines that came since, and what was added to those before.
  private func tellLog(into narration: inout Narration) {
    let log = session.log
    let first = log.total - log.lines.count
    var tails: [(index: Int, count: Int)] = []
    for (offset, line) in log.lines.enumerated() where !line.isOthers {
      let index = first + offset
      guard index >= narration.memory.logTotal - 3 else { continue }
      let told = narration.memory.logTails.first { $0.index == index }?.count ?? 0
      let count = line.amounts.isEmpty ? line.count : line.amounts.count
      tails.append((index, count))
      guard count > told, index >= narration.memory.logTotal || told > 0 else { continue }
      narration.note(
        line.text, amounts: Array(line.amounts.dropFirst(told)), weight(of: line), at: now)
    }
    narration.memory.logTails = tails.suffix(4)
    narration.memory.logTotal = log.total
  }

  /// The colours of the log say how much a line matters.
  private func weight(of line: LogLine) -> Narration.Weight {
    switch line.color {
    case Narrator.grave: .fate
    case Narrator.bad: .hurt
    case Narrator.rise, Narrator.notice, 0xFFD860, 0xF0D890, 0x9FE0A8: .news
    case Narrator.good, 0xD8E4F0: .deed
    default: .rest
    }
  }

  private func tellHealth(into narration: inout Narration) {
    guard !session.isWatching, let own = session.replica.ownEntity else { return }
    defer { narration.memory.hp = own.hp }
    guard let before = narration.memory.hp, own.hp < before, own.hp > 0 else { return }
    let line = own.hpMax * MatchSession.hurtPercent / 100
    let isLowNow = before > line && own.hp <= line
    narration.note(
      texts[isLowNow ? .narrateLow : .narrateLeft, own.hp, own.hpMax], key: Narration.healthKey,
      isLowNow ? .fate : .hurt, at: now)
  }

  // MARK: Who and what comes into sight

  /// Who waits to be told of is told of as they stand by then, and not when they are gone.
  private func tellComers(into narration: inout Narration) {
    let own = session.replica.snapshot?.own?.number
    let others = (session.replica.snapshot?.entities ?? []).filter {
      $0.number != own && $0.isAlive && (own == nil || $0.traits.master != own)
    }
    var names = narration.comersPending
    for other in others
    where narration.memory.isNew(other.number.rawValue, kind: other.kind.rawValue, at: now) {
      let name = place.name(of: other)
      if !names.contains(name) { names.append(name) }
    }
    for name in names { tell(of: others.filter { place.name(of: $0) == name }, name, &narration) }
  }

  /// All of one name together, by the nearest.
  private func tell(of alike: [SeenEntity], _ name: String, _ narration: inout Narration) {
    let key = Narration.sightKey + name
    guard let here = session.focus,
      let nearest = alike.min(by: {
        ($0.position.steps(to: here), $0.number) < ($1.position.steps(to: here), $1.number)
      })
    else { return narration.drop(key: key) }
    let isFoe = nearest.traits.side != (session.replica.ownEntity?.traits.side ?? .players)
    narration.note(
      place.there(name, count: alike.count, at: nearest.position), key: key,
      isFoe ? .sight : .deed, at: now)
  }

  /// What lies near, once.
  private func tellThings(into narration: inout Narration) {
    guard let here = session.focus, !session.isWatching else { return }
    let things = session.replica.snapshot?.things ?? []
    for thing in things where here.steps(to: thing.place) <= 6 {
      guard !narration.memory.things.contains(thing.place), let name = place.name(of: thing.look)
      else { continue }
      narration.memory.things.append(thing.place)
      narration.note(place.there(name, at: thing.place), .rest, at: now)
    }
    narration.memory.things.removeAll { known in !things.contains { $0.place == known } }
  }

  private func tellLink(into narration: inout Narration) {
    let isLost = session.link.lostAt != nil
    if isLost, !narration.memory.isLost { narration.note(texts[.linkLost], .news, at: now) }
    narration.memory.isLost = isLost
    let isPaused = session.replica.isPaused
    if isPaused, !narration.memory.isPaused {
      narration.note("\(texts[.paused]). \(texts[.pausedKeys])", .news, at: now)
    }
    narration.memory.isPaused = isPaused
  }

  // MARK: Dangers

  /// Warns once of each blow that will land where one stands, and says where to go.
  private func tellDangers(into narration: inout Narration) {
    guard !session.isWatching, let here = session.focus, let own = session.replica.ownEntity,
      own.isAlive
    else { return }
    let dangers = NarratedDangers(session: session)
    narration.memory.warned.removeAll { session.replica.tick > $0.strikesAt }
    for blow in dangers.blows where blow.tiles.contains(here) {
      let key = "danger \(blow.by.number.rawValue) \(blow.strikesAt.rawValue)"
      let isWarned = narration.memory.warned.contains {
        $0.number == blow.by.number.rawValue && $0.strikesAt == blow.strikesAt
      }
      guard !isWarned else { continue }
      narration.memory.warned.append((blow.by.number.rawValue, blow.strikesAt))
      let name = place.name(of: blow.by)
      let free = dangers.wayOut(from: here, awayFrom: blow.by.position)
      let text =
        free.map { texts[.narrateDanger, name, blow.attack, texts.word(for: $0)] }
        ?? texts[.narrateTrapped, name, blow.attack]
      narration.note(text, key: key, .danger, at: now)
      // Where it is goes without saying now.
      narration.drop(key: Narration.sightKey + name)
    }
  }
}
