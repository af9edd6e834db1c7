import Simulation
import Wire

/// Which number each creature in view has for one feed. Numbers are the lowest that are free, so
/// they tell nothing about creatures that are not seen; one that goes out of view is free again
/// only after the delta that says so.
///
/// Made for what is so on most ticks: nearly all creatures in view were there before, and many look
/// as they did. Sets of slots tell the others, sixty-four at a time.
struct NumberTable: Sendable {
  private struct Row: Sendable {
    var slot: Int32
    var number: Int32
  }

  /// The slots of all that have a number.
  private var slots = NumberSet()
  /// The same with their numbers, in ascending order of slot.
  private var rows: [Row] = []
  /// By number: who has it, or had it last.
  private var owners: [EntityID] = []
  /// The numbers that creatures in view have.
  private(set) var taken = NumberSet()
  /// What the newest `number(_:of:toldIn:)` has found out about: numbers that are taken whose
  /// creature may look different or is new, and others that are free again.
  private(set) var news = NumberSet()
  /// Those that will be free after the delta.
  private var left = NumberSet()

  /// Numbers the visible creatures: those known keep theirs. There is no news of known ones that
  /// look as they did in the edition of the roster that was told last.
  mutating func number(_ visible: NumberSet, of roster: borrowing Roster, toldIn edition: UInt32) {
    news.removeAll()
    left.removeAll()
    let changed = roster.slotsChanged(since: edition)
    var row = 0
    for index in 0..<max(slots.words.count, visible.words.count) {
      let (was, now) = (slots.word(index), visible.word(index))
      let different = (was ^ now) | (now & changed.word(index))
      guard different != 0 else { continue }
      while row < rows.count, rows[row].slot < index << 6 { row += 1 }
      number(was: was, now: now, different, of: index, from: &row, roster)
    }
    news.formUnion(left)
    taken.subtract(left)
    slots = visible
  }

  /// The creatures of one word's slots; `row` is the place of the first of them in `rows`, then of
  /// those that follow.
  private mutating func number(
    was: UInt64, now: UInt64, _ different: UInt64, of index: Int, from row: inout Int,
    _ roster: borrowing Roster
  ) {
    for slot in NumberSet.Bits(was | now, of: index) {
      let bit: UInt64 = 1 << UInt64(slot & 63)
      if different & bit == 0 {
        row += 1
      } else if now & bit == 0 {
        leave(rows.remove(at: row).number)
      } else {
        let id = roster.id(in: slot)
        if was & bit == 0 {
          rows.insert(Row(slot: Int32(slot), number: give(to: id)), at: row)
        } else if owners[Int(rows[row].number)] == id {
          news.insert(Int(rows[row].number))
        } else {
          leave(rows[row].number)
          rows[row].number = give(to: id)
        }
        row += 1
      }
    }
  }

  private mutating func leave(_ number: Int32) { left.insert(Int(number)) }

  private mutating func give(to id: EntityID) -> Int32 {
    let number = taken.lowestMissing
    taken.insert(number)
    news.insert(number)
    if number < owners.count { owners[number] = id } else { owners.append(id) }
    return Int32(number)
  }

  /// The slot of the creature that has a taken number.
  func slot(of number: Int) -> Int { Int(owners[number].slot) }

  /// The number of a creature in view.
  func number(of id: EntityID) -> SeenNumber? {
    let slot = Int32(truncatingIfNeeded: id.slot)
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].slot < slot { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, owners[Int(rows[low].number)] == id else { return nil }
    return SeenNumber(UInt16(rows[low].number))
  }

  /// Forgets all numbers: what follows is a full snapshot.
  mutating func startOver() {
    slots.removeAll()
    rows.removeAll(keepingCapacity: true)
    taken.removeAll()
  }
}
