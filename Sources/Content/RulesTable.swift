import Simulation

extension Rules {
  /// Reads `rules.yaml`, `classes.yaml`, `monsters.yaml` and `items.yaml`. Kinds are numbered in file order, the
  /// classes before the monsters.
  init(
    table: AssetValue, classes: AssetValue, monsters: AssetValue, items: AssetValue,
    rate: TickRate
  ) throws(ContentError) {
    let fields = try AssetFields(table, of: "the rules")
    try fields.allow(["sight", "lit-sight", "wake-after", "dash", "camp", "spawn"])
    let camp = try AssetFields(fields["camp"], of: "the camp")
    try camp.allow(["radius", "heal-every"])
    let spawn = try AssetFields(fields["spawn"], of: "the monsters' coming")
    try spawn.allow(["per-player", "every"])
    let sight = try fields["sight"].number(of: "tiles", in: 1...60)
    self.init(
      tickRate: rate.perSecond,
      kinds: try KindTables(classes: classes, monsters: monsters).kinds(sight: sight, rate: rate),
      sight: sight,
      litSightMax: try fields["lit-sight"].number(of: "tiles", in: 1...60),
      dash: try DashRules(fields["dash"], rate: rate),
      wakeAfter: rate.ticks(try fields["wake-after"].number(of: "units of 50 ms", in: 1...1200)),
      campHealEvery: rate.ticks(try camp["heal-every"].number(of: "units of 50 ms", in: 1...1200)),
      campRadius: try camp["radius"].number(of: "tiles", in: 1...20),
      monstersMax: try spawn["per-player"].number(of: "monsters", in: 0...200),
      spawnEvery: rate.ticks(try spawn["every"].number(of: "units of 50 ms", in: 1...12_000)))
    self.items = try Item.list(items, rate: rate)
  }
}

extension DashRules {
  fileprivate init(_ value: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "the dash")
    try fields.allow(["tiles", "cooldown", "untouchable"])
    self.init(
      tiles: try fields["tiles"].number(of: "tiles", in: 1...10),
      cooldown: rate.ticks(try fields["cooldown"].number(of: "units of 50 ms", in: 1...1200)),
      untouchable: rate.ticks(try fields["untouchable"].number(of: "units of 50 ms", in: 0...100)))
  }
}
