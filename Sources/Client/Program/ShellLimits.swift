/// The bounds of the client's shell; those of the model are `ClientLimits`.
enum ShellLimits {
  /// Between two pictures that no key asked for, in microseconds: 60 a second.
  static let framePause: Int64 = 16_667
  /// Between two `.tick`s, in microseconds, however soon the model wants the next.
  static let tickPause: Int64 = 1_000
  /// A picture that takes the terminal longer is told of, in microseconds.
  static let slowWrite: Int64 = 40_000
  /// Bytes of frames that wait for the loop; one more frame ends the link.
  static let waitingBytesMax = 8 * 1024 * 1024
  /// For links and a hosted match to end in order when the program does, in milliseconds.
  static let farewellMax = 2_500
}
