internal import Glibc

/// Which signals mean what to a program in a terminal.
enum Signals {
  /// Somebody ended the program on purpose.
  static let areGoodbyes: Set<Int32> = [SIGINT, SIGTERM]
}
