import Simulation

/// What an ability may do, and which other fields go with it.
extension Deed {
  private static let words = [
    "charge", "ward", "inspire", "blink", "call", "cloud", "mend", "veil",
  ]

  /// Reads `deed: { veil: 80 }`: a single verb, with a number or fields. `hounds` are those
  /// that may be called.
  init(_ value: AssetValue, hounds: MonsterNames, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(value, of: "a deed")
    guard fields.names.count == 1 else {
      throw value.refused(expected: "one deed with its number or fields")
    }
    let word = fields.names[0]
    let detail = fields[word]
    switch word {
    case "charge": self = .charge(tiles: try detail.number(of: "tiles", in: 1...12))
    case "ward": self = .ward(ticks: try detail.time(rate))
    case "inspire": self = try Deed(inspiring: detail, rate: rate)
    case "blink": self = .blink(tiles: try detail.number(of: "tiles", in: 1...12))
    case "call": self = try Deed(calling: detail, hounds: hounds)
    case "cloud": self = try Deed(clouding: detail, rate: rate)
    case "mend": self = try Deed(mending: detail)
    case "veil": self = .veil(ticks: try detail.time(rate))
    default:
      throw value.refused(
        expected: "one of \(Deed.words.joined(separator: ", "))", found: "'\(word)'")
    }
  }

  private init(inspiring detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "inspiring")
    try fields.allow(["within", "time", "draws"])
    self = .inspire(
      within: try fields["within"].number(of: "tiles", in: 1...20),
      ticks: try fields["time"].time(rate),
      draws: try fields["draws"].number(of: "tiles", in: 0...20))
  }

  private init(calling detail: AssetValue, hounds: MonsterNames) throws(ContentError) {
    let fields = try AssetFields(detail, of: "calling")
    try fields.allow(["hound", "count"])
    let kind = fields["hound"]
    guard let called = hounds.first(where: { $0.word == kind.word })?.choice else {
      throw kind.refused(expected: "a name out of hounds.yaml")
    }
    self = .call(called, countMax: try fields["count"].number(of: "hounds", in: 1...9))
  }

  private init(clouding detail: AssetValue, rate: TickRate) throws(ContentError) {
    let fields = try AssetFields(detail, of: "a cloud")
    try fields.allow(["effect", "time"])
    self = .cloud(
      try fields["effect"].choice(of: Attack.effects), ticks: try fields["time"].time(rate))
  }

  private init(mending detail: AssetValue) throws(ContentError) {
    let fields = try AssetFields(detail, of: "mending")
    try fields.allow(["hp", "within"])
    self = .mend(
      hp: try fields["hp"].number(of: "hit points", in: 1...1000),
      within: try fields["within"].number(of: "tiles", in: 0...20))
  }
}

extension AssetValue {
  /// A span of time in units of 50 ms, in ticks.
  fileprivate func time(_ rate: TickRate) throws(ContentError) -> Int {
    rate.ticks(try number(of: "units of 50 ms", in: 1...2400))
  }
}
