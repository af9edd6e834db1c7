import Simulation

extension CreatureKind {
  private static let looksAndBody = [
    "name", "glyph", "ascii", "color", "hp", "armour", "speed", "attacks",
  ]

  /// Reads a row of `classes.yaml`. `sight` is in tiles.
  init(
    classNamed name: String, _ fields: AssetFields, sight: Int, rate: TickRate
  ) throws(ContentError) {
    try fields.allow(CreatureKind.looksAndBody)
    try self.init(
      name: name, fields, sight: sight, hearing: 100, windUpMin: 1, behaviours: [], isClass: true,
      danger: 0, groupSize: 1...1, rate: rate)
  }

  /// Reads a row of `monsters.yaml`. `later` are the names of the rows after it: splitting into and
  /// summoning only those keeps a monster from becoming itself again.
  init(
    monsterNamed name: String, _ fields: AssetFields, later: LaterKinds, rate: TickRate
  ) throws(ContentError) {
    try fields.allow(
      CreatureKind.looksAndBody + ["sight", "hearing", "danger", "group", "behaviours", "loot"])
    try self.init(
      name: name, fields,
      sight: fields["sight"].number(of: "tiles", in: 1...40),
      hearing: fields["hearing"].number(of: "percent", in: 0...400),
      windUpMin: Attack.monsterWindUpMin,
      behaviours: Behaviour.list(fields["behaviours"], later: later, rate: rate),
      isClass: false,
      danger: fields["danger"].number(of: "danger points", in: 1...100),
      groupSize: fields["group"].span(of: "monsters", in: 0...20), rate: rate)
    loot = try Loot(fields["loot"], danger: danger)
    try checkAttacks(for: fields["behaviours"])
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

  private init(
    name: String, _ fields: AssetFields, sight: Int, hearing: Int, windUpMin: Int,
    behaviours: [Behaviour], isClass: Bool, danger: Int, groupSize: ClosedRange<Int>,
    rate: TickRate
  ) throws(ContentError) {
    let (glyph, asciiGlyph) = try fields.glyphs()
    let speed = try fields["speed"].number(
      of: "thousandths of a tile per second", in: 100...20_000)
    self.init(
      name: name, glyph: glyph, asciiGlyph: asciiGlyph,
      color: try fields["color"].color(),
      hp: try fields["hp"].number(of: "hit points", in: 1...100_000),
      armour: try fields["armour"].number(of: "points of armour", in: 0...1000),
      speed: rate.speed(speed), sight: sight, hearing: hearing,
      attacks: try Attack.list(fields["attacks"], windUpMin: windUpMin, rate: rate),
      behaviours: behaviours, isClass: isClass, danger: danger, groupSize: groupSize)
  }
}
