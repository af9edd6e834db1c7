package import Simulation

/// Numbers a player's inputs from 1 upwards, without gaps, over the life of a seat. 0: none yet.
package struct InputSequence: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  /// Before the first.
  package static let none = InputSequence(0)
  package static func < (a: InputSequence, b: InputSequence) -> Bool { a.rawValue < b.rawValue }
  /// The one that follows.
  package var next: InputSequence { InputSequence(rawValue &+ 1) }
}

/// An action with its number.
package struct SequencedAction: Hashable, Sendable {
  package var sequence: InputSequence
  package var action: Action

  package init(sequence: InputSequence, action: Action) {
    self.sequence = sequence
    self.action = action
  }
}
