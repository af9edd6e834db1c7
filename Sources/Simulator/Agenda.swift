package import Simulation

/// What is still to happen, in order of time; what was put in first goes first where times are
/// equal, so that a seed gives the same run everywhere. A binary heap.
package struct Agenda<Item> {
  private struct Entry {
    var moment: Moment
    var order: UInt64
    var item: Item

    func comes(before other: Entry) -> Bool {
      (moment.microseconds, order) < (other.moment.microseconds, other.order)
    }
  }

  private var heap: [Entry] = []
  private var count: UInt64 = 0

  /// With nothing to do.
  package init() {}

  /// When the next item is due.
  package var nextMoment: Moment? { heap.first?.moment }

  /// Something is to happen at that moment.
  package mutating func add(_ item: Item, at moment: Moment) {
    heap.append(Entry(moment: moment, order: count, item: item))
    count += 1
    rise(from: heap.count - 1)
  }

  /// Takes out what happens next; nil when nothing is left.
  package mutating func next() -> (moment: Moment, item: Item)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink(from: 0)
    }
    return (first.moment, first.item)
  }

  private mutating func rise(from start: Int) {
    var child = start
    while child > 0, heap[child].comes(before: heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink(from start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].comes(before: heap[least]) {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
