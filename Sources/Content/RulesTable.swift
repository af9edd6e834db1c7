import Simulation
import Yams

extension Rules {
  /// Reads `rules.yaml`, `items.yaml`, `modes.yaml` and the tables of kinds. Kinds are numbered in
  /// file order, the classes before the hounds and those before the monsters.
  init(
    table: AssetValue, classes: AssetValue, monsters: AssetValue, hounds: AssetValue,
    items: AssetValue, modes: AssetValue, rate: TickRate, pace: Pace
  ) throws(ContentError) {
    let fields = try AssetFields(table, of: "the rules")
    try fields.allow(["sight", "lit-sight", "wake-after", "dash", "camp", "spawn", "levels", "day"])
    let camp = try AssetFields(fields["camp"], of: "the camp")
    try camp.allow(["radius", "heal-every"])
    let spawn = try AssetFields(fields["spawn"], of: "the monsters' coming")
    try spawn.allow(["per-player", "every"])
    let sight = try fields["sight"].number(of: "tiles", in: 1...60)
    self.init(
      tickRate: rate.perSecond,
      kinds: try KindTables(classes: classes, monsters: monsters, hounds: hounds)
        .kinds(sight: sight, rate: rate),
      sight: sight,
      litSightMax: try fields["lit-sight"].number(of: "tiles", in: 1...60),
      dash: try DashRules(fields["dash"], rate: rate),
      wakeAfter: rate.ticks(try fields["wake-after"].number(of: "units of 50 ms", in: 1...1200)),
      campHealEvery: rate.ticks(try camp["heal-every"].number(of: "units of 50 ms", in: 1...1200)),
      campRadius: try camp["radius"].number(of: "tiles", in: 1...20),
      monstersMax: try spawn["per-player"].number(of: "monsters", in: 0...200),
      spawnEvery: rate.ticks(try spawn["every"].number(of: "units of 50 ms", in: 1...12_000)))
    self.items = try Item.list(items, rate: rate)
    levels = try LevelRules(fields["levels"])
    if !fields["day"].isAbsent { day = try DayRules(fields["day"], sight: sight, rate: rate) }
    self.modes = try ModeNumbers(modes, rate: rate)
    let stretch = try PaceRow(pace, in: try AssetFields(modes, of: "the modes")["pace"])
    // The monsters come last; hounds keep the pace of their masters.
    let monstersCount = monsters.node?.sequence?.count ?? 0
    for index in kinds.indices.suffix(monstersCount) { stretch.apply(to: &kinds[index]) }
  }
}

extension DayRules {
  /// Night, dusk and dawn must leave some of the day.
  fileprivate init(_ value: AssetValue, sight: Int, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "the day")
    try fields.allow(["length", "night", "dusk", "night-sight"])
    let length = try fields["length"].number(of: "units of 50 ms", in: 100...1_000_000)
    let dusk = try fields["dusk"].number(of: "units of 50 ms", in: 1...(length / 4))
    let night = try fields["night"].number(
      of: "units of 50 ms", in: 0...(length - 2 * dusk))
    self.init(
      length: rate.ticks(length), night: rate.ticks(night), dusk: rate.ticks(dusk),
      nightSight: try fields["night-sight"].number(of: "tiles", in: 1...sight))
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

extension LevelRules {
  fileprivate init(_ value: AssetValue) throws(ContentError) {
    self.init()
    let fields = try AssetFields(value, of: "the levels")
    try fields.allow([
      "experience", "percent", "rank-every", "share-within", "party-percent", "stranger-percent",
    ])
    experience = try fields["experience"].number(of: "points of experience", in: 1...10_000)
    percent = try fields["percent"].number(of: "percent", in: 0...100)
    rankEvery = try fields["rank-every"].number(of: "levels", in: 1...20)
    shareWithin = try fields["share-within"].number(of: "tiles", in: 0...100)
    partyPercent = try fields["party-percent"].number(of: "percent", in: 0...100)
    strangerPercent = try fields["stranger-percent"].number(of: "percent", in: 0...100)
  }
}
