import Simulation
import Testing

@testable import Content

@Suite struct ClassTests {
  static let rules = try! GameContent.rules(assets: nil, tickRate: 20)

  static func kind(_ name: String) -> CreatureKind { rules.kinds.first { $0.name == name }! }

  @Test func `the three classes are those of the table`() {
    #expect(Self.rules.kinds.filter(\.isClass).map(\.name) == ["Warrior", "Mage", "Taoist"])
    #expect(
      ["Warrior", "Mage", "Taoist"].map { Self.kind($0).attacks.map(\.name) } == [
        ["sword", "Whirl", "Charge", "Guard", "Roar"],
        ["bolt", "Fireball", "Frost nova", "Blink", "Thunder"],
        ["talisman", "Hound", "Miasma", "Mend", "Veil"],
      ])
  }

  @Test func `deeds are read with their numbers`() {
    #expect(Self.kind("Warrior").attacks[3].deed == .ward(ticks: 30))
    #expect(
      Self.kind("Warrior").attacks[4].deed == .inspire(within: 6, ticks: 120, draws: 10))
    #expect(Self.kind("Mage").attacks[3].deed == .blink(tiles: 6))
    #expect(Self.kind("Taoist").attacks[2].deed == .cloud(.poisoned, ticks: 80))
    #expect(Self.kind("Taoist").attacks[3].deed == .mend(hp: 25, within: 4))
    guard case .call(let hound, 9)? = Self.kind("Taoist").attacks[1].deed else {
      Issue.record("nobody is called")
      return
    }
    #expect(Self.rules.kind(hound).name == "hound")
    #expect(Self.rules.kind(hound).groupSize == 0...0)
  }

  @Test func `mana, ranks, effects and levels are read`() {
    let fireball = Self.kind("Mage").attacks[1]
    #expect(fireball.mana == 15 && fireball.rankPercent == 25)
    #expect(fireball.effect == .burning && fireball.effectTime == 60)
    #expect(Self.kind("Mage").mana == 60 && Self.kind("Warrior").mana == 0)
    #expect(Self.rules.levels.experience == 60 && Self.rules.levels.percent == 6)
    #expect(Self.kind("Clubber").experience == 4 + 99 / 8)
  }

  private static let guardAbility = """
    damage: 18
          noise: 8
        - name: Guard
          deed: { ward: 30 }
          wind-up: 1
          recover: 1
          cooldown: 200
          noise: 0
    """

  private static let tables = Tables().with(\.classes, "damage: 18\n      noise: 8", guardAbility)

  @Test func `a deed that there is not`() {
    #expect(
      Self.tables.with(\.classes, "ward: 30", "fly: 30").complaint
        == "classes.yaml:16: deed: found 'fly', expected one of charge, ward, inspire, blink, "
        + "call, cloud, mend, veil")
  }

  @Test func `a deed with a number out of its range`() {
    #expect(
      Self.tables.with(\.classes, "ward: 30", "ward: 9999").complaint
        == "classes.yaml:16: ward: found '9999', expected a whole number of units of 50 ms, "
        + "1...2400")
  }

  @Test func `a deed with damage, which it has not`() {
    #expect(
      Self.tables.with(\.classes, "recover: 1\n", "recover: 1\n      damage: 4\n").complaint
        == "classes.yaml:19: damage: found an unknown field, expected one of name, wind-up, "
        + "recover, cooldown, noise, mana, rank-percent, deed")
  }

  @Test func `a hound that is not in hounds.yaml`() {
    #expect(
      Self.tables.with(\.classes, "ward: 30", "call: { hound: cat, count: 9 }").complaint
        == "classes.yaml:16: hound: found 'cat', expected a name out of hounds.yaml")
  }

  @Test func `an ability that costs more than there is`() {
    #expect(
      Self.tables.with(\.classes, "cooldown: 200", "cooldown: 200\n      mana: 5").complaint
        == "classes.yaml:1: mana: found nothing, expected at least the 5 that Guard costs")
  }

  @Test func `a monster with a deed`() {
    #expect(
      Tables().with(\.monsters, "range: 1", "range: 1\n      deed: { veil: 80 }").complaint
        .hasPrefix("monsters.yaml:19: deed: found an unknown field"))
  }

  @Test func `an effect without its time, and one that there is not`() {
    #expect(
      Tables().with(\.classes, "noise: 8", "noise: 8\n      effect: burning").complaint
        == "classes.yaml:8: effect-time: found nothing, expected a whole number of units of 50 ms, "
        + "1...2400")
    #expect(
      Tables().with(\.classes, "noise: 8", "noise: 8\n      effect: sleepy").complaint
        .hasPrefix("classes.yaml:15: effect: found 'sleepy', expected one of burning, poisoned"))
  }
}
