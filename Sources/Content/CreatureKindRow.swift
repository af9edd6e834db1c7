import Simulation

extension CreatureKind {
  private static let looksAndBody = [
    "name", "glyph", "ascii", "color", "hp", "armour", "speed", "attacks",
  ]

  /// Reads a row of `classes.yaml`. `sight` is in tiles; `hounds` are those that may be called.
  init(
    classNamed name: String, _ fields: AssetFields, sight: Int, hounds: MonsterNames,
    rate: TickRate
  ) throws(ContentError) {
    try fields.allow(CreatureKind.looksAndBody + ["mana", "mana-every"])
    try self.init(
      name: name, fields, sight: sight, hearing: 100, windUpMin: 1, callable: hounds,
      behaviours: [], isClass: true, danger: 0, groupSize: 1...1, rate: rate)
    mana = try fields["mana"].number(of: "points of mana", in: 0...1000, else: 0)
    manaEvery = rate.ticks(
      mana > 0 ? try fields["mana-every"].number(of: "units of 50 ms", in: 1...1200) : 0)
    if let dear = attacks.first(where: { $0.mana > mana }) {
      throw fields["mana"].refused(expected: "at least the \(dear.mana) that \(dear.name) costs")
    }
  }

  /// Reads a row of `monsters.yaml`. `monsters` are the names of all its rows.
  init(
    monsterNamed name: String, _ fields: AssetFields, monsters: MonsterNames, rate: TickRate
  ) throws(ContentError) {
    try fields.allow(
      CreatureKind.looksAndBody
        + [
          "sight", "hearing", "danger", "group", "behaviours", "experience", "loot", "boss",
          "phases",
        ])
    try self.init(
      name: name, fields,
      sight: fields["sight"].number(of: "tiles", in: 1...40),
      hearing: fields["hearing"].number(of: "percent", in: 0...400),
      windUpMin: Attack.monsterWindUpMin, callable: nil,
      behaviours: Behaviour.list(fields["behaviours"], monsters: monsters, rate: rate),
      isClass: false,
      danger: fields["danger"].number(of: "danger points", in: 1...100),
      groupSize: fields["group"].span(of: "monsters", in: 0...20), rate: rate)
    loot = try Loot(fields["loot"], danger: danger)
    experience = try fields["experience"].number(
      of: "points of experience", in: 0...100_000, else: 4 * danger + hp / 8)
    isBoss =
      try fields["boss"].isAbsent
      ? false : fields["boss"].choice(of: [("true", true), ("false", false)])
    phases = try Phase.list(fields["phases"], of: self, monsters: monsters, rate: rate)
    try checkAttacks(for: fields["behaviours"])
    try checkServices(for: fields["behaviours"])
  }

  /// Refuses verbs that none of the attacks serves.
  private func checkAttacks(for value: AssetValue) throws(ContentError) {
    if behaviours.contains(.charge), !attacks.contains(where: \.isChargeable) {
      throw value.refused(
        expected: "an attack with the shape line and nothing thrown", found: "charge without one")
    }
    if behaviours.contains(.explode), attacks.last?.shape != .ring {
      throw value.refused(
        expected: "the last attack to have the shape ring", found: "explode without it")
    }
  }

  /// Refuses verbs without the attack that serves them.
  private func checkServices(for value: AssetValue) throws(ContentError) {
    for behaviour in behaviours + phases.flatMap(\.behaviours) {
      guard let service = behaviour.service,
        !attacks.contains(where: { $0.serves == service })
      else { continue }
      throw value.refused(
        expected: "an attack that serves \(service.word)", found: "\(service.word) without one")
    }
  }

  static func speed(_ value: AssetValue, rate: TickRate) throws(ContentError) -> Int {
    rate.speed(try value.number(of: "thousandths of a tile per second", in: 100...20_000))
  }

  private init(
    name: String, _ fields: AssetFields, sight: Int, hearing: Int, windUpMin: Int,
    callable: MonsterNames?, behaviours: [Behaviour], isClass: Bool, danger: Int,
    groupSize: ClosedRange<Int>, rate: TickRate
  ) throws(ContentError) {
    let (glyph, asciiGlyph) = try fields.glyphs()
    self.init(
      name: name, glyph: glyph, asciiGlyph: asciiGlyph,
      color: try fields["color"].color(),
      hp: try fields["hp"].number(of: "hit points", in: 1...100_000),
      armour: try fields["armour"].number(of: "points of armour", in: 0...1000),
      speed: try CreatureKind.speed(fields["speed"], rate: rate), sight: sight, hearing: hearing,
      attacks: try Attack.list(
        fields["attacks"], windUpMin: windUpMin, callable: callable, rate: rate),
      behaviours: behaviours, isClass: isClass, danger: danger, groupSize: groupSize)
  }
}
