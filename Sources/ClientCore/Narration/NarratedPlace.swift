import Simulation
import Wire

/// Where one is and what is around, in words.
struct NarratedPlace {
  /// Of foes, friends and things that an answer names.
  static let namedMax = 6

  let session: MatchSession
  let texts: Texts

  func name(of entity: SeenEntity) -> String {
    let kind = session.replica.legend(entity.kind)?.name ?? texts[.creature]
    return entity.name.isEmpty ? kind : entity.name
  }

  /// nil for what is not lying there.
  func name(of look: ThingLook) -> String? {
    switch look {
    case .gold: texts[.narrateGold]
    case .item(let item): session.replica.legend(item)?.name
    case .cloud(let effect): texts.word(for: effect)
    }
  }

  /// “Clubber, 3 steps north-east.”
  func there(_ name: String, count: Int = 1, at place: Point) -> String {
    let spot = words(for: place)
    return count > 1
      ? texts[.narrateSeveral, name, count, spot] : texts[.narrateThere, name, spot]
  }

  /// “3 steps north-east”, “beside you, south”, “here”.
  func words(for place: Point) -> String {
    guard let here = session.focus, let direction = Direction(from: here, to: place) else {
      return texts[.narrateHere]
    }
    let steps = here.steps(to: place)
    let word = texts.word(for: direction)
    return steps == 1 ? texts[.narrateBeside, word] : texts[.narrateSteps, steps, word]
  }

  /// The answer to “what is around”: ground and ways, then who and what, the nearest first.
  var surroundings: [String] {
    guard let here = session.focus else { return [] }
    var lines: [String] = []
    if let ground = Ground(session.replica) {
      let free = Direction.allCases.filter { way in
        switch ground.footing(here.stepped(way)) {
        case .free, .friend, .door: true
        case .blocked, .foe, .occupied: false
        }
      }
      lines.append(
        free.count == 8
          ? texts[.narrateOpen]
          : texts[.narrateWays, free.map { texts.word(for: $0) }.joined(separator: ", ")])
    }
    lines += creatures(near: here)
    let things = (session.replica.snapshot?.things ?? [])
      .sorted { here.steps(to: $0.place) < here.steps(to: $1.place) }.prefix(Self.namedMax)
    for thing in things {
      if let name = name(of: thing.look) { lines.append(there(name, at: thing.place)) }
    }
    if let fire = fire(near: here) { lines.append(there(texts[.narrateCamp], at: fire)) }
    for mark in session.party.marks.prefix(Self.namedMax) {
      lines.append(there(texts[.mark], at: mark.place))
    }
    return lines
  }

  private func creatures(near here: Point) -> [String] {
    let own = session.replica.snapshot?.own?.number
    let ownSide = session.replica.ownEntity?.traits.side ?? .players
    let others = (session.replica.snapshot?.entities ?? [])
      .filter { $0.number != own && $0.isAlive && (own == nil || $0.traits.master != own) }
      .sorted {
        ($0.traits.side == ownSide ? 1 : 0, here.steps(to: $0.position), $0.number)
          < ($1.traits.side == ownSide ? 1 : 0, here.steps(to: $1.position), $1.number)
      }
    guard !others.isEmpty else { return [texts[.narrateAlone]] }
    return others.prefix(Self.namedMax).map { other in
      let hurt = other.hp < other.hpMax ? " " + texts[.narrateLeft, other.hp, other.hpMax] : ""
      return there(name(of: other), at: other.position) + hurt
    }
  }

  /// The camp, as far as it was seen.
  private func fire(near here: Point) -> Point? {
    guard let snapshot = session.replica.snapshot else { return nil }
    let index = snapshot.tiles.firstIndex(of: Tile.campfire.rawValue)
    return index.map { Point($0 % snapshot.mapWidth, $0 / snapshot.mapWidth) }
  }

  /// The answer to “how am I”.
  func state(at now: Moment) -> [String] {
    guard let own = session.replica.ownEntity, let state = session.replica.snapshot?.own else {
      return [texts[.watchingAll]]
    }
    let sheet = state.character.sheet
    var lines = [texts[.narrateLeft, own.hp, own.hpMax]]
    var parts = [texts[.level, sheet.level], texts[.gold, sheet.gold]]
    if sheet.manaMax > 0 {
      parts.insert(texts[.narrateMana, state.character.mana, sheet.manaMax], at: 0)
    }
    if sheet.ranksToSpend > 0 { parts.append(texts.ranks(sheet.ranksToSpend)) }
    lines.append(parts.joined(separator: ", ") + ".")
    let effects = own.effects.all.map { texts.word(for: $0) }
    if !effects.isEmpty { lines.append(effects.joined(separator: ", ") + ".") }
    let abilities = AbilityEntry.all(of: session, texts).map { entry in
      let left = session.clock.microseconds(until: entry.readyAt, at: now)
      return left > 0 ? "\(entry.name) \(AbilityEntry.seconds(left)) s" : entry.name
    }
    if !abilities.isEmpty { lines.append(texts[.narrateReady, abilities.joined(separator: ", ")]) }
    if let target = session.target {
      lines.append(
        texts[.narrateTarget, name(of: target), words(for: target.position)] + " "
          + texts[.narrateLeft, target.hp, target.hpMax])
    }
    return lines
  }
}

extension Texts {
  func word(for direction: Direction) -> String {
    switch direction {
    case .north: self[.north]
    case .northEast: self[.northEast]
    case .east: self[.east]
    case .southEast: self[.southEast]
    case .south: self[.south]
    case .southWest: self[.southWest]
    case .west: self[.west]
    case .northWest: self[.northWest]
    }
  }
}
