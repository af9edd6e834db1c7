import Simulation

/// The keys behind the numbers and letters of terminals' sequences.
enum KeyNumber {
  /// The last letter of `ESC [ A` and `ESC O A`.
  static func letter(_ letter: UInt8) -> Key? {
    switch Character(Unicode.Scalar(letter)) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "E": .keypad(5)
    case "F": .end
    case "H": .home
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    case "Z": .backTab
    default: nil
    }
  }

  /// `ESC [ 5 ~`.
  static func tilde(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `ESC [ 57417 u`: the numbers of the kitty keyboard protocol for what types no character.
  static func keyboard(_ number: Int) -> Key? {
    switch number {
    case 9: .tab
    case 13, 57414: .enter
    case 27: .escape
    case 127: .backspace
    case 57399...57408: .keypad(number - 57399)
    case 57409: .character(".")
    case 57410: .character("/")
    case 57411: .character("*")
    case 57412: .character("-")
    case 57413: .character("+")
    case 57417: .keypad(4)
    case 57418: .keypad(6)
    case 57419: .keypad(8)
    case 57420: .keypad(2)
    case 57421: .keypad(9)
    case 57422: .keypad(3)
    case 57423: .keypad(7)
    case 57424: .keypad(1)
    case 57426: .delete
    case 57427: .keypad(5)
    default: nil
    }
  }
}

extension Key {
  /// Shift makes another key of those that point somewhere; the rest stays what it is.
  func modified(by modifiers: KeyModifiers) -> Key {
    guard modifiers.contains(.shift) else { return self }
    return self == .tab ? .backTab : pointed.map { .shifted($0) } ?? self
  }

  /// Where an arrow, a corner key or a keypad's digit points.
  var pointed: Direction? {
    switch self {
    case .up, .keypad(8): .north
    case .down, .keypad(2): .south
    case .left, .keypad(4): .west
    case .right, .keypad(6): .east
    case .home, .keypad(7): .northWest
    case .end, .keypad(1): .southWest
    case .pageUp, .keypad(9): .northEast
    case .pageDown, .keypad(3): .southEast
    case .shifted(let direction): direction
    case .character, .enter, .escape, .tab, .backspace, .delete, .keypad, .control, .alt, .function,
      .backTab:
      nil
    }
  }
}
