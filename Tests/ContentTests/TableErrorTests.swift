import Testing

@Suite struct TableErrorTests {
  @Test func `a word where a number belongs`() {
    #expect(
      Tables().with(\.monsters, "speed: 2200", "speed: fast").complaint
        == "monsters.yaml:6: speed: found 'fast', expected a whole number of thousandths of a "
        + "tile per second, 100...20000")
  }

  @Test func `a number out of its range`() {
    #expect(
      Tables().with(\.rules, "sight: 20", "sight: 99").complaint
        == "rules.yaml:1: sight: found '99', expected a whole number of tiles, 1...60")
  }

  @Test func `a field that is missing`() {
    #expect(
      Tables().with(\.classes, "  hp: 140\n", "").complaint
        == "classes.yaml:1: hp: found nothing, expected a whole number of hit points, 1...100000")
    #expect(
      Tables().with(\.monsters, "hp: 44", "hp:").complaint
        == "monsters.yaml:4: hp: found nothing, expected a whole number of hit points, 1...100000")
  }

  @Test func `an unknown field, with those that there are`() {
    #expect(
      Tables().with(\.rules, "tiles: 3", "tile: 3").complaint
        == "rules.yaml:4: tile: found an unknown field, expected one of tiles, cooldown, "
        + "untouchable")
    #expect(
      Tables().with(\.classes, "  hp: 140", "  sight: 9").complaint
        == "classes.yaml:4: sight: found an unknown field, expected one of name, glyph, ascii, "
        + "color, hp, armour, speed, attacks, mana, mana-every")
  }

  @Test func `a field that the attack's shape has no use for`() {
    #expect(
      Tables().with(\.classes, "shape: arc", "shape: arc\n      size: 2").complaint
        == "classes.yaml:10: size: found an unknown field, expected one of name, shape, wind-up, "
        + "recover, cooldown, damage, noise, missile-speed, stun, effect, effect-time, ground, "
        + "serves, mana, rank-percent, deed")
  }

  @Test func `a key that comes twice`() {
    #expect(
      Tables().with(\.monsters, "armour: 0", "hp: 3").complaint
        == "monsters.yaml:4: found 'hp' more than once, expected well-formed YAML")
  }

  @Test func `broken YAML`() {
    #expect(
      Tables().with(\.rules, "every: 30 }", "every: 30").complaint
        == "rules.yaml:7: found broken YAML (did not find expected ',' or '}'), expected "
        + "well-formed YAML")
    #expect(
      Tables().with(\.rules, "lit-sight: 40", "lit-sight: [").complaint
        == "rules.yaml:4: found broken YAML (did not find expected ',' or ']'), expected "
        + "well-formed YAML")
    #expect(
      Tables().with(\.rules, "sight: 20", "sight: *twenty").complaint
        == "rules.yaml:1: found broken YAML (found undefined alias), expected well-formed YAML")
  }

  @Test func `an empty file, a list for fields and fields for a list`() {
    var tables = Tables()
    tables.rules = ""
    #expect(tables.complaint == "rules.yaml:1: found nothing, expected the fields of the rules")
    tables.rules = "- 1"
    #expect(tables.complaint == "rules.yaml:1: found a list, expected the fields of the rules")
    tables = Tables()
    tables.monsters = "slime: 1"
    #expect(
      tables.complaint == "monsters.yaml:1: found fields, expected a list of 1...223 monsters")
  }

  @Test func `too many of something`() {
    let attack = "{ name: a, shape: arc, wind-up: 9, recover: 1, cooldown: 9, damage: 1, noise: 1 }"
    let six = Array(repeating: attack, count: 6).joined(separator: ", ")
    var tables = Tables()
    tables.classes = """
      - { name: A, glyph: A, color: "#000000", hp: 1, armour: 0, speed: 100, attacks: [\(six)] }
      """
    #expect(
      tables.complaint == "classes.yaml:1: attacks: found 6, expected a list of 1...5 attacks")
  }

  @Test func `a name that is taken, in whatever case and file`() {
    #expect(
      Tables().with(\.monsters, "name: slimelet", "name: WARRIOR").complaint
        == "monsters.yaml:24: name: found 'WARRIOR', expected a name that no other class or "
        + "monster has")
  }

  @Test func `a name that can't be shown`() {
    let message =
      "monsters.yaml:1: name: found '\u{7}bell', expected 1 to 24 printable characters"
    #expect(Tables().with(\.monsters, "name: slime", "name: \"\\abell\"").complaint == message)
    #expect(
      Tables().with(\.monsters, "name: slime", "name: ''").complaint
        == "monsters.yaml:1: name: found nothing, expected 1 to 24 printable characters")
  }

  @Test func `a glyph that is not one column wide`() {
    for (glyph, found) in [
      ("jj", "'jj'"), ("龍", "'龍'"), ("🐀", "'🐀'"), ("' '", "' '"), ("\"\\u0301\"", "'\u{301}'"),
    ] {
      #expect(
        Tables().with(\.monsters, "glyph: j", "glyph: \(glyph)").complaint
          == "monsters.yaml:2: glyph: found \(found), expected one visible character, one column "
          + "wide")
    }
  }

  @Test func `a glyph beyond ASCII without a stand-in`() {
    #expect(
      Tables().with(\.monsters, "  ascii: o\n", "").complaint
        == "monsters.yaml:24: ascii: found nothing, expected one visible character, one column "
        + "wide")
    #expect(
      Tables().with(\.monsters, "ascii: o", "ascii: ö").complaint
        == "monsters.yaml:26: ascii: found 'ö', expected one ASCII character")
  }

  @Test func `a day that is all dusk and night`() {
    let day = "day:\n  length: 1000\n  dusk: 100\n  night: 300\n  night-sight: 5\nspawn:"
    let tables = Tables().with(\.rules, "spawn:", day)
    #expect(tables.complaint == "none")
    #expect(
      tables.with(\.rules, "dusk: 100", "dusk: 300").complaint
        .hasSuffix("dusk: found '300', expected a whole number of units of 50 ms, 1...250"))
    #expect(
      tables.with(\.rules, "night: 300", "night: 900").complaint
        .hasSuffix("night: found '900', expected a whole number of units of 50 ms, 0...800"))
    #expect(
      tables.with(\.rules, "night-sight: 5", "night-sight: 99").complaint
        .contains("night-sight: found '99', expected a whole number of tiles"))
  }

  @Test func `a color that is none`() {
    #expect(
      Tables().with(\.monsters, "\"#87d75f\"", "green").complaint
        == "monsters.yaml:3: color: found 'green', expected a quoted color like \"#c08040\"")
  }

  @Test func `a span the wrong way around`() {
    #expect(
      Tables().with(\.monsters, "damage: 9-14", "damage: 14-9").complaint
        == "monsters.yaml:22: damage: found '14-9', expected a whole number of hit points or two "
        + "like 8-12, 0...10000")
  }

  @Test func `an unknown shape, with those that there are`() {
    #expect(
      Tables().with(\.monsters, "shape: spot", "shape: circle").complaint
        == "monsters.yaml:17: shape: found 'circle', expected one of spot, arc, line, cone, ring, "
        + "burst")
  }

  @Test func `a monster's blow that nobody could see coming`() {
    #expect(
      Tables().with(\.monsters, "wind-up: 16", "wind-up: 2").complaint
        == "monsters.yaml:19: wind-up: found '2', expected a whole number of units of 50 ms, "
        + "6...200")
  }

  @Test func `an unknown behaviour, with those that there are`() {
    #expect(
      Tables().with(\.monsters, "- wander", "- swim").complaint
        == "monsters.yaml:12: behaviours: found 'swim', expected one of wander, chase, flank, "
        + "keep-distance, split, call-kin, flee-when-hurt, leash-home, patrol, guard, charge, "
        + "ambush, heal-others, summon, explode, regenerate, fear-fire, blink, "
        + "walk-through-walls, flit, rage, spin-webs, steal, shield, burrow, fly, fireproof")
  }

  @Test func `a behaviour without the number that it needs`() {
    #expect(
      Tables().with(\.monsters, "- leash-home: 30", "- leash-home").complaint
        == "monsters.yaml:14: leash-home: found nothing, expected a whole number of tiles, 5...400"
    )
  }

  @Test func `splitting into what is not there, or into itself`() {
    for name in ["slimelet2", "Warrior"] {
      #expect(
        Tables().with(\.monsters, "into: slimelet", "into: \(name)").complaint
          == "monsters.yaml:13: into: found '\(name)', expected the name of a monster in this file"
      )
    }
    #expect(
      Tables().with(\.monsters, "into: slimelet", "into: slime").complaint
        == "monsters.yaml:11: behaviours: found slime again, expected no monster that comes out "
        + "of itself, by splitting or summoning")
  }
}
