import Simulation

/// The options as they lie open: a page of options, and one of keys, where every wish can get
/// another key.
struct OptionsScreen: Hashable, Sendable {
  enum Choice: Hashable, Sendable {
    case close
    /// These are the options now.
    case change(Options)
  }

  enum Page: Hashable, Sendable {
    case options, keys
  }

  /// Another wish has the key that was pressed.
  struct Conflict: Hashable, Sendable {
    var key: Key
    var wish: WishName
    var owners: [WishName]
  }

  /// What is going on in the page of keys.
  enum Asking: Hashable, Sendable {
    case nothing
    /// The next key is the wish's, instead of its others or besides them.
    case key(isFurther: Bool)
    case howToSolve(Conflict, isFurther: Bool)
  }

  private(set) var page = Page.options
  private(set) var selected = 0
  private(set) var asking = Asking.nothing

  /// Every key is taken as it is, and none closes or moves.
  var isAskingForKey: Bool {
    if case .key = asking { true } else { false }
  }

  /// Lines of the page of options: the options and the way to the keys.
  static let optionLines = OptionName.allCases.count + 1

  private var linesCount: Int {
    page == .options ? Self.optionLines : WishName.allCases.count
  }

  var option: OptionName? {
    page == .options && selected < OptionName.allCases.count ? OptionName.allCases[selected] : nil
  }

  var wish: WishName { WishName.allCases[min(selected, WishName.allCases.count - 1)] }

  /// Takes a key; nil while nothing is decided.
  mutating func press(_ key: Key, options: Options, choices: OptionChoices) -> Choice? {
    switch asking {
    case .key(let isFurther):
      return give(key, isFurther: isFurther, options, choices)
    case .howToSolve(let conflict, let isFurther):
      return solve(conflict, isFurther: isFurther, by: key, options, choices)
    case .nothing: break
    }
    if page == .keys, let choice = pressOnKeys(key, options, choices) { return choice }
    return move(key, options, choices)
  }

  /// The line of the page is chosen with the mouse: a first click selects, one on what is selected
  /// changes it.
  mutating func choose(_ line: Int, options: Options, choices: OptionChoices) -> Choice? {
    guard asking == .nothing, (0..<linesCount).contains(line) else { return nil }
    guard line == selected else {
      selected = line
      return nil
    }
    return press(.enter, options: options, choices: choices)
  }

  /// The wheel.
  mutating func scroll(by lines: Int) {
    guard asking == .nothing else { return }
    selected = min(max(0, selected + lines), linesCount - 1)
  }

  private mutating func move(_ key: Key, _ options: Options, _ choices: OptionChoices) -> Choice? {
    switch key {
    case .up, .keypad(8), .character("k"): step(by: -1)
    case .down, .keypad(2), .character("j"): step(by: 1)
    case .pageUp: scroll(by: -8)
    case .pageDown: scroll(by: 8)
    case .home: selected = 0
    case .end: selected = linesCount - 1
    case .tab: turnPage()
    case .left, .keypad(4), .character("h"): return turn(by: -1, options, choices)
    case .right, .keypad(6), .character("l"): return turn(by: 1, options, choices)
    case .enter, .character(" "), .keypad(5): return enter(options, choices)
    case .escape, .character("q"), .character("O"):
      guard page == .keys else { return .close }
      turnPage()
    case .character, .backspace, .delete, .keypad, .control, .shifted, .alt, .function, .backTab:
      break
    }
    return nil
  }

  private mutating func step(by steps: Int) {
    selected = (selected + steps + linesCount) % linesCount
  }

  private mutating func turnPage() {
    page = page == .options ? .keys : .options
    selected = page == .options ? Self.optionLines - 1 : 0
  }

  private mutating func enter(_ options: Options, _ choices: OptionChoices) -> Choice? {
    guard page == .options else {
      asking = .key(isFurther: false)
      return nil
    }
    guard option == nil else { return turn(by: 1, options, choices) }
    turnPage()
    return nil
  }

  /// The next or the last of an option's words.
  private func turn(by steps: Int, _ options: Options, _ choices: OptionChoices) -> Choice? {
    guard let option else { return nil }
    let words = choices.words(of: option)
    guard words.count > 1 else { return nil }
    let index = words.firstIndex(of: options[option]) ?? 0
    var changed = options
    changed[option] = words[(index + steps + words.count) % words.count]
    return .change(changed)
  }
}

// MARK: - Keys

extension OptionsScreen {
  private mutating func pressOnKeys(
    _ key: Key, _ options: Options, _ choices: OptionChoices
  ) -> Choice? {
    var map = choices.presets.map(for: options)
    switch key {
    case .character("+"): asking = .key(isFurther: true)
    case .delete, .backspace, .character("x"):
      map[wish] = []
      return .change(options.with(map, choices))
    case .character("r"):
      // What the preset has is taken from wherever it is now.
      for key in choices.preset(of: options)[wish] { map.take(key, from: wish) }
      map[wish] = choices.preset(of: options)[wish]
      return .change(options.with(map, choices))
    case .character("R"):
      var changed = options
      changed.changedKeys = []
      return .change(changed)
    case .character, .enter, .escape, .tab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .control, .shifted, .alt, .function, .backTab:
      break
    }
    return nil
  }

  private mutating func give(
    _ key: Key, isFurther: Bool, _ options: Options, _ choices: OptionChoices
  ) -> Choice? {
    asking = .nothing
    // Escape is a way out of asking, unless the wish is the one that Escape is for.
    if key == .escape, wish != .leave { return nil }
    var map = choices.presets.map(for: options)
    let owners = map.clashes(of: key, for: wish)
    guard owners.isEmpty else {
      asking = .howToSolve(
        Conflict(key: key, wish: wish, owners: owners), isFurther: isFurther)
      return nil
    }
    map.give(key, to: wish, isFurther: isFurther)
    return .change(options.with(map, choices))
  }

  /// `s` swaps: the other wish gets what this one had; `t` takes the key away.
  private mutating func solve(
    _ conflict: Conflict, isFurther: Bool, by key: Key, _ options: Options,
    _ choices: OptionChoices
  ) -> Choice? {
    var map = choices.presets.map(for: options)
    let before = map[conflict.wish].first
    switch key {
    case .character("s"), .character("S"):
      map.take(conflict.key, from: conflict.wish)
      map.give(conflict.key, to: conflict.wish, isFurther: isFurther)
      if let before, let owner = conflict.owners.first, !map[conflict.wish].contains(before) {
        map.give(before, to: owner, isFurther: true)
      }
    case .character("t"), .character("T"):
      map.take(conflict.key, from: conflict.wish)
      map.give(conflict.key, to: conflict.wish, isFurther: isFurther)
    case .escape, .character("n"):
      asking = .nothing
      return nil
    case .character, .enter, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .keypad, .control, .shifted, .alt, .function, .backTab:
      return nil
    }
    asking = .nothing
    return .change(options.with(map, choices))
  }
}

extension KeyMap {
  /// In place of the first key, or behind all; where all have a place already, in the last one's.
  fileprivate mutating func give(_ key: Key, to wish: WishName, isFurther: Bool) {
    var keys = self[wish].filter { $0 != key }
    if isFurther {
      keys = keys.prefix(Self.keysMax - 1) + [key]
    } else {
      keys = [key] + keys.dropFirst()
    }
    self[wish] = keys
  }

  /// Takes a key from everybody that can't have it together with this wish.
  fileprivate mutating func take(_ key: Key, from wish: WishName) {
    for other in clashes(of: key, for: wish) { self[other].removeAll { $0 == key } }
  }
}

extension Options {
  /// With the keys of that map.
  fileprivate func with(_ map: KeyMap, _ choices: OptionChoices) -> Options {
    var changed = self
    changed.changedKeys = map.changes(from: choices.preset(of: self))
    return changed
  }
}

extension OptionChoices {
  /// The preset's own keys.
  func preset(of options: Options) -> KeyMap {
    var bare = options
    bare.changedKeys = []
    return presets.map(for: bare)
  }
}
