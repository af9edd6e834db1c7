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

  /// In ascending order of id.
  private var rows: [Row] = []
  private var next: [Row] = []
  private var isTaken: [Bool] = []
  /// Index into the roster by number, -1 for none.
  private var rosterIndex: [Int] = []

  /// Numbers the visible creatures: those known keep theirs. Returns them in ascending order of
  /// number.
  mutating func number(_ view: View) -> [SeenEntity] {
    markTaken(atLeast: view.visible.count)
    next.removeAll(keepingCapacity: true)
    var known = 0
    var lowest = 0
    for index in view.visible {
      let id = view.roster.entries[index].id
      while known < rows.count, rows[known].id < id { known += 1 }
      let number: Int
      if known < rows.count, rows[known].id == id {
        number = rows[known].number
      } else {
        while isTaken[lowest] { lowest += 1 }
        isTaken[lowest] = true
        number = lowest
      }
      next.append(Row(id: id, number: number))
      rosterIndex[number] = index
    }
    swap(&rows, &next)
    return entities(of: view)
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

  private mutating func markTaken(atLeast count: Int) {
    let size = rows.reduce(rows.count + count) { max($0, $1.number + 1) } + 1
    isTaken.removeAll(keepingCapacity: true)
    isTaken.append(contentsOf: repeatElement(false, count: size))
    rosterIndex.removeAll(keepingCapacity: true)
    rosterIndex.append(contentsOf: repeatElement(-1, count: size))
    for row in rows { isTaken[row.number] = true }
  }

  private func entities(of view: View) -> [SeenEntity] {
    var entities: [SeenEntity] = []
    entities.reserveCapacity(view.visible.count)
    for number in rosterIndex.indices where rosterIndex[number] >= 0 {
      var looks = view.looks(of: rosterIndex[number])
      looks.number = SeenNumber(UInt16(number))
      looks.traits.master = view.roster.entries[rosterIndex[number]].master.flatMap {
        self.number(of: $0)
      }
      entities.append(looks)
    }
    return entities
  }
}
