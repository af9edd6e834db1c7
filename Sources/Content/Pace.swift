import Simulation

/// How fast the monsters are: a host's choice. The raw value is what hosts type.
package enum Pace: String, CaseIterable, Sendable {
  case relaxed, normal, frantic
}

/// What a pace does to the monsters, in percent of what their table says.
struct PaceRow {
  let windUp: Int
  let speed: Int

  /// Reads the row of one pace from `modes.yaml`.
  init(_ pace: Pace, in table: AssetValue) throws(ContentError) {
    let rows = try AssetFields(table, of: "the paces")
    try rows.allow(Pace.allCases.map(\.rawValue))
    var chosen: PaceRow?
    // All are read, so that a mistake shows whatever pace is played.
    for other in Pace.allCases {
      let row = try PaceRow(rows[other.rawValue])
      if other == pace { chosen = row }
    }
    guard let chosen else { preconditionFailure("a pace that is none") }
    self = chosen
  }

  private init(_ value: AssetValue) throws(ContentError) {
    let fields = try AssetFields(value, of: "a pace")
    try fields.allow(["wind-up", "speed"])
    windUp = try fields["wind-up"].number(of: "percent", in: 25...400)
    speed = try fields["speed"].number(of: "percent", in: 25...400)
  }

  /// Stretches wind-ups, recovering and steps of a monster; no player and no hound is given to it.
  func apply(to kind: inout CreatureKind) {
    kind.speed = scaled(kind.speed, by: speed)
    for index in kind.attacks.indices {
      kind.attacks[index].windUp = scaled(kind.attacks[index].windUp, by: windUp)
      let recover = kind.attacks[index].recover
      kind.attacks[index].recover = recover == 0 ? 0 : scaled(recover, by: windUp)
    }
  }

  private func scaled(_ number: Int, by percent: Int) -> Int {
    max(1, (number * percent + 50) / 100)
  }
}
