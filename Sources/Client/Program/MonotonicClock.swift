internal import Glibc
internal import Simulation

/// The clock of this room: microseconds that never go back (CLOCK_MONOTONIC).
enum MonotonicClock {
  static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
