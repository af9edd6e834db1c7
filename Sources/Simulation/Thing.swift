/// What lies or hangs over a tile without being a creature: one thing a tile.
package enum Thing: Hashable, Sendable {
  case gold(Int)
  case item(ItemID)
  /// A cloud that brings the effect on whoever stands in it.
  case cloud(Effect)

  /// How much it is: the amount of gold, else 1.
  package var count: Int {
    switch self {
    case .gold(let amount): amount
    case .item, .cloud: 1
    }
  }
}

/// One of four ways to show how one feels.
package enum Gesture: UInt8, CaseIterable, Sendable {
  case wave, cheer, point, bow
}
