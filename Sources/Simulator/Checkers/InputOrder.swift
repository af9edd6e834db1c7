package import Simulation
package import Wire

/// Every input runs at most once, and in order: an action that runs is the one sent under a number
/// above all that ran before, and the acknowledgement has passed it.
package struct InputOrder {
  private struct Progress {
    /// Everything up to here has run or been refused, and has been seen to.
    var acknowledged = InputSequence.none
    /// What the match has taken in and not yet acknowledged, in ascending order, first come first.
    var received: [SequencedAction] = []

    var newest: InputSequence { received.last?.sequence ?? acknowledged }
  }

  private var seats: [SeatID: Progress] = [:]

  /// Nothing has been sent yet.
  package init() {}

  /// Inputs that were handed to the match for a seat. Numbers that came before keep their meaning.
  package mutating func received(_ inputs: [SequencedAction], for seat: SeatID) {
    var progress = seats[seat] ?? Progress()
    for input in inputs where input.sequence > progress.newest { progress.received.append(input) }
    seats[seat] = progress
  }

  /// Forgets a seat whose character has left; the seat may be given to somebody new.
  package mutating func forget(_ seat: SeatID) { seats[seat] = nil }

  /// Checks one tick of a seat: the action that ran, if one did, and the acknowledgement after it.
  package mutating func offence(
    seat: SeatID, ran actions: [Action], acknowledged: InputSequence
  ) -> String? {
    var progress = seats[seat] ?? Progress()
    defer { seats[seat] = progress }
    guard acknowledged >= progress.acknowledged else {
      return "the acknowledgement fell from \(progress.acknowledged.rawValue) to"
        + " \(acknowledged.rawValue)"
    }
    let due = progress.received.prefix { $0.sequence <= acknowledged }
    progress.received.removeFirst(due.count)
    progress.acknowledged = acknowledged
    return missing(actions, from: due)
  }

  /// The actions must be found, in order, among the inputs that this tick acknowledged.
  private func missing(_ actions: [Action], from due: ArraySlice<SequencedAction>) -> String? {
    var rest = due
    for action in actions {
      guard let index = rest.firstIndex(where: { $0.action == action }) else {
        return "\(action) ran, which is none of the inputs \(due.map { $0.sequence.rawValue })"
      }
      rest = rest[(index + 1)...]
    }
    return nil
  }
}
