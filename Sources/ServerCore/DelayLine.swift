import Simulation

/// What was made for watchers and may not be shown yet, oldest first: each thing comes out once it
/// is as old as the delay. With a delay of 0 it goes in and comes out on the same tick.
struct DelayLine<Item: Sendable>: Sendable {
  private struct Waiting: Sendable {
    var madeAt: Moment
    var bytes: Int
    var item: Item
  }

  /// Those before `first` have come out.
  private var waiting: [Waiting] = []
  private var first = 0
  /// What the waiting ones weigh.
  private(set) var bytes = 0

  var isEmpty: Bool { first == waiting.count }

  mutating func append(_ item: Item, bytes: Int = 0, madeAt: Moment) {
    waiting.append(Waiting(madeAt: madeAt, bytes: bytes, item: item))
    self.bytes += bytes
  }

  /// What comes out next.
  var next: Item? { isEmpty ? nil : waiting[first].item }

  /// The next that was made then or earlier.
  mutating func next(madeUntil moment: Moment) -> Item? {
    guard first < waiting.count, waiting[first].madeAt <= moment else { return nil }
    let next = waiting[first]
    first += 1
    bytes -= next.bytes
    if first == waiting.count || first > 256 {
      waiting.removeSubrange(..<first)
      first = 0
    }
    return next.item
  }
}
