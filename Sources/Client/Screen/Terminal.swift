internal import CNcurses
internal import ClientCore
internal import Glibc
internal import Simulation

/// The screen and the keyboard, from `init` to `deinit`: one at a time in a process, on one thread.
///
/// ncurses keeps its state in globals, so this is where identity lives; the terminal is given back
/// by `close`, at the latest when this goes, and by `TerminalRescue` when the process dies first.
package struct Terminal: ~Copyable {
  /// In cells; changed by `wait`.
  package internal(set) var columns = 80
  package internal(set) var rows = 24
  /// Whether anything beyond ASCII can be shown.
  package let isUnicode: Bool
  /// As in `LocaleChoice`.
  package let language: String

  let wake: WakeSignal
  let depth: ColorDepth
  var pairs: ColorPairs
  /// Writes the pictures where the terminal's language is known; nil where ncurses does.
  var encoder: ScreenEncoder?
  /// What was encoded last; kept for its room.
  var bytes: [UInt8] = []
  /// What the terminal shows; nil when that is not known.
  var shown: CellGrid?
  var parser = KeyParser()
  /// When bytes came last.
  var readAt = Moment.zero
  var modes: TerminalModes
  private let screen: OpaquePointer
  private var isOpen = true

  /// Takes over standard input and output. `wake` ends `wait` early. Throws with the terminal
  /// untouched.
  package init(wake: WakeSignal) throws(TerminalError) {
    try Self.check()
    let (isUnicode, language) = Self.chooseLocale()
    screen = try Self.openScreen(wake: wake)
    self.wake = wake
    self.isUnicode = isUnicode
    self.language = language
    Self.prepareScreen()
    let promise = Self.colorPromise()
    let isOwn = Self.speaksECMA48 && promise.hasPalette
    depth = isOwn ? promise.depth : ColorDepth(colors: promise.colors, pairs: promise.pairs)
    pairs = ColorPairs(pairs: promise.pairs)
    encoder = isOwn ? ScreenEncoder(depth: depth, isUnicode: isUnicode) : nil
    modes = TerminalModes(isAnsi: Self.capability("cup")?.starts(with: [0x1B, 0x5B]) == true)
    modes.take()
    measure()
  }

  deinit {
    if isOpen { giveBack() }
  }

  /// Gives the terminal back as it was found; nothing may be shown or waited for after it.
  package mutating func close() {
    if isOpen { giveBack() }
    isOpen = false
  }

  /// Whether clicks and the wheel are told of; where not, the terminal selects text by them.
  package mutating func useMouse(_ isWanted: Bool) { modes.useMouse(isWanted) }

  private func giveBack() {
    if encoder != nil { Self.write(Self.plainPen) }
    modes.giveBack()
    endwin()
    delscreen(screen)
    TerminalRescue.disarm()
  }

  /// The terminal's bell, or a flash where it has none.
  package func ring() { beep() }

  /// Takes the size over from the terminal; false when it is the same as before.
  @discardableResult
  mutating func measure() -> Bool {
    var width: Int32 = cudgel_screen_columns()
    var height: Int32 = cudgel_screen_rows()
    _ = cudgel_size(STDOUT_FILENO, &width, &height)
    width = min(max(width, 1), Int32(TerminalLimits.columnsMax))
    height = min(max(height, 1), Int32(TerminalLimits.rowsMax))
    resize_term(height, width)
    let isSame = columns == Int(width) && rows == Int(height)
    (columns, rows) = (Int(width), Int(height))
    forgetPicture()
    return !isSame
  }

  /// The next `show` writes everything. Where the encoder writes, ncurses clears the screen now and
  /// has nothing of its own to show from then on.
  mutating func forgetPicture() {
    shown = nil
    cudgel_erase()
    cudgel_forget_screen()
    guard encoder != nil else { return }
    leavePen()
    cudgel_flush()
  }

  /// Whatever is written next by others has the terminal's own colours.
  mutating func leavePen() {
    guard encoder != nil else { return }
    Self.write(Self.plainPen)
    encoder?.forget()
  }

  private static let plainPen = Array("\u{1B}[0m".utf8)
}

extension Terminal {
  private static var type: String? { getenv("TERM").map { String(cString: $0) } }

  private static func check() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let type, !type.isEmpty else { throw .typeMissing }
    guard cudgel_knows_terminal() == 1 else { throw .typeUnknown(type) }
    guard capability("cup") != nil else { throw .typeUnusable(type) }
  }

  static func chooseLocale() -> (isUnicode: Bool, language: String) {
    let choice = LocaleChoice { name in getenv(name).map { String(cString: $0) } }
    _ = choice.characterLocales.first { setlocale(LC_CTYPE, $0) != nil }
    let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    let isUnicode = codeset == "UTF-8"
    return (isUnicode, isUnicode ? choice.language : "en")
  }

  private static func openScreen(wake: WakeSignal) throws(TerminalError) -> OpaquePointer {
    guard TerminalRescue.arm(bytes: RescueBytes.make(capability), wake: wake) else {
      throw .notATerminal
    }
    if let screen = cudgel_open_screen() { return screen }
    TerminalRescue.disarm()
    throw .typeUnusable(type ?? "")
  }

  static func capability(_ name: String) -> [UInt8]? {
    guard let text = cudgel_capability(name) else { return nil }
    return Array(String(cString: text).utf8)
  }

  /// What the terminal and whoever started it promise of colours.
  private static func colorPromise() -> ColorPromise {
    colorPromise(colors: Int(cudgel_colors()), pairs: Int(cudgel_pairs()))
  }

  /// The same with terminfo's numbers, for whoever opens no screen.
  static func colorPromise(colors: Int, pairs: Int) -> ColorPromise {
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } ?? "" }
    return ColorPromise(
      colors: colors, pairs: pairs, type: environment("TERM"),
      colorTerm: environment("COLORTERM"), isInTmux: !environment("TMUX").isEmpty,
      hasDirectColor: cudgel_flag("RGB") || cudgel_flag("Tc") || capability("RGB") != nil)
  }

  /// Whether places and the end of a line are as ECMA-48 and xterm have them, so that the encoder's
  /// bytes mean what they say.
  static var speaksECMA48: Bool {
    capability("cup") == Array("\u{1B}[%i%p1%d;%p2%dH".utf8)
      && (cudgel_flag("xenl") || !cudgel_flag("am"))
  }

  /// Every key at once, unechoed; colours; no cursor.
  private static func prepareScreen() {
    raw()
    noecho()
    nonl()
    cudgel_prepare_window()
    curs_set(0)
    start_color()
    use_default_colors()
  }
}
