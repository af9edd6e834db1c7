import Simulation

/// What a key means in a match.
enum Wish: Hashable, Sendable {
  case act(Action)
  /// Move the picture: watchers only.
  case look(Direction)
  case followNext
  case clearInputs
  case chat
  case help
  case players
  case leave
}

/// The keys of a match. Capitals mean what small letters mean.
enum KeyBindings {
  /// nil for keys that mean nothing here.
  static func wish(for key: Key, isWatching: Bool) -> Wish? {
    if let direction = direction(of: key) {
      return isWatching ? .look(direction) : .act(.step(direction))
    }
    switch key {
    case .enter: return isWatching ? nil : .chat
    case .escape: return .leave
    case .tab: return isWatching ? .followNext : nil
    case .character(let scalar): return wish(for: lowercased(scalar), isWatching)
    case .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .keypad,
      .control:
      return nil
    }
  }

  private static func wish(for letter: Unicode.Scalar, _ isWatching: Bool) -> Wish? {
    switch letter {
    case "?": return .help
    case "o": return .players
    case "q": return .leave
    case "f": return isWatching ? .followNext : .act(.attack)
    case "c": return isWatching ? nil : .chat
    case "x": return isWatching ? nil : .clearInputs
    case " ": return isWatching ? nil : .act(.dash)
    case "1"..."4":
      return isWatching ? nil : .act(.ability(AttackIndex(UInt8(letter.value - 48))))
    default: return nil
    }
  }

  private static func direction(of key: Key) -> Direction? {
    switch key {
    case .up, .keypad(8): .north
    case .down, .keypad(2): .south
    case .left, .keypad(4): .west
    case .right, .keypad(6): .east
    case .home, .keypad(7): .northWest
    case .end, .keypad(1): .southWest
    case .pageUp, .keypad(9): .northEast
    case .pageDown, .keypad(3): .southEast
    case .character(let scalar): direction(ofLetter: lowercased(scalar))
    case .enter, .escape, .tab, .backspace, .keypad, .control: nil
    }
  }

  private static func direction(ofLetter letter: Unicode.Scalar) -> Direction? {
    switch letter {
    case "h": .west
    case "j": .south
    case "k": .north
    case "l": .east
    case "y": .northWest
    case "u": .northEast
    case "b": .southWest
    case "n": .southEast
    default: nil
    }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("A"..."Z").contains(scalar) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value) + 32)
  }
}
