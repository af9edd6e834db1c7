/// The tables that one match is played by: what `Content` reads from `Assets/`, in ticks.
package struct Rules: Sendable, Equatable {
  /// Ticks a second, 10...60.
  package var tickRate: Int
  /// Indexed by `KindID`; at most 255.
  package var kinds: [CreatureKind]
  /// Indexed by `ItemID`; at most `ItemID.countMax`.
  package var items: [Item] = []
  /// How far one sees by day, and how far lit tiles are seen, in tiles.
  package var sight: Int
  package var litSightMax: Int
  package var dash: DashRules
  package var levels = LevelRules()
  /// From death to waking at the camp.
  package var wakeAfter: Int
  /// Hit points mended at the fire: one every so many ticks, within so many tiles of it.
  package var campHealEvery: Int
  package var campRadius: Int
  /// The most monsters that are alive at once per player in the match, and how often one may come.
  package var monstersMax: Int
  package var spawnEvery: Int
  package var modes = ModeNumbers()
  package var day = DayRules.endless

  package init(
    tickRate: Int, kinds: [CreatureKind], sight: Int, litSightMax: Int, dash: DashRules,
    wakeAfter: Int, campHealEvery: Int, campRadius: Int, monstersMax: Int, spawnEvery: Int
  ) {
    self.tickRate = tickRate
    self.kinds = kinds
    self.sight = sight
    self.litSightMax = litSightMax
    self.dash = dash
    self.wakeAfter = wakeAfter
    self.campHealEvery = campHealEvery
    self.campRadius = campRadius
    self.monstersMax = monstersMax
    self.spawnEvery = spawnEvery
  }

  package func kind(_ id: KindID) -> CreatureKind { kinds[Int(id.rawValue)] }

  package func item(_ id: ItemID) -> Item { items[Int(id.rawValue)] }
}

/// How the dash works: tiles, and ticks of cooldown and of being untouchable.
package struct DashRules: Sendable, Hashable {
  package var tiles: Int
  package var cooldown: Int
  package var untouchable: Int

  package init(tiles: Int, cooldown: Int, untouchable: Int) {
    self.tiles = tiles
    self.cooldown = cooldown
    self.untouchable = untouchable
  }
}
