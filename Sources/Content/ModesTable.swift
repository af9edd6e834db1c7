import Simulation

extension ModeNumbers {
  /// Reads `modes.yaml`, all but the paces.
  init(_ table: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(table, of: "the modes")
    try fields.allow(["pause", "delve", "horde", "brawl", "pace"])
    self.init()
    pause = try fields["pause"].ticks(in: 20...12_000, rate)
    delve = try DelveNumbers(fields["delve"])
    horde = try HordeNumbers(fields["horde"], rate: rate)
    brawl = try BrawlNumbers(fields["brawl"], rate: rate)
  }
}

extension DelveNumbers {
  fileprivate init(_ value: AssetValue) throws(ContentError) {
    let fields = try AssetFields(value, of: "delve")
    try fields.allow(["dens", "boss-wakes-within"])
    self.init()
    dens = try fields["dens"].number(of: "dens", in: 0...9)
    bossWakesWithin = try fields["boss-wakes-within"].number(of: "tiles", in: 5...60)
  }
}

extension HordeNumbers {
  fileprivate init(_ value: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "horde")
    try fields.allow([
      "fire", "break", "wave-lasts", "group-every", "danger-per-player", "danger-growth",
      "kind-danger", "kind-danger-growth", "firebound", "distance", "mend-every", "tend-every",
      "wake-after",
    ])
    self.init()
    fire = try fields["fire"].number(of: "hit points", in: 1...100_000)
    `break` = try fields["break"].ticks(in: 20...12_000, rate)
    waveMax = try fields["wave-lasts"].ticks(in: 100...72_000, rate)
    groupEvery = try fields["group-every"].ticks(in: 1...1200, rate)
    dangerPerPlayer = try fields["danger-per-player"].number(of: "danger points", in: 1...1000)
    dangerGrowthPercent = try fields["danger-growth"].number(of: "percent", in: 0...300)
    kindDanger = try fields["kind-danger"].number(of: "danger points", in: 1...100)
    kindDangerGrowth = try fields["kind-danger-growth"].number(of: "danger points", in: 0...100)
    fireboundPercent = try fields["firebound"].number(of: "percent", in: 0...100)
    distance = try fields["distance"].span(of: "steps", in: 10...60)
    mendEvery = try fields["mend-every"].ticks(in: 1...1200, rate)
    tendEvery = try fields["tend-every"].ticks(in: 1...1200, rate)
    wakeAfter = try fields["wake-after"].ticks(in: 1...2400, rate)
  }
}

extension BrawlNumbers {
  fileprivate init(_ value: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "brawl")
    try fields.allow(["lasts", "monsters-per-player"])
    self.init()
    lasts = try fields["lasts"].ticks(in: 20...72_000, rate)
    monstersPerPlayer = try fields["monsters-per-player"].number(of: "monsters", in: 0...200)
  }
}

extension AssetValue {
  /// A time of the assets, in ticks.
  fileprivate func ticks(
    in allowed: ClosedRange<Int>, _ rate: TickRate
  ) throws(ContentError) -> Int {
    rate.ticks(try number(of: "units of 50 ms", in: allowed))
  }
}
