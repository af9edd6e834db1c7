internal import CNcurses
internal import ClientCore
internal import Glibc

/// Standard input and output where a match is told line by line: every key at once and unechoed,
/// and nothing written but plain lines. Either may be a pipe.
struct LineTerminal: ~Copyable {
  let isUnicode: Bool
  /// As in `LocaleChoice`.
  let language: String

  private let wake: WakeSignal
  private var parser = KeyParser()
  private var canRead = true
  private var isArmed = false

  /// A terminal gives keys as they are pressed from here on, and is given back by `close`, or when
  /// the process dies first.
  init(wake: WakeSignal) {
    self.wake = wake
    (isUnicode, language) = Terminal.chooseLocale()
    guard isatty(STDIN_FILENO) == 1 else { return }
    isArmed = TerminalRescue.arm(bytes: [], wake: wake)
    var modes = termios()
    guard isArmed, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    // Ctrl-C stays a signal; what is written keeps its line ends.
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    kept = modes
  }

  private var kept: termios?

  mutating func close() {
    guard isArmed else { return }
    isArmed = false
    if var modes = kept {
      modes.c_lflag |= tcflag_t(ECHO | ICANON)
      tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }
    TerminalRescue.disarm()
  }

  func say(_ lines: [String]) {
    for line in lines { Terminal.write(Array((line + "\n").utf8)) }
  }

  func ring() { if isatty(STDOUT_FILENO) == 1 { Terminal.write([7]) } }

  /// As `Terminal.wait`; without a terminal the end of input is only the end of keys.
  mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
    var sources = [
      pollfd(fd: canRead ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      // A pipe whose reader has gone.
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
    ]
    let patience = parser.patience ?? milliseconds
    let count = poll(&sources, 3, patience.map { Int32(clamping: max(0, $0)) } ?? -1)
    if sources[1].revents != 0 { wake.clear() }
    if isArmed, let signal = TerminalRescue.endingSignal { return [.ended(.signalled(signal))] }
    if Int32(sources[2].revents) & POLLERR != 0 { return [.ended(.hungUp)] }
    if sources[0].revents != 0 { return read() }
    return count == 0 ? parser.expire().map { .typed($0) } : []
  }

  private mutating func read() -> [TerminalEvent] {
    var block = [UInt8](repeating: 0, count: TerminalLimits.bytesPerWaitMax)
    let count = Glibc.read(STDIN_FILENO, &block, block.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      canRead = false
      return isArmed ? [.ended(.hungUp)] : []
    }
    return parser.take(block[..<count]).map { .typed($0) }
  }
}
