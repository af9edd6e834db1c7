/// One attack or ability of a kind: *wind-up → strike → recover*. All times are in ticks, already
/// converted from the assets' units of 50 ms to this match's tick rate.
package struct Attack: Sendable, Equatable {
  package var name: String
  package var shape: AttackShape
  /// Reach or radius in tiles, see `AttackShape`.
  package var size: Int
  /// How far the aimed tile may be, in steps; 0 means the attack is centred on or starts at
  /// oneself.
  package var range: Int
  package var windUp: Int
  package var recover: Int
  /// From one start to the next.
  package var cooldown: Int
  package var damage: ClosedRange<Int>
  /// How far it is heard, in tiles.
  package var noise: Int
  /// What is thrown flies as a projectile, at this many thousandths of a tile a tick; 0: no
  /// missile.
  package var missileSpeed: Int
  /// Ticks for which who is hit can't act; 0: none.
  package var stun: Int
  /// What it brings upon whom it hits, and for how many ticks.
  package var effect: Effect?
  package var effectTime = 0
  /// What becomes of the ground there; nil: nothing.
  package var ground: GroundChange?
  /// The verb that it is kept for; nil: a blow like others.
  package var serves: Service?
  /// What it costs.
  package var mana = 0
  /// What each rank of an ability beyond the first adds to damage, times and amounts, in percent.
  package var rankPercent = 0
  /// What is done beside the blow or instead of it.
  package var deed: Deed?

  package init(
    name: String, shape: AttackShape, size: Int, range: Int, windUp: Int, recover: Int,
    cooldown: Int, damage: ClosedRange<Int>, noise: Int, missileSpeed: Int = 0, stun: Int = 0
  ) {
    self.name = name
    self.shape = shape
    self.size = size
    self.range = range
    self.windUp = windUp
    self.recover = recover
    self.cooldown = cooldown
    self.damage = damage
    self.noise = noise
    self.missileSpeed = missileSpeed
    self.stun = stun
    ground = nil
    serves = nil
  }

  /// Ticks from the start until its user is free again. Never so short that the next action could
  /// come before the strike.
  package var held: Int { windUp + max(1, recover) }
}

/// The verbs that monsters are made of. Each is one small piece of code in the rules.
package enum Behaviour: Sendable, Equatable {
  case wander
  case chase
  /// Go around to the far side of the target before closing in.
  case flank
  /// Stay about this many tiles away and shoot.
  case keepDistance(Int)
  /// On death become `count` of another kind.
  case split(into: KindID, count: Int)
  /// Call kin within so many tiles when something is noticed.
  case callKin(Int)
  /// Run when hit points fall under this percentage.
  case fleeWhenHurt(percent: Int)
  /// Give up and go home beyond so many tiles from it.
  case leashHome(Int)
  /// While calm, walk to and fro up to so many tiles from home.
  case patrol(Int)
  /// Stay at home; heed only who comes within so many tiles of it.
  case `guard`(Int)
  /// Run along the tiles of a line attack when it strikes.
  case charge
  /// Lie unseen in tall grass until somebody is so near, in tiles.
  case ambush(Int)
  /// Mend the worst hurt of the other monsters within so many tiles by `hp`, every so many ticks.
  case healOthers(hp: Int, within: Int, every: Int)
  /// Call `together` of another kind every so many ticks, while fewer than `count` of it are near.
  case summon(KindID, count: Int, every: Int, together: Int = 1)
  /// When killed, first wind up the last attack; it strikes at death and never else.
  case explode
  /// Mend a hit point every so many ticks, except in the light of a fire.
  case regenerate(every: Int)
  /// Don't step out of the dark into the light of a fire.
  case fearFire
  /// Appear elsewhere within so many tiles, in sight of the prey, every so many ticks.
  case blink(within: Int, every: Int)
  /// Pass through solid ground up to so many tiles thick.
  case walkThroughWalls(Int)
  /// So many steps in a hundred go anywhere.
  case flit(percent: Int)
  /// A blow takes along so much of the gold, and then it runs.
  case steal(percent: Int)
  /// Walk at this percentage of the usual speed after a wound nearby.
  case rage(percent: Int)
  /// Spin a web near home every so many ticks.
  case spinWebs(every: Int)
  /// Take so many percent off the blows that come from the front.
  case shield(percent: Int)
  /// Go underground, every so many ticks, and come up under prey within so many tiles.
  case burrow(within: Int, every: Int)
  /// Take no harm from burning ground, and walk over it.
  case fireproof
  /// Take off for so many ticks, every so many ticks.
  case fly(ticks: Int, every: Int)
}

/// One row of the bestiary or one class: everything that the rules know about a kind.
package struct CreatureKind: Sendable, Equatable {
  package var name: String
  /// A Unicode scalar, one column wide, and its stand-in where the terminal has only ASCII.
  package var glyph: Unicode.Scalar
  package var asciiGlyph: Unicode.Scalar
  /// 24-bit colour, 0xRRGGBB.
  package var color: UInt32
  package var hp: Int
  package var armour: Int
  /// Thousandths of a tile per tick on open ground.
  package var speed: Int
  /// Tiles at which it sees, and the factor in percent at which it hears noises.
  package var sight: Int
  package var hearing: Int
  /// 0 is the basic attack; for a class, 1...4 are its abilities.
  package var attacks: [Attack]
  package var behaviours: [Behaviour]
  /// Whether players take this kind as their class.
  package var isClass: Bool
  /// How much of the spawn budget one takes, and in which groups it comes.
  package var danger: Int
  package var groupSize: ClosedRange<Int>
  /// What it leaves behind.
  package var loot = Loot.nothing
  /// Whether it is put into a den, once, instead of coming by itself.
  package var isBoss: Bool
  /// How it changes with its hit points, the first phase first; empty: it doesn't.
  package var phases: [Phase]
  /// The most mana, at the first level, and the ticks in which a point of it comes back.
  package var mana = 0
  package var manaEvery = 0
  /// What killing one teaches.
  package var experience = 0

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32, hp: Int,
    armour: Int, speed: Int, sight: Int, hearing: Int, attacks: [Attack],
    behaviours: [Behaviour], isClass: Bool, danger: Int, groupSize: ClosedRange<Int>
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.hp = hp
    self.armour = armour
    self.speed = speed
    self.sight = sight
    self.hearing = hearing
    self.attacks = attacks
    self.behaviours = behaviours
    self.isClass = isClass
    self.danger = danger
    self.groupSize = groupSize
    isBoss = false
    phases = []
  }
}
