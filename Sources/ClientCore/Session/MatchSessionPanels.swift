import Simulation
import Wire

// Keys while something lies over the picture.
extension MatchSession {
  mutating func press(_ key: Key, over overlay: Overlay) -> [ClientEffect] {
    switch overlay {
    case .help(let page): turnHelp(key, from: page)
    case .board, .party: closeByAnything(key)
    case .leaving: return answerLeaving(key)
    case .chat(let field): return type(key, into: field)
    case .pack(let screen): return press(key, in: screen)
    case .log(let screen): press(key, in: screen)
    case .sheet(let screen): press(key, in: screen)
    case .map(let cursor): return press(key, onMapAt: cursor)
    case .gestures:
      self.overlay = nil
      let gesture = key.digit.flatMap { Gesture(rawValue: $0 - 1) }
      return gesture.map { link.isOpen ? act(.gesture($0)) : [] } ?? []
    case .ranks:
      self.overlay = nil
      let ability = key.digit.map { AttackIndex($0) }
      return ability.map { link.isOpen ? act(.raise($0)) : [] } ?? []
    }
    return []
  }

  private mutating func turnHelp(_ key: Key, from page: Int) {
    let pages = 1 + (isWatching ? 1 : Texts.helpPagesCount)
    let isHelpKey = hand.keys[.help].contains(key)
    switch key {
    case _ where isHelpKey: overlay = page + 1 < pages ? .help(page: page + 1) : nil
    case .right, .down, .pageDown, .tab, .character("?"), .character(" "):
      overlay = page + 1 < pages ? .help(page: page + 1) : nil
    case .left, .up, .pageUp: overlay = .help(page: max(0, page - 1))
    case .escape, .enter, .character: overlay = nil
    case .backspace, .delete, .home, .end, .keypad, .control, .shifted, .alt, .function, .backTab:
      break
    }
  }

  private mutating func closeByAnything(_ key: Key) {
    switch key {
    case .escape, .enter, .character: overlay = nil
    case .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .keypad,
      .control, .delete, .shifted, .alt, .function, .backTab:
      break
    }
  }

  private mutating func press(_ key: Key, in screen: LogScreen) {
    var next = screen
    let room = LogPanelView.room(in: self.screen)
    let lines = LogPanelView.lines(of: self, screen.filter, columns: room.columns)
    let stays = next.press(key, rows: room.rows, rowsMax: lines.count)
    overlay = stays ? .log(next) : nil
  }

  private mutating func press(_ key: Key, in screen: SheetScreen) {
    var next = screen
    let context = ViewContext(
      isUnicode: true, options: hand.options, now: now, seed: 0, texts: texts)
    let view = SheetView(session: self, screen: screen, context: context)
    let stays = next.press(key, firstMax: view.firstMax(in: self.screen))
    overlay = stays ? .sheet(next) : nil
  }

  private mutating func press(_ key: Key, in screen: PackScreen) -> [ClientEffect] {
    guard let character = replica.snapshot?.own?.character, !isWatching else {
      overlay = nil
      return []
    }
    var screen = screen
    let choice = screen.press(
      key, sheet: character.sheet, legends: replica.welcome?.items ?? [],
      fullness: PackScreen.Fullness(
        isOfHealth: replica.ownEntity.map { $0.hp >= $0.hpMax } ?? false,
        isOfMana: character.mana >= character.sheet.manaMax))
    overlay = .pack(screen)
    switch choice {
    case .close: overlay = nil
    case .act(let action): if link.isOpen { return act(action) }
    case nil: break
    }
    return []
  }

  /// The cursor goes as far at a key as the map is made smaller.
  private mutating func press(_ key: Key, onMapAt cursor: Point) -> [ClientEffect] {
    guard let welcome = replica.welcome else { return [] }
    if let direction = hand.keys.direction(of: key) {
      let scale = MapScale(
        mapWidth: welcome.mapWidth, mapHeight: welcome.mapHeight, in: WorldMapView.room(in: screen))
      let moved = Point(
        cursor.x + direction.dx * scale.columns, cursor.y + direction.dy * scale.rows)
      overlay = .map(
        cursor: Point(
          min(max(0, moved.x), welcome.mapWidth - 1), min(max(0, moved.y), welcome.mapHeight - 1)))
      return []
    }
    switch key {
    case .character("g"), .character("G"), .enter, .character(" "):
      guard !isWatching, link.isOpen else { return [] }
      return mark(cursor)
    case .escape, .character: overlay = nil
    case .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .keypad,
      .control, .delete, .shifted, .alt, .function, .backTab:
      break
    }
    return []
  }

  private mutating func answerLeaving(_ key: Key) -> [ClientEffect] {
    switch key {
    case .character("y"), .character("Y"):
      finish(.left)
      return sayGoodbye(at: now)
    case .character("n"), .character("N"), .character("q"), .escape: overlay = nil
    case .character("o"), .character("O"):
      overlay = nil
      hand.wantsOptions = true
    case .character, .enter, .tab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .control, .delete, .shifted, .alt, .function, .backTab:
      break
    }
    return []
  }

  private mutating func type(_ key: Key, into field: EntryField) -> [ClientEffect] {
    var field = field
    switch key {
    case .escape: overlay = nil
    case .enter:
      overlay = nil
      guard link.isOpen, let chat = ChatText(cleaning: field.text) else { return [] }
      hand.said.add(chat.text)
      return [send(.chat(chat.text))]
    case .up, .down:
      if let other = hand.said.turn(key == .up ? -1 : 1, from: field.text) {
        field.replace(with: other)
      }
      overlay = .chat(field)
    case .character, .backspace, .control, .tab, .left, .right, .home, .end, .pageUp, .pageDown,
      .keypad, .delete, .shifted, .alt, .function, .backTab:
      _ = field.take(key)
      overlay = .chat(field)
    }
    return []
  }
}
