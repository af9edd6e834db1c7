import Simulation
import Wire

// What the person does.
extension MatchSession {
  /// Tiles that a watcher's picture moves by at a key.
  private static let lookSteps = 4

  mutating func press(_ key: Key, at now: Moment) -> [ClientEffect] {
    self.now = now
    if let overlay { return press(key, over: overlay) }
    guard let wish = KeyBindings.wish(for: key, isWatching: isWatching) else { return [] }
    guard hasEntered else {
      if wish == .leave { finish(.left) }
      return wish == .leave ? [.disconnect] : []
    }
    switch wish {
    case .help: overlay = .help
    case .players: overlay = .players
    case .leave: overlay = .leaving
    case .act, .look, .followNext, .clearInputs, .chat:
      return link.isOpen ? fulfil(wish) : []
    }
    return []
  }

  private mutating func fulfil(_ wish: Wish) -> [ClientEffect] {
    switch wish {
    case .act(let action): return act(action)
    case .clearInputs:
      steering?.clearWaiting()
      let isSomethingOut = steering?.prediction.pending.isEmpty == false
      return isSomethingOut ? [send(.clearInputs)] : []
    case .chat: overlay = .chat(EntryField(charactersMax: WireLimits.chatCharactersMax))
    case .followNext: return follow(nextName)
    case .look(let direction):
      camera.move(direction, steps: Self.lookSteps)
      if let welcome = replica.welcome {
        camera.stay(onMapOfWidth: welcome.mapWidth, height: welcome.mapHeight)
      }
      isLookingAround = true
      return followed.isEmpty ? [] : follow("")
    case .help, .players, .leave: break
    }
    return []
  }

  private mutating func act(_ action: Action) -> [ClientEffect] {
    guard var steering else { return [] }
    let outcomes = steering.press(action, on: replica, clock: clock, at: now)
    self.steering = steering
    lookAround()
    return take(outcomes)
  }

  private mutating func press(_ key: Key, over overlay: Overlay) -> [ClientEffect] {
    switch overlay {
    case .help, .players:
      switch key {
      case .escape, .enter, .character: self.overlay = nil
      case .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .keypad,
        .control:
        break
      }
      return []
    case .leaving: return answerLeaving(key)
    case .chat(let field): return type(key, into: field)
    }
  }

  private mutating func answerLeaving(_ key: Key) -> [ClientEffect] {
    switch key {
    case .character("y"), .character("Y"):
      finish(.left)
      return sayGoodbye(at: now)
    case .character("n"), .character("N"), .character("q"), .escape: overlay = nil
    case .character, .enter, .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .control:
      break
    }
    return []
  }

  mutating func sayGoodbye(at now: Moment) -> [ClientEffect] {
    self.now = now
    return link.isOpen ? [send(.farewell), .disconnect] : [.disconnect]
  }

  private mutating func type(_ key: Key, into field: EntryField) -> [ClientEffect] {
    var field = field
    switch key {
    case .escape: overlay = nil
    case .enter:
      overlay = nil
      guard link.isOpen, let chat = ChatText(cleaning: field.text) else { return [] }
      return [send(.chat(chat.text))]
    case .character, .backspace, .control, .tab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad:
      _ = field.take(key)
      overlay = .chat(field)
    }
    return []
  }

  /// After the free view the first player, after the last one the free view.
  private var nextName: String {
    guard let index = roster.firstIndex(of: followed) else { return roster.first ?? "" }
    return index + 1 < roster.count ? roster[index + 1] : ""
  }

  private mutating func follow(_ name: String) -> [ClientEffect] {
    role = .watching(follow: name)
    if !name.isEmpty { isLookingAround = false }
    return [send(.follow(name))]
  }
}

// Where it looks.
extension MatchSession {
  /// Where one's character is, ahead of the server; or the one that is followed; or for a free
  /// watcher the first player in view.
  var focus: Point? {
    if let steering { return steering.prediction.movement.position }
    if let own = replica.ownEntity { return own.position }
    return replica.snapshot?.entities.first { !$0.name.isEmpty }?.position
  }

  /// Brings sight and camera up to where everybody is.
  mutating func lookAround() {
    let isFree = isWatching && replica.snapshot?.own == nil
    if isFree {
      let players = replica.snapshot?.entities.filter { !$0.name.isEmpty } ?? []
      vision?.look(from: players.map(\.position))
    } else if let focus {
      vision?.look(from: [focus])
    }
    if let focus, !isLookingAround {
      camera.follow(focus, columns: mapArea.columns, rows: mapArea.rows)
    }
  }

  /// Told when the terminal has another size.
  mutating func resize(to layout: MatchLayout) {
    mapArea = layout.map
    lookAround()
  }
}
