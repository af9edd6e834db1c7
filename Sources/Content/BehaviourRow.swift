import Simulation

/// The monsters that a row may name, with their numbers.
typealias MonsterNames = [(word: String, choice: KindID)]

extension Behaviour {
  private static let words = [
    "wander", "chase", "flank", "keep-distance", "split", "call-kin", "flee-when-hurt",
    "leash-home", "patrol", "guard", "charge", "ambush", "heal-others", "summon", "explode",
    "regenerate", "fear-fire", "blink", "walk-through-walls", "flit", "rage", "spin-webs", "steal",
    "shield", "burrow", "fly", "fireproof",
  ]

  /// Reads a monster's verbs: bare words, and words with a number or fields after a colon.
  static func list(
    _ value: AssetValue, monsters: MonsterNames, rate: TickRate
  ) throws(ContentError) -> [Behaviour] {
    var behaviours: [Behaviour] = []
    for item in try value.list(of: "behaviours", count: 1...words.count) {
      behaviours.append(try Behaviour(item, monsters: monsters, rate: rate))
    }
    return behaviours
  }

  private init(
    _ item: AssetValue, monsters: MonsterNames, rate: TickRate
  ) throws(ContentError) {
    let (word, detail) = try Behaviour.wordAndDetail(item)
    switch word {
    case "wander": self = .wander
    case "chase": self = .chase
    case "flank": self = .flank
    case "keep-distance": self = .keepDistance(try detail.number(of: "tiles", in: 1...20))
    case "split": self = try Behaviour(splitting: detail, monsters: monsters)
    case "call-kin": self = .callKin(try detail.number(of: "tiles", in: 1...40))
    case "flee-when-hurt":
      self = .fleeWhenHurt(percent: try detail.number(of: "percent", in: 1...99))
    case "leash-home": self = .leashHome(try detail.number(of: "tiles", in: 5...400))
    case "patrol": self = .patrol(try detail.number(of: "tiles", in: 1...40))
    case "guard": self = .guard(try detail.number(of: "tiles", in: 1...40))
    case "charge": self = .charge
    case "ambush": self = .ambush(try detail.number(of: "tiles", in: 1...10))
    case "heal-others": self = try Behaviour(healing: detail, rate: rate)
    case "summon": self = try Behaviour(summoning: detail, monsters: monsters, rate: rate)
    case "explode": self = .explode
    case "regenerate": self = .regenerate(every: try detail.ticks(in: 1...1200, rate: rate))
    case "fear-fire": self = .fearFire
    case "blink": self = try Behaviour(blinking: detail, rate: rate)
    case "walk-through-walls":
      self = .walkThroughWalls(try detail.number(of: "tiles", in: 1...10))
    case "flit": self = .flit(percent: try detail.number(of: "percent", in: 1...99))
    case "rage": self = .rage(percent: try detail.number(of: "percent", in: 101...300))
    case "spin-webs": self = .spinWebs(every: try detail.ticks(in: 1...1200, rate: rate))
    case "steal": self = .steal(percent: try detail.number(of: "percent", in: 1...100))
    case "shield": self = .shield(percent: try detail.number(of: "percent", in: 1...90))
    case "burrow": self = try Behaviour(burrowing: detail, rate: rate)
    case "fireproof": self = .fireproof
    case "fly": self = try Behaviour(flying: detail, rate: rate)
    default:
      throw item.refused(
        expected: "one of \(Behaviour.words.joined(separator: ", "))", found: "'\(word)'")
    }
  }

  private static func wordAndDetail(
    _ item: AssetValue
  ) throws(ContentError) -> (String, AssetValue) {
    if let word = item.word {
      return (word, AssetValue(file: item.file, line: item.line, field: word, node: nil))
    }
    let fields = try AssetFields(item, of: "a behaviour")
    guard fields.names.count == 1 else {
      throw item.refused(expected: "one behaviour for each item of the list")
    }
    return (fields.names[0], fields[fields.names[0]])
  }
}

extension Behaviour {
  private init(splitting detail: AssetValue, monsters: MonsterNames) throws(ContentError) {
    let fields = try AssetFields(detail, of: "splitting")
    try fields.allow(["into", "count"])
    self = .split(
      into: try fields["into"].monster(outOf: monsters),
      count: try fields["count"].number(of: "monsters", in: 1...8))
  }

  private init(healing detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "healing")
    try fields.allow(["hp", "within", "every"])
    self = .healOthers(
      hp: try fields["hp"].number(of: "hit points", in: 1...1000),
      within: try fields["within"].number(of: "tiles", in: 1...20),
      every: try fields["every"].ticks(in: 1...1200, rate: rate))
  }

  private init(
    summoning detail: AssetValue, monsters: MonsterNames, rate: TickRate
  ) throws(ContentError) {
    let fields = try AssetFields(detail, of: "summoning")
    try fields.allow(["monster", "count", "every", "together"])
    self = .summon(
      try fields["monster"].monster(outOf: monsters),
      count: try fields["count"].number(of: "monsters", in: 1...8),
      every: try fields["every"].ticks(in: 20...1200, rate: rate),
      together: try fields["together"].isAbsent
        ? 1 : fields["together"].number(of: "monsters", in: 1...8))
  }

  private init(blinking detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "blinking")
    try fields.allow(["within", "every"])
    self = .blink(
      within: try fields["within"].number(of: "tiles", in: 1...20),
      every: try fields["every"].ticks(in: 10...1200, rate: rate))
  }

  private init(burrowing detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "burrowing")
    try fields.allow(["within", "every"])
    self = .burrow(
      within: try fields["within"].number(of: "tiles", in: 3...20),
      every: try fields["every"].ticks(in: 20...1200, rate: rate))
  }

  private init(flying detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "flying")
    try fields.allow(["time", "every"])
    self = .fly(
      ticks: try fields["time"].ticks(in: 20...400, rate: rate),
      every: try fields["every"].ticks(in: 20...1200, rate: rate))
  }
}

extension AssetValue {
  /// A span of time in units of 50 ms, in ticks.
  func ticks(
    in allowed: ClosedRange<Int>, rate: TickRate
  ) throws(ContentError) -> Int {
    rate.ticks(try number(of: "units of 50 ms", in: allowed))
  }

  /// The name of a monster.
  fileprivate func monster(outOf monsters: MonsterNames) throws(ContentError) -> KindID {
    guard let kind = monsters.first(where: { $0.word == word })?.choice else {
      throw refused(expected: "the name of a monster in this file")
    }
    return kind
  }
}
