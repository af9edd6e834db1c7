/// The numbers of all modes, as `modes.yaml` has them; times in ticks. The defaults are for 20
/// ticks a second.
package struct ModeNumbers: Sendable, Equatable {
  package var delve = DelveNumbers()
  package var horde = HordeNumbers()
  package var brawl = BrawlNumbers()
  /// From the end of a match to the next one.
  package var pause = 300

  package init() {}
}

package struct DelveNumbers: Sendable, Equatable {
  /// Bosses that must fall before the King wakes; fewer where the map has fewer dens.
  package var dens = 3
  /// A boss comes out when somebody is so near its den, in tiles, and rests when all are far away.
  package var bossWakesWithin = 28

  package init() {}
}

package struct HordeNumbers: Sendable, Equatable {
  /// The fire's strength.
  package var fire = 400
  /// Before the first wave and between two.
  package var `break` = 400
  /// A wave that lasts longer has the next one on top of it.
  package var waveMax = 2400
  /// From one group of a wave to the next.
  package var groupEvery = 40
  /// Danger that the first wave brings for each player, and by how many percent each further wave
  /// brings more than the one before.
  package var dangerPerPlayer = 3
  package var dangerGrowthPercent = 40
  /// How dangerous a single monster of the first wave may be, and how much more with every wave.
  package var kindDanger = 1
  package var kindDangerGrowth = 2
  /// So many percent of the monsters care for the fire alone.
  package var fireboundPercent = 40
  /// Steps of walk from the fire to where a group comes from.
  package var distance = 22...38
  /// The fire mends by one every so often: by itself between waves, and for each player beside it.
  package var mendEvery = 4
  package var tendEvery = 10
  /// From death to waking, unless the wave is over before.
  package var wakeAfter = 300

  package init() {}
}

package struct BrawlNumbers: Sendable, Equatable {
  /// How long it lasts.
  package var lasts = 6000
  /// The most monsters that wander in, for each player.
  package var monstersPerPlayer = 2

  package init() {}
}
