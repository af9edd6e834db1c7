/// Everything that `cudgel doctor` could find out about a terminal and who started it.
package struct TerminalFacts: Sendable {
  /// Of this program.
  package var version = ""
  /// Operating system, its version, and the processor.
  package var system = ""
  /// Environment variables that are set, in the order of `variables`.
  package var environment: [(name: String, value: String)] = []
  package var isInputTerminal = false
  package var isOutputTerminal = false

  /// Where the terminfo entry lies; nil when there is none.
  package var entryPath: String?
  /// The long name in the entry.
  package var entryName = ""
  /// Whether the entry can place text, and whether it does so as ECMA-48 has it.
  package var canPlaceText = false
  package var speaksECMA48 = false
  /// terminfo's numbers, and RGB or tmux's Tc.
  package var colors = 0
  package var pairs = 0
  package var hasDirectColor = false
  /// What the game draws with.
  package var depth = ColorDepth.none
  /// Whether the game writes its pictures itself; otherwise ncurses does.
  package var drawsItself = false

  /// The locale that was asked for, the one that was taken, its character set.
  package var wantedLocale = "C"
  package var takenLocale = "C"
  package var characterSet = ""
  package var isUnicode = false
  /// The tag of the language that is asked for.
  package var language = "en"

  /// nil when nobody knows.
  package var columns: Int?
  package var rows: Int?
  /// Of one cell in pixels.
  package var cellSize: (width: Int, height: Int)?
  /// nil when nobody was asked.
  package var answers: TerminalAnswers?

  /// The clock's smallest step in nanoseconds, and how late a sleep of 5 ms ends, in microseconds:
  /// in the middle and at worst.
  package var clockStep = 0
  package var lateness: (middle: Int, worst: Int)?

  package init() {}

  /// The variables that say something about a terminal. Those of `hidden` hold addresses or paths:
  /// only whether they are set goes into a report.
  package static let variables = [
    "TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TERMINFO", "TERMINFO_DIRS",
    "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "TMUX", "STY",
    "SSH_CONNECTION", "MOSH_CONNECTION", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "LINES",
    "COLUMNS", "NCURSES_NO_UTF8_ACS", "XDG_SESSION_TYPE",
  ]
  package static let hidden = ["TMUX", "STY", "SSH_CONNECTION", "MOSH_CONNECTION", "WT_SESSION"]

  /// Empty where it is not set.
  package func variable(_ name: String) -> String {
    environment.first { $0.name == name }?.value ?? ""
  }

  /// TERM.
  package var type: String { variable("TERM") }
  package var isInTmux: Bool { !variable("TMUX").isEmpty }
  package var isInScreen: Bool { !variable("STY").isEmpty }
  package var isRemote: Bool {
    !variable("SSH_CONNECTION").isEmpty || !variable("MOSH_CONNECTION").isEmpty
  }

  /// Whether the picture of a test can be drawn, and questions asked.
  package var canDraw: Bool { isOutputTerminal && speaksECMA48 }

  /// A cell in pixels, from whoever told it.
  package var toldCellSize: (width: Int, height: Int)? {
    let size = answers?.cellSize ?? cellSize
    return size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }

  /// The terminal says by its name or by a variable that it has 24-bit colour.
  package var isKnownForTruecolor: Bool {
    let names = ["kitty", "foot", "WezTerm", "ghostty", "iTerm2", "VTE", "Konsole", "mintty"]
    let told = (answers?.name ?? "").lowercased()
    if names.contains(where: { told.hasPrefix($0.lowercased()) }) { return true }
    let set = ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"]
    if set.contains(where: { !variable($0).isEmpty }) { return true }
    if let vte = Int(variable("VTE_VERSION")), vte >= 3600 { return true }
    return ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(variable("TERM_PROGRAM"))
  }
}
