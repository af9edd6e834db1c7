internal import Glibc

/// What a terminal is asked for beyond terminfo: the mouse, marked pastes, and where it speaks the
/// kitty keyboard protocol, to be told when keys are let go.
///
/// Terminals leave out what they don't know of these; only those are asked whose sequences begin
/// with `ESC [` in any case.
struct TerminalModes {
  /// Buttons and wheel in SGR form (ctlseqs: 1000, 1006), pastes between marks (2004).
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Which flags of the kitty keyboard protocol hold; who does not speak it is silent.
  static let keyboardQuery = "\u{1B}[?u"
  /// Flags 1 + 2 + 8 + 16: tell Escape apart, tell of events, tell all keys so, tell their text.
  /// With them comes word when the window loses the keyboard (1004): no release would follow.
  static let keyboardOn = "\u{1B}[>27u\u{1B}[?1004h"
  static let keyboardOff = "\u{1B}[?1004l\u{1B}[<u"

  private let isAnsi: Bool
  private var hasMouse = true
  private var tellsReleases = false

  init(isAnsi: Bool) { self.isAnsi = isAnsi }

  /// After the screen was opened, or the program goes on.
  func take() {
    write((hasMouse ? Self.mouseOn : "") + Self.pasteOn)
    write(tellsReleases ? Self.keyboardOn : Self.keyboardQuery)
  }

  /// Before the screen is closed, or the program stands still.
  func giveBack() {
    write((tellsReleases ? Self.keyboardOff : "") + Self.pasteOff + Self.mouseOff)
  }

  /// The terminal has answered the query.
  mutating func askForReleases() {
    guard !tellsReleases else { return }
    tellsReleases = true
    write(Self.keyboardOn)
  }

  mutating func useMouse(_ isWanted: Bool) {
    guard isWanted != hasMouse else { return }
    hasMouse = isWanted
    write(isWanted ? Self.mouseOn : Self.mouseOff)
  }

  private func write(_ text: String) {
    guard isAnsi, !text.isEmpty else { return }
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
