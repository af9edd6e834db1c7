import Simulation
import Wire

/// What an audience sees on one tick: everything that a snapshot for it is made from.
struct View: Sendable {
  var tick: Tick
  /// Indices into `roster`, in slot order.
  var visible: [Int]
  var roster: Roster
  var known: KnownTiles
  /// The character whose view it is; nil in the free view.
  var owner: Owner?

  /// A player's character with what only its player is told.
  struct Owner: Sendable {
    var entity: Entity
    var speed: Int
    var acknowledged: InputSequence
    var waiting: Int
  }

  func own(_ numbers: NumberTable) -> OwnState? {
    guard let owner, let number = numbers.number(of: owner.entity.id) else { return nil }
    let entity = owner.entity
    return OwnState(
      number: number, speed: owner.speed, stepLeft: entity.movement.stepLeft,
      heldUntil: entity.movement.heldUntil, dashReadyAt: entity.movement.dashReadyAt,
      readyAt: entity.readyAt.indices.map { entity.readyAt[$0] },
      acknowledged: owner.acknowledged, waiting: owner.waiting)
  }
}
