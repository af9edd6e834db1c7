/// Waits on this thread for work that is done elsewhere, and not for ever.
enum BoundedWait {
  /// Returns when the work is done, or after ``ShellLimits/farewellMax``: the program ends then,
  /// and what is not done is the operating system's.
  static func run(_ work: @escaping @Sendable () async -> Void) {
    let done = WakeSignal()
    Task {
      await work()
      done.wake()
    }
    done.wait(milliseconds: ShellLimits.farewellMax)
  }
}
