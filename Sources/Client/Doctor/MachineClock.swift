internal import Glibc
internal import Simulation

/// How fine this machine's clock is, and how well it keeps an appointment: a game thread wakes by
/// it.
enum MachineClock {
  /// Nanoseconds.
  static var step: Int {
    var time = timespec()
    clock_getres(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Of 21 sleeps of 5 ms, in microseconds: how late they ended, in the middle and at worst.
  static var lateness: (middle: Int, worst: Int) {
    let late = (0..<21).map { _ in
      let start = MonotonicClock.now()
      usleep(5000)
      return Int(MonotonicClock.now() - start) - 5000
    }.sorted()
    return (late[10], late[20])
  }
}
