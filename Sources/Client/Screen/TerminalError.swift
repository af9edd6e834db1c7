/// Why there can be no screen; the description is a whole sentence for the person.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file, a pipe, or closed.
  case notATerminal
  /// TERM is not set.
  case typeMissing
  /// No terminfo entry describes this TERM.
  case typeUnknown(String)
  /// The entry is there and can't do what a screen needs.
  case typeUnusable(String)

  package var description: String {
    switch self {
    case .notATerminal:
      "this needs a terminal: standard input or output is not one"
    case .typeMissing:
      "the terminal type is not set; try TERM=xterm-256color"
    case .typeUnknown(let type):
      "terminal type '\(Self.printable(type))' is not known here; try TERM=xterm-256color"
    case .typeUnusable(let type):
      "terminal type '\(Self.printable(type))' can't place text on the screen; "
        + "try TERM=xterm-256color"
    }
  }

  /// TERM comes from outside: at most 40 characters of it are shown, and no control characters.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(40).map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
  }
}
