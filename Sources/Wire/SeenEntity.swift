package import Simulation

/// One creature as a viewer sees it.
package struct SeenEntity: Hashable, Sendable {
  package var number: SeenNumber
  package var kind: KindID
  package var position: Point
  package var facing: Direction
  package var hp: Int
  package var hpMax: Int
  /// Its ticks are the world's; the aim of another's blow is never out of the viewer's sight.
  package var activity: Activity
  /// Its player has lost the link.
  package var standsGuard: Bool
  /// Players' names; empty for monsters.
  package var name: String

  package init(
    number: SeenNumber, kind: KindID, position: Point, facing: Direction, hp: Int, hpMax: Int,
    activity: Activity, standsGuard: Bool = false, name: String = ""
  ) {
    self.number = number
    self.kind = kind
    self.position = position
    self.facing = facing
    self.hp = hp
    self.hpMax = hpMax
    self.activity = activity
    self.standsGuard = standsGuard
    self.name = name
  }
}
