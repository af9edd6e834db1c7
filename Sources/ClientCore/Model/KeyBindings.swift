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
  case board, party
  case pack, map
  /// Ask which of the four.
  case gestures, ranks
  case mark
  case pause
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
    case .tab: return isWatching ? .followNext : .act(.nextTarget)
    case .character(let scalar):
      let letter = lowercased(scalar)
      return wishOfAll(for: letter)
        ?? (isWatching ? wishOfWatcher(for: letter) : wishOfPlayer(for: letter))
    case .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .keypad,
      .control:
      return nil
    }
  }

  private static func wishOfAll(for letter: Unicode.Scalar) -> Wish? {
    switch letter {
    case "?": .help
    case "o": .board
    case "m": .map
    case "q": .leave
    default: nil
    }
  }

  private static func wishOfWatcher(for letter: Unicode.Scalar) -> Wish? {
    letter == "f" ? .followNext : nil
  }

  private static func wishOfPlayer(for letter: Unicode.Scalar) -> Wish? {
    switch letter {
    case "f": .act(.attack)
    case " ": .act(.dash)
    case "1"..."4": .act(.ability(AttackIndex(UInt8(letter.value - 48))))
    case "e": .act(.wearBetter)
    case "i": .pack
    case "g": .mark
    case "t": .party
    case "a", "'": .gestures
    case "+", "=", "r": .ranks
    case "c": .chat
    case "x": .clearInputs
    case "p": .pause
    default: nil
    }
  }

  /// Where a key goes; nil for keys that go nowhere.
  static func direction(of key: Key) -> Direction? {
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

  /// 1 to 4, typed in either way.
  static func number(of key: Key) -> UInt8? {
    switch key {
    case .character(let digit) where ("1"..."4").contains(digit): UInt8(digit.value - 48)
    case .keypad(let number) where (1...4).contains(number): UInt8(number)
    case .character, .keypad, .enter, .escape, .tab, .backspace, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .control:
      nil
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
