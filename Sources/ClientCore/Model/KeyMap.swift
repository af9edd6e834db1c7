package import Simulation

/// Which keys ask for what: a preset with the changes of a person.
package struct KeyMap: Hashable, Sendable {
  /// Keys that one wish may have; one more is refused.
  package static let keysMax = 4

  /// By the order of `WishName.allCases`.
  private var keys: [[Key]] = Array(repeating: [], count: WishName.allCases.count)

  /// Without any key.
  package init() {}

  /// As a table has it. What is no wish or no key is left out: whoever reads tables refuses it.
  package init(rows: [(wish: String, keys: [String])]) {
    for row in rows {
      guard let wish = WishName(rawValue: row.wish) else { continue }
      self[wish] = row.keys.compactMap { Key(named: $0) }
    }
  }

  /// The keys of a wish, the one that is shown first; at most `keysMax`.
  package subscript(wish: WishName) -> [Key] {
    get { keys[Self.index(of: wish)] }
    set { keys[Self.index(of: wish)] = Array(newValue.prefix(Self.keysMax)) }
  }

  /// What a key asks for; a capital that nothing has means what the small letter means.
  package func wish(for key: Key, isWatching: Bool) -> WishName? {
    if let found = exactWish(for: key, isWatching: isWatching) { return found }
    guard case .character(let scalar) = key, scalar.small != scalar else { return nil }
    return exactWish(for: .character(scalar.small), isWatching: isWatching)
  }

  /// Where a key walks or looks; nil for keys that go nowhere.
  package func direction(of key: Key) -> Direction? {
    guard let wish = wish(for: key, isWatching: true) else { return nil }
    return wish.direction
  }

  /// The other wishes that a key of this one would be taken from.
  package func clashes(of key: Key, for wish: WishName) -> [WishName] {
    WishName.allCases.filter { $0 != wish && $0.clashes(with: wish) && self[$0].contains(key) }
  }

  /// Keys that two wishes have which somebody has both of.
  package var clashes: [(key: Key, wishes: [WishName])] {
    var found: [(key: Key, wishes: [WishName])] = []
    for wish in WishName.allCases {
      for key in self[wish] where !found.contains(where: { $0.key == key }) {
        let others = clashes(of: key, for: wish)
        if !others.isEmpty { found.append((key, [wish] + others)) }
      }
    }
    return found
  }

  /// What was changed against another map.
  package func changes(from other: KeyMap) -> [ChangedKeys] {
    WishName.allCases.filter { self[$0] != other[$0] }.map {
      ChangedKeys(wish: $0, keys: self[$0])
    }
  }

  package mutating func apply(_ changes: [ChangedKeys]) {
    for change in changes { self[change.wish] = change.keys }
  }

  private func exactWish(for key: Key, isWatching: Bool) -> WishName? {
    WishName.allCases.first {
      let isTheirs = isWatching ? $0.audience != .players : $0.audience != .watchers
      return isTheirs && self[$0].contains(key)
    }
  }

  private static func index(of wish: WishName) -> Int {
    WishName.allCases.firstIndex(of: wish) ?? 0
  }
}

/// A wish whose keys a person has changed.
package struct ChangedKeys: Hashable, Sendable {
  package var wish: WishName
  /// Empty: it has none.
  package var keys: [Key]

  package init(wish: WishName, keys: [Key]) {
    self.wish = wish
    self.keys = keys
  }
}

/// A key map that comes with the program: a file of `Assets/keys`.
package struct KeyPreset: Hashable, Sendable {
  /// The file's name without its ending: `vi`.
  package var name: String
  package var map: KeyMap

  package init(name: String, map: KeyMap) {
    self.name = name
    self.map = map
  }
}

// What a table of keys may say.
extension WishName {
  package static var names: [String] { allCases.map(\.rawValue) }

  /// Whether two wishes can't share a key; false for what is no wish.
  package static func clash(_ a: String, _ b: String) -> Bool {
    guard let a = WishName(rawValue: a), let b = WishName(rawValue: b) else { return false }
    return a.clashes(with: b)
  }
}

extension Key {
  package static func isName(_ text: String) -> Bool { Key(named: text) != nil }
}

extension [KeyPreset] {
  /// The map that options ask for; the first preset where theirs is not there.
  package func map(for options: Options) -> KeyMap {
    var map = (first { $0.name == options.keyPreset } ?? first)?.map ?? KeyMap()
    map.apply(options.changedKeys)
    return map
  }
}

extension Key {
  /// 1 to 4, typed in either way.
  var digit: UInt8? {
    switch self {
    case .character(let digit) where ("1"..."4").contains(digit): UInt8(digit.value - 48)
    case .keypad(let number) where (1...4).contains(number): UInt8(number)
    case .character, .keypad, .enter, .escape, .tab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .control, .shifted, .alt, .function, .backTab:
      nil
    }
  }
}
