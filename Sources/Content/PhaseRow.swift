import Simulation

extension Phase {
  /// No kind has more.
  private static let countMax = 4

  /// Reads how a kind changes: the phases in order, each beginning at fewer hit points than the one
  /// before. What is not said of a phase is as in the row, and the row's verbs come after its own.
  static func list(
    _ value: AssetValue, of kind: CreatureKind, monsters: MonsterNames, rate: TickRate
  ) throws(ContentError) -> [Phase] {
    guard !value.isAbsent else { return [] }
    var phases: [Phase] = []
    for item in try value.list(of: "phases", count: 2...countMax) {
      let fields = try AssetFields(item, of: "a phase")
      try fields.allow(["below", "attacks", "behaviours", "speed", "shout"])
      let below = try Phase.start(fields["below"], after: phases.last)
      phases.append(
        Phase(
          below: below, attacks: try Phase.attacks(fields["attacks"], of: kind),
          behaviours: try fields["behaviours"].isAbsent
            ? kind.behaviours
            : Behaviour.list(fields["behaviours"], monsters: monsters, rate: rate)
              + kind.behaviours,
          speed: try fields["speed"].isAbsent
            ? kind.speed : CreatureKind.speed(fields["speed"], rate: rate),
          shout: try fields["shout"].isAbsent ? "" : fields["shout"].text(lengthMax: 60)))
    }
    return phases
  }

  private static func start(
    _ value: AssetValue, after last: Phase?
  ) throws(ContentError) -> Int {
    guard let last else {
      guard value.isAbsent else {
        throw value.refused(expected: "nothing: the first phase is there from the beginning")
      }
      return 100
    }
    return try value.number(of: "percent", in: 1...(max(2, last.below) - 1))
  }

  private static func attacks(
    _ value: AssetValue, of kind: CreatureKind
  ) throws(ContentError) -> [AttackIndex] {
    let words = kind.attacks.indices.map {
      (word: kind.attacks[$0].name, choice: AttackIndex(UInt8($0)))
    }
    var attacks: [AttackIndex] = []
    for item in try value.list(of: "attacks", count: 1...kind.attacks.count) {
      attacks.append(try item.choice(of: words))
    }
    return attacks.sorted { $0.rawValue < $1.rawValue }
  }
}
