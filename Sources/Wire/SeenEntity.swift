package import Simulation

/// One creature as a viewer sees it. Views and baselines are full of them: 64 bytes each.
package struct SeenEntity: Hashable, Sendable {
  /// Players' names; empty for monsters.
  package var name: String
  package var position: Point
  /// Its ticks are the world's; the aim of another's blow is never out of the viewer's sight.
  package var activity: Activity
  package var facing: Direction
  package var kind: KindID
  package var effects: EffectSet
  package var number: SeenNumber
  /// Its player has lost the link.
  package var standsGuard: Bool
  @FourBytes package var hp: Int
  @FourBytes package var hpMax: Int
  package var traits: Traits

  /// What hardly ever changes about a creature.
  package struct Traits: Hashable, Sendable {
    package var side: Side
    @TwoBytes package var level: Int
    /// Whose hound it is; nil also when that one is not in view.
    package var master: SeenNumber?

    /// What the wire leaves out.
    package static func usual(hasName: Bool) -> Traits {
      Traits(side: hasName ? .players : .monsters)
    }

    package init(side: Side, level: Int = 1, master: SeenNumber? = nil) {
      self.side = side
      self.level = level
      self.master = master
    }
  }

  /// Without traits it is a player's character or a monster of level 1, as it has a name or not.
  package init(
    number: SeenNumber, kind: KindID, position: Point, facing: Direction, hp: Int, hpMax: Int,
    activity: Activity, standsGuard: Bool = false, name: String = "", effects: EffectSet = [],
    traits: Traits? = nil
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
    self.effects = effects
    self.traits = traits ?? Traits.usual(hasName: !name.isEmpty)
  }
}
