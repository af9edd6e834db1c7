internal import ClientCore
internal import Glibc

/// Asks the terminal what it can do, and leaves it as it was: unechoed for a moment, and what was
/// not read by then is thrown away.
enum TerminalInterview {
  /// How long a terminal may be silent, in milliseconds; one behind a network may take longer.
  private static let patience: Int32 = 200
  private static let patienceAfar: Int32 = 1000
  /// Of all answers together, in blocks read.
  private static let readsMax = 100

  /// Asks the process's own terminal, wherever output goes to; nil when there is none, or when it
  /// is somebody else's turn to use it.
  static func ask(isUnicode: Bool, isRemote: Bool) -> TerminalAnswers? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var modes = termios()
    guard tcgetpgrp(terminal) == getpgrp(), tcgetattr(terminal, &modes) == 0 else { return nil }
    var raw = modes
    // Signals stay, so that Ctrl-C ends it.
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON)
    guard tcsetattr(terminal, TCSAFLUSH, &raw) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &modes) }
    say(TerminalQuestions.bytes(isUnicode: isUnicode), to: terminal)
    let answers = listen(to: terminal, patience: isRemote ? patienceAfar : patience)
    // What a terminal did not take for a question may stand there now.
    say(Array("\r\u{1B}[K".utf8), to: terminal)
    return answers
  }

  private static func say(_ bytes: [UInt8], to terminal: Int32) {
    _ = write(terminal, bytes, bytes.count)
  }

  private static func listen(to terminal: Int32, patience: Int32) -> TerminalAnswers {
    var reader = TerminalAnswerReader()
    var answers = TerminalAnswers()
    var block = [UInt8](repeating: 0, count: 512)
    for _ in 0..<readsMax where !answers.isComplete {
      var input = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, patience) == 1 else { break }
      let count = read(terminal, &block, block.count)
      guard count > 0 else { break }
      for answer in reader.take(block[..<count]) { answers.note(answer) }
    }
    return answers
  }
}
