import Simulation

/// The other monsters that a row may name, with their numbers.
typealias LaterKinds = [(word: String, choice: KindID)]

extension Behaviour {
  private static let words = [
    "wander", "chase", "flank", "keep-distance", "split", "call-kin", "flee-when-hurt",
    "leash-home", "patrol", "guard", "charge", "ambush", "heal-others", "summon", "explode",
    "regenerate", "fear-fire", "blink", "walk-through-walls", "flit", "rage", "spin-webs", "steal",
  ]

  /// Reads a monster's verbs: bare words, and words with a number or fields after a colon.
  static func list(
    _ value: AssetValue, later: LaterKinds, rate: TickRate
  ) throws(ContentError) -> [Behaviour] {
    var behaviours: [Behaviour] = []
    for item in try value.list(of: "behaviours", count: 1...words.count) {
      behaviours.append(try Behaviour(item, later: later, rate: rate))
    }
    return behaviours
  }

  private init(
    _ item: AssetValue, later: LaterKinds, rate: TickRate
  ) throws(ContentError) {
    let (word, detail) = try Behaviour.wordAndDetail(item)
    switch word {
    case "wander": self = .wander
    case "chase": self = .chase
    case "flank": self = .flank
    case "keep-distance": self = .keepDistance(try detail.number(of: "tiles", in: 1...20))
    case "split": self = try Behaviour(splitting: detail, later: later)
    case "call-kin": self = .callKin(try detail.number(of: "tiles", in: 1...40))
    case "flee-when-hurt":
      self = .fleeWhenHurt(percent: try detail.number(of: "percent", in: 1...99))
    case "leash-home": self = .leashHome(try detail.number(of: "tiles", in: 5...400))
    case "patrol": self = .patrol(try detail.number(of: "tiles", in: 1...40))
    case "guard": self = .guard(try detail.number(of: "tiles", in: 1...40))
    case "charge": self = .charge
    case "ambush": self = .ambush(try detail.number(of: "tiles", in: 1...10))
    case "heal-others": self = try Behaviour(healing: detail, rate: rate)
    case "summon": self = try Behaviour(summoning: detail, later: later, rate: rate)
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
  private init(splitting detail: AssetValue, later: LaterKinds) throws(ContentError) {
    let fields = try AssetFields(detail, of: "splitting")
    try fields.allow(["into", "count"])
    self = .split(
      into: try fields["into"].monster(outOf: later),
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
    summoning detail: AssetValue, later: LaterKinds, rate: TickRate
  ) throws(ContentError) {
    let fields = try AssetFields(detail, of: "summoning")
    try fields.allow(["monster", "count", "every"])
    self = .summon(
      try fields["monster"].monster(outOf: later),
      count: try fields["count"].number(of: "monsters", in: 1...8),
      every: try fields["every"].ticks(in: 20...1200, rate: rate))
  }

  private init(blinking detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "blinking")
    try fields.allow(["within", "every"])
    self = .blink(
      within: try fields["within"].number(of: "tiles", in: 1...20),
      every: try fields["every"].ticks(in: 10...1200, rate: rate))
  }
}

extension AssetValue {
  /// A span of time in units of 50 ms, in ticks.
  func ticks(
    in allowed: ClosedRange<Int>, rate: TickRate
  ) throws(ContentError) -> Int {
    rate.ticks(try number(of: "units of 50 ms", in: allowed))
  }

  /// The name of a monster further down: that way none can bring forth itself.
  fileprivate func monster(outOf later: LaterKinds) throws(ContentError) -> KindID {
    guard let kind = later.first(where: { $0.word == word })?.choice else {
      throw refused(expected: "the name of a monster further down in this file")
    }
    return kind
  }
}
