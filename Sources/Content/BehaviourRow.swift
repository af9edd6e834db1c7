import Simulation

extension Behaviour {
  private static let words = [
    "wander", "chase", "flank", "keep-distance", "split", "call-kin", "flee-when-hurt",
    "leash-home",
  ]

  /// Reads a monster's verbs: bare words, and words with a number or fields after a colon.
  static func list(
    _ value: AssetValue, later: [(word: String, choice: KindID)]
  ) throws(ContentError) -> [Behaviour] {
    var behaviours: [Behaviour] = []
    for item in try value.list(of: "behaviours", count: 1...words.count) {
      behaviours.append(try Behaviour(item, later: later))
    }
    return behaviours
  }

  private init(
    _ item: AssetValue, later: [(word: String, choice: KindID)]
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
    default:
      throw item.refused(
        expected: "one of \(Behaviour.words.joined(separator: ", "))", found: "'\(word)'")
    }
  }

  private init(
    splitting detail: AssetValue, later: [(word: String, choice: KindID)]
  ) throws(ContentError) {
    let fields = try AssetFields(detail, of: "splitting")
    try fields.allow(["into", "count"])
    let name = fields["into"]
    guard let kind = later.first(where: { $0.word == name.word })?.choice else {
      throw name.refused(expected: "the name of a monster further down in this file")
    }
    self = .split(into: kind, count: try fields["count"].number(of: "monsters", in: 1...8))
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
