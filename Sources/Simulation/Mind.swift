/// What a monster has in mind: whom it is after, what it remembers and where it belongs. Players'
/// characters carry one that is never read.
package struct Mind: Hashable, Sendable {
  package var mood: Mood
  /// nil: it stands on the ground as usual.
  package var offGround: OffGround?
  /// Dozing where it lodges, until somebody comes near or makes noise.
  package var dozes: Bool
  /// Whether this stretch of wandering leads towards players.
  package var isProwling: Bool
  /// Whom it saw last; kept while it remembers.
  package var target: EntityID?
  /// The way that somebody was facing: where to look on when nobody is at `lastKnown` any more.
  package var heading: Direction
  /// Where it last knew somebody to be; meaningful in every mood but `calm`.
  package var lastKnown: Point
  /// Where it belongs; leashes are measured from here.
  package var home: Point
  /// Searching, returning and fleeing end by themselves at this tick.
  package var moodUntil: Tick
  /// Stands still until then.
  package var restsUntil: Tick
  /// Stops going around its prey at this tick, and closes in.
  package var flanksUntil: Tick
  /// Heals, summons, blinks or spins again from this tick on.
  package var tricksAt: Tick
  /// Smells blood until then.
  package var ragesUntil: Tick
  /// Keeps after the one it has until then, whoever else is near.
  package var drawnUntil: Tick
  /// Comes down, or up, at this tick.
  package var landsAt: Tick
  /// Steps left of this stretch of wandering.
  @FourBytes package var strideLeft: Int
  /// Which of its kind's phases it is in, counted from 0.
  @FourBytes package var phase: Int
  /// The gold that it has stolen.
  @FourBytes package var purse: Int
  /// Killed by that kind, and about to explode.
  package var fellTo: KindID?
  /// Who is to be thanked for that, and for what the explosion fells.
  package var fellBy: EntityID?

  package init(home: Point, heading: Direction = .south) {
    mood = .calm
    self.home = home
    target = nil
    lastKnown = home
    self.heading = heading
    moodUntil = .zero
    restsUntil = .zero
    strideLeft = 0
    isProwling = false
    flanksUntil = .zero
    tricksAt = .zero
    ragesUntil = .zero
    drawnUntil = .zero
    fellTo = nil
    fellBy = nil
    purse = 0
    dozes = false
    phase = 0
    offGround = nil
    landsAt = .zero
  }
}

/// What a monster is about.
///
/// ```
/// calm ──sees──▶ hunting ──loses sight──▶ searching ──patience ends──▶ calm
///   └──hears, is called, is hit──▶ searching ──sees──▶ hunting
/// hunting ──leash──▶ returning ──home──▶ calm      hunting ──hurt──▶ fleeing ──rested──▶ calm
/// ```
package enum Mood: UInt8, CaseIterable, Sendable {
  /// Knows of nobody: wanders or stands.
  case calm
  /// Has somebody in sight.
  case hunting
  /// Goes where it last knew somebody to be.
  case searching
  /// Has gone too far and walks home, heeding only what gets in its way.
  case returning
  /// Hurt, and wants to be elsewhere.
  case fleeing

  /// Who is heeds noise, and does not walk into the camp; others have other worries.
  var isCalmOrSearching: Bool { self == .calm || self == .searching }
}
