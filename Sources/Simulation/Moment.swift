/// A reading of a monotonic clock, in microseconds, handed in by whoever owns a clock: pure code
/// never asks for the time itself.
package struct Moment: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static let zero = Moment(microseconds: 0)

  package static func < (a: Moment, b: Moment) -> Bool { a.microseconds < b.microseconds }

  /// Microseconds from `b` to `a`; negative when `a` is earlier.
  package static func - (a: Moment, b: Moment) -> Int64 { a.microseconds - b.microseconds }

  package static func + (moment: Moment, microseconds: Int64) -> Moment {
    Moment(microseconds: moment.microseconds + microseconds)
  }
}
