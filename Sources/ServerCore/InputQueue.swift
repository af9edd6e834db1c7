import Simulation
package import Wire

/// One player's inputs on their way into the world: each runs at most once, in order.
package struct InputQueue: Sendable {
  /// At most `Limits.inputsWaitingMax`, in ascending sequence.
  package private(set) var waiting: [SequencedAction] = []
  /// The highest sequence that ever came.
  package private(set) var newest = InputSequence.none

  package init() {}

  /// The newest input that has run or been refused, and all before it: those before the first that
  /// waits.
  package var acknowledged: InputSequence {
    waiting.first.map { InputSequence($0.sequence.rawValue - 1) } ?? newest
  }

  /// Takes an input in. False when it is refused: acknowledged, in its turn, without running. One
  /// seen before is ignored.
  package mutating func receive(_ input: SequencedAction, isAllowed: Bool) -> Bool {
    guard input.sequence > newest else { return true }
    newest = input.sequence
    guard isAllowed, waiting.count < Limits.inputsWaitingMax else { return false }
    waiting.append(input)
    return true
  }

  /// The input that runs next, taken out.
  package mutating func next() -> SequencedAction? {
    waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// What waits is refused.
  package mutating func clear() { waiting.removeAll(keepingCapacity: true) }
}
