import Simulation

// Keys as they are written in presets and settings.
extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("escape", .escape), ("tab", .tab),
    ("shift-tab", .backTab),
    ("backspace", .backspace), ("delete", .delete), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("home", .home), ("end", .end), ("page-up", .pageUp),
    ("page-down", .pageDown), ("shift-up", .shifted(.north)), ("shift-down", .shifted(.south)),
    ("shift-left", .shifted(.west)), ("shift-right", .shifted(.east)),
    ("shift-home", .shifted(.northWest)), ("shift-end", .shifted(.southWest)),
    ("shift-page-up", .shifted(.northEast)), ("shift-page-down", .shifted(.southEast)),
  ]

  /// The key that is written so: one printable character, `up`, `shift-up`, `keypad-7`, `ctrl-l`,
  /// `alt-x`, `f1`.
  package init?(named name: String) {
    if let known = Self.named.first(where: { $0.name == name }) {
      self = known.key
      return
    }
    let scalars = name.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first, scalar.columnWidth ?? 0 > 0, scalar != " " {
      self = .character(scalar)
    } else if let digit = Self.rest(of: name, after: "keypad-").flatMap({ Int($0) }),
      (0...9).contains(digit)
    {
      self = .keypad(digit)
    } else if let number = Self.rest(of: name, after: "f").flatMap({ Int($0) }),
      (1...12).contains(number)
    {
      self = .function(number)
    } else if let letter = Self.scalar(of: name, after: "ctrl-"), ("a"..."z").contains(letter) {
      self = .control(letter)
    } else if let scalar = Self.scalar(of: name, after: "alt-"), scalar.columnWidth ?? 0 > 0 {
      self = .alt(scalar)
    } else {
      return nil
    }
  }

  /// As it is written in presets and settings, and read by `init(named:)`.
  package var name: String {
    if let known = Self.named.first(where: { $0.key == self }) { return known.name }
    switch self {
    case .character(let scalar): return String(scalar)
    case .keypad(let digit): return "keypad-\(digit)"
    case .function(let number): return "f\(number)"
    case .control(let letter): return "ctrl-\(letter)"
    case .alt(let scalar): return "alt-\(scalar)"
    case .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .shifted, .backTab:
      return ""
    }
  }

  /// As it is shown on screen: short, an arrow for an arrow.
  var shown: String {
    switch self {
    case .up: "▴"
    case .down: "▾"
    case .left: "◂"
    case .right: "▸"
    case .shifted(.north): "S-▴"
    case .shifted(.south): "S-▾"
    case .shifted(.west): "S-◂"
    case .shifted(.east): "S-▸"
    case .escape: "Esc"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "⇧Tab"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .keypad(let digit): "kp\(digit)"
    case .function(let number): "F\(number)"
    case .control(let letter): "^" + String(letter).uppercased()
    case .character, .backspace, .delete, .shifted, .alt: name
    }
  }

  private static func rest(of name: String, after start: String) -> Substring? {
    name.hasPrefix(start) ? name.dropFirst(start.count) : nil
  }

  private static func scalar(of name: String, after start: String) -> Unicode.Scalar? {
    guard let rest = rest(of: name, after: start)?.unicodeScalars, rest.count == 1 else {
      return nil
    }
    return rest.first
  }
}
