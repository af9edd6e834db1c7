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
  private var keys = LineKeys()
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
    let patience = keys.isInside ? 25 : milliseconds
    let count = poll(&sources, 3, patience.map { Int32(clamping: max(0, $0)) } ?? -1)
    if sources[1].revents != 0 { wake.clear() }
    if isArmed, let signal = TerminalRescue.endingSignal { return [.ended(.signalled(signal))] }
    if Int32(sources[2].revents) & POLLERR != 0 { return [.ended(.hungUp)] }
    if sources[0].revents != 0 { return read() }
    return count == 0 ? keys.expire().map { [.key($0)] } ?? [] : []
  }

  private mutating func read() -> [TerminalEvent] {
    var block = [UInt8](repeating: 0, count: TerminalLimits.keysPerWaitMax)
    let count = Glibc.read(STDIN_FILENO, &block, block.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      canRead = false
      return isArmed ? [.ended(.hungUp)] : []
    }
    return keys.take(block[..<count]).map { .key($0) }
  }
}

/// Keys from bytes, as far as narration needs them: characters, arrows and the keys beside them.
struct LineKeys {
  private var bytes: [UInt8] = []

  /// Whether a key has begun.
  var isInside: Bool { !bytes.isEmpty }

  mutating func take(_ input: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in input {
      bytes.append(byte)
      guard isWhole else { continue }
      if let key = Self.key(bytes) { keys.append(key) }
      bytes = []
    }
    return keys
  }

  /// Nothing came any more: a lone Escape is a key.
  mutating func expire() -> Key? {
    defer { bytes = [] }
    return bytes == [0x1B] ? .escape : nil
  }

  private var isWhole: Bool {
    if bytes.count > 32 { return true }
    guard bytes[0] == 0x1B else { return bytes.count >= Self.length(bytes[0]) }
    guard bytes.count > 2, let last = bytes.last else { return false }
    return bytes[1] != 0x5B || (0x40...0x7E).contains(last)
  }

  private static func length(_ first: UInt8) -> Int {
    first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
  }

  private static func key(_ bytes: [UInt8]) -> Key? {
    guard bytes[0] == 0x1B else { return character(bytes) }
    switch String(decoding: bytes.dropFirst(2), as: UTF8.self) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H", "1~", "7~": return .home
    case "F", "4~", "8~": return .end
    case "5~": return .pageUp
    case "6~": return .pageDown
    default: return nil
    }
  }

  private static func character(_ bytes: [UInt8]) -> Key? {
    switch bytes[0] {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 1...26: .control(Unicode.Scalar(bytes[0] + 0x60))
    case 0..<32: nil
    default:
      String(validating: bytes, as: UTF8.self)?.unicodeScalars.first.flatMap {
        (0x80..<0xA0).contains($0.value) ? nil : Key.character($0)
      }
    }
  }
}
