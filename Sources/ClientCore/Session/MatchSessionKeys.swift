import Simulation
import Wire

// What the person does.
extension MatchSession {
  /// Tiles that a watcher's picture moves by at a key.
  private static let lookSteps = 4

  mutating func press(_ key: Key, at now: Moment) -> [ClientEffect] {
    self.now = now
    if hand.held.isEmpty { stopRunning() }
    hand.logBack = 0
    awayReport = nil
    if let overlay { return press(key, over: overlay) }
    guard let name = hand.keys.wish(for: key, isWatching: isWatching) else {
      hand.isRunNext = false
      return []
    }
    let wish = running(name.wish(isWatching: isWatching))
    guard hasEntered else {
      if wish == .leave { finish(.left) }
      if wish == .options { hand.wantsOptions = true }
      return wish == .leave ? [.disconnect] : []
    }
    if hand.isOpening(wish) { letGoOfAll() }
    switch wish {
    case .help: overlay = .help(page: 0)
    case .board: overlay = .board
    case .party: overlay = .party
    case .pack: overlay = replica.snapshot?.own == nil ? nil : .pack(PackScreen())
    case .log: overlay = .log(LogScreen())
    case .sheet: overlay = replica.snapshot?.own == nil ? nil : .sheet(SheetScreen())
    case .map: overlay = .map(cursor: focus ?? camera.centre)
    case .gestures: overlay = .gestures
    case .ranks: overlay = .ranks
    case .leave: overlay = .leaving
    case .options: hand.wantsOptions = true
    case .picture: break
    case .runNext: hand.isRunNext = !isWatching
    case .rewind, .lastMoments: hand.wantsRewind = wish == .rewind ? .pause : .lastMoments
    case .act, .run, .look, .followNext, .followPrevious, .director, .clearInputs, .chat, .mark,
      .pause, .cheer:
      guard link.isOpen else { return [] }
      if case .act(.step(let direction)) = wish { hold(key, direction) }
      return fulfil(wish)
    }
    return []
  }

  /// After the key for running a direction is run.
  private mutating func running(_ wish: Wish) -> Wish {
    guard hand.isRunNext else { return wish }
    hand.isRunNext = false
    if case .act(.step(let direction)) = wish { return .run(direction) }
    return wish
  }

  private mutating func fulfil(_ wish: Wish) -> [ClientEffect] {
    switch wish {
    case .act(let action): return act(action)
    case .run(let direction): return run(direction)
    case .clearInputs:
      letGoOfAll()
      steering?.clearWaiting()
      let isSomethingOut = steering?.prediction.pending.isEmpty == false
      return isSomethingOut ? [send(.clearInputs)] : []
    case .chat:
      overlay = .chat(EntryField(charactersMax: WireLimits.chatCharactersMax))
      hand.said.begin()
    case .followNext: return follow(name(1, after: followed))
    case .followPrevious: return follow(name(-1, after: followed))
    case .director: return toggleDirector()
    case .look(let direction): return look(direction)
    case .mark: return placeToMark.map { mark($0) } ?? []
    case .pause: return pause()
    // The server passes it on, or says why it does not.
    case .cheer: return isWatching ? [send(.cheer)] : []
    case .help, .board, .party, .pack, .map, .log, .sheet, .gestures, .ranks, .leave, .options,
      .picture, .runNext, .rewind, .lastMoments:
      break
    }
    return []
  }

  private mutating func look(_ direction: Direction) -> [ClientEffect] {
    camera.move(direction, steps: Self.lookSteps)
    if let welcome = replica.welcome {
      camera.stay(onMapOfWidth: welcome.mapWidth, height: welcome.mapHeight)
    }
    isLookingAround = true
    lead = Lead()
    return followed.isEmpty ? [] : follow("")
  }

  /// Only alone: others would stand still with one.
  private mutating func pause() -> [ClientEffect] {
    let others = replica.board?.rows.filter { !$0.isBot }.count ?? 1
    guard others <= 1 else {
      log.add(texts[.cannotPause], 0x8C877C, at: now)
      return []
    }
    return [send(.pause(!replica.isPaused))]
  }

  /// Shows a place to the party.
  mutating func mark(_ place: Point) -> [ClientEffect] {
    log.add(texts[.youMark], Narrator.plain, at: now)
    return [send(.mark(place))]
  }

  /// Whom one aims at, or what lies ahead as far as one can see, at most eight tiles.
  private var placeToMark: Point? {
    if let target { return target.position }
    guard let here = focus, let facing = steering?.prediction.movement.facing else { return focus }
    var place = here
    for _ in 0..<8 {
      let next = place.stepped(facing)
      guard replica.tile(at: next) != nil, vision?.isVisible(next) == true else { break }
      place = next
    }
    return place
  }

  mutating func act(_ action: Action) -> [ClientEffect] {
    guard var steering, !replica.isPaused else { return [] }
    let outcomes = steering.press(action, on: replica, clock: clock, at: now)
    self.steering = steering
    lesson.note(action)
    lookAround()
    return take(outcomes)
  }

  mutating func sayGoodbye(at now: Moment) -> [ClientEffect] {
    self.now = now
    return link.isOpen ? [send(.farewell), .disconnect] : [.disconnect]
  }

  mutating func follow(_ name: String) -> [ClientEffect] {
    if !name.isEmpty { lead = Lead() }
    role = .watching(follow: name)
    if !name.isEmpty { isLookingAround = false }
    return [send(.follow(name))]
  }
}
