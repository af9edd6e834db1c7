package import Simulation

/// One key press, as the terminal could tell it.
package enum Key: Hashable, Sendable {
  /// A character that was typed, space included.
  case character(Unicode.Scalar)
  case enter, escape, tab, backspace, delete
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// The keypad's digits, only where the terminal tells them apart from plain digits.
  case keypad(Int)
  /// Shift with an arrow, with Home, End, Page Up or Page Down (the diagonals), or with the keypad.
  case shifted(Direction)
  /// Ctrl with a letter, `control("c")`.
  case control(Unicode.Scalar)
  /// Alt with a character; a terminal sends Escape and the character for it.
  case alt(Unicode.Scalar)
  /// Shift with Tab.
  case backTab
  /// F1 to F12.
  case function(Int)
}
