import Simulation
import Wire

/// Which number each creature in view has for one feed. Numbers are the lowest that are free, so
/// they tell nothing about creatures that are not seen; one that goes out of view is free again
/// only after the delta that says so.
struct NumberTable: Sendable {
  private struct Row: Sendable {
    var id: EntityID
    var number: Int
  }

  /// What may be news of the creature that has a number, or had it last.
  enum News: Sendable {
    case none
    case vanished
    /// Look at who is in that slot.
    case look(slot: Int32)
  }

  /// In ascending order of id.
  private var rows: [Row] = []
  private var next: [Row] = []
  private var isTaken: [Bool] = []
  /// By number: what came of the newest `number(_:toldIn:)`.
  private(set) var news: [News] = []

  /// Numbers the visible creatures: those known keep theirs. There is no news of known ones that
  /// look as they did in the edition of the roster that was told last.
  mutating func number(_ view: View, toldIn edition: UInt32) {
    startNumbering(view.visible.count)
    var known = 0
    var lowest = 0
    for slot in view.visible {
      let id = view.roster.id(in: slot)
      while known < rows.count, rows[known].id < id {
        news[rows[known].number] = .vanished
        known += 1
      }
      if known < rows.count, rows[known].id == id {
        next.append(rows[known])
        if view.roster.stamps[slot].changedIn > edition {
          news[rows[known].number] = .look(slot: Int32(slot))
        }
        known += 1
      } else {
        while isTaken[lowest] { lowest += 1 }
        isTaken[lowest] = true
        next.append(Row(id: id, number: lowest))
        news[lowest] = .look(slot: Int32(slot))
      }
    }
    for row in rows[known...] { news[row.number] = .vanished }
    swap(&rows, &next)
  }

  /// The number of a creature in view.
  func number(of id: EntityID) -> SeenNumber? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].id < id { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].id == id else { return nil }
    return SeenNumber(UInt16(rows[low].number))
  }

  /// Forgets all numbers: what follows is a full snapshot.
  mutating func startOver() { rows.removeAll(keepingCapacity: true) }

  private mutating func startNumbering(_ count: Int) {
    next.removeAll(keepingCapacity: true)
    let size = rows.reduce(rows.count + count) { max($0, $1.number + 1) } + 1
    isTaken.removeAll(keepingCapacity: true)
    isTaken.append(contentsOf: repeatElement(false, count: size))
    news.removeAll(keepingCapacity: true)
    news.append(contentsOf: repeatElement(.none, count: size))
    for row in rows { isTaken[row.number] = true }
  }
}
