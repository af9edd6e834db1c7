import Glibc
package import Simulation

/// The machine's monotonic clock: the one place where the server asks for the time.
package enum MonotonicClock {
  /// Microseconds since the machine started.
  package static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// Sleeps until an absolute moment, so that waking late once does not make the next wake late.
  package static func sleep(until moment: Moment) {
    var time = timespec(
      tv_sec: Int(moment.microseconds / 1_000_000),
      tv_nsec: Int(moment.microseconds % 1_000_000) * 1000)
    while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nil) == EINTR {}
  }
}
