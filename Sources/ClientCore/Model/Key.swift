/// One key press, as the terminal could tell it.
package enum Key: Hashable, Sendable {
  /// A character that was typed, space included.
  case character(Unicode.Scalar)
  case enter, escape, tab, backspace
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// The keypad's digits, only where the terminal tells them apart from plain digits.
  case keypad(Int)
  /// Ctrl with a letter, `control("c")`.
  case control(Unicode.Scalar)
}
