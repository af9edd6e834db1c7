import Foundation
import Simulation
import Testing

@testable import Content

@Suite struct BehaviourTests {
  /// What the table is refused with when the slime has this behaviour, in its line 12.
  private func complaint(_ behaviour: String) -> String {
    Tables().with(\.monsters, "- wander", "- \(behaviour)").complaint
  }

  @Test func `every verb is read with what belongs to it`() throws {
    let verbs: [(String, Behaviour)] = [
      ("patrol: 6", .patrol(6)), ("guard: 9", .guard(9)), ("ambush: 3", .ambush(3)),
      ("regenerate: 8", .regenerate(every: 4)), ("fear-fire", .fearFire),
      ("blink: { within: 5, every: 60 }", .blink(within: 5, every: 30)),
      ("walk-through-walls: 2", .walkThroughWalls(2)), ("flit: 40", .flit(percent: 40)),
      ("rage: 150", .rage(percent: 150)), ("spin-webs: 50", .spinWebs(every: 25)),
      (
        "heal-others: { hp: 9, within: 6, every: 40 }",
        .healOthers(hp: 9, within: 6, every: 20)
      ),
      (
        "summon: { monster: slimelet, count: 2, every: 100 }",
        .summon(KindID(2), count: 2, every: 50)
      ),
      (
        "summon: { monster: slimelet, count: 6, every: 100, together: 3 }",
        .summon(KindID(2), count: 6, every: 50, together: 3)
      ),
      ("fireproof", .fireproof), ("shield: 60", .shield(percent: 60)),
      ("burrow: { within: 9, every: 80 }", .burrow(within: 9, every: 40)),
      ("fly: { time: 60, every: 200 }", .fly(ticks: 30, every: 100)),
    ]
    for (text, behaviour) in verbs {
      let service = behaviour.service.map { "\n      serves: \($0.word)" } ?? ""
      let rules = try Tables().with(\.monsters, "- wander", "- \(text)")
        .with(\.monsters, "cooldown: 36", "cooldown: 36\(service)").read(tickRate: 10)
      #expect(rules.kinds[1].behaviours[0] == behaviour)
    }
  }

  @Test(arguments: [
    ("patrol: 0", "patrol", "'0'", "tiles, 1...40"),
    ("guard: 99", "guard", "'99'", "tiles, 1...40"),
    ("ambush: near", "ambush", "'near'", "tiles, 1...10"),
    ("ambush", "ambush", "nothing", "tiles, 1...10"),
    ("regenerate: 0", "regenerate", "'0'", "units of 50 ms, 1...1200"),
    ("walk-through-walls: 11", "walk-through-walls", "'11'", "tiles, 1...10"),
    ("flit: 100", "flit", "'100'", "percent, 1...99"),
    ("rage: 100", "rage", "'100'", "percent, 101...300"),
    ("shield: 99", "shield", "'99'", "percent, 1...90"),
    ("burrow: { within: 1, every: 60 }", "within", "'1'", "tiles, 3...20"),
    ("fly: { time: 5, every: 60 }", "time", "'5'", "units of 50 ms, 20...400"),
    ("spin-webs: []", "spin-webs", "a list", "units of 50 ms, 1...1200"),
    ("blink: { within: 0, every: 60 }", "within", "'0'", "tiles, 1...20"),
    ("blink: { within: 5, every: 9 }", "every", "'9'", "units of 50 ms, 10...1200"),
    ("blink: { within: 5 }", "every", "nothing", "units of 50 ms, 10...1200"),
    ("heal-others: { hp: 0, within: 6, every: 4 }", "hp", "'0'", "hit points, 1...1000"),
    ("heal-others: { hp: 1, within: 21, every: 4 }", "within", "'21'", "tiles, 1...20"),
    ("heal-others: { hp: 1, within: 2 }", "every", "nothing", "units of 50 ms, 1...1200"),
    (
      "summon: { monster: slimelet, count: 9, every: 40 }", "count", "'9'", "monsters, 1...8"
    ),
    (
      "summon: { monster: slimelet, count: 2, every: 5 }", "every", "'5'",
      "units of 50 ms, 20...1200"
    ),
  ])
  func `a number that a verb can't have`(
    behaviour: String, field: String, found: String, allowed: String
  ) {
    #expect(
      complaint(behaviour)
        == "monsters.yaml:12: \(field): found \(found), expected a whole number of \(allowed)")
  }

  @Test func `a field that a verb does not know`() {
    #expect(
      complaint("blink: { range: 5 }")
        == "monsters.yaml:12: range: found an unknown field, expected one of within, every")
    #expect(
      complaint("heal-others: { hp: 5, range: 5 }")
        == "monsters.yaml:12: range: found an unknown field, expected one of hp, within, every")
    #expect(
      complaint("summon: { into: slimelet }")
        == "monsters.yaml:12: into: found an unknown field, expected one of monster, count, every, "
        + "together")
    #expect(
      complaint("blink: 5")
        == "monsters.yaml:12: blink: found '5', expected the fields of blinking")
  }

  @Test func `summoning what is not there, or itself`() {
    for name in ["imp", "Warrior"] {
      #expect(
        complaint("summon: { monster: \(name), count: 1, every: 40 }")
          == "monsters.yaml:12: monster: found '\(name)', expected the name of a monster in this "
          + "file")
    }
    #expect(
      Tables().with(\.monsters, "cooldown: 36", "cooldown: 36\n      serves: summon")
        .with(\.monsters, "- wander", "- summon: { monster: slime, count: 1, every: 40 }")
        .complaint
        == "monsters.yaml:11: behaviours: found slime again, expected no monster that comes out "
        + "of itself, by splitting or summoning")
  }

  @Test func `a verb without the attack that serves it`() {
    #expect(
      complaint("fly: { time: 60, every: 200 }")
        == "monsters.yaml:11: behaviours: found fly without one, expected an attack that serves "
        + "fly")
  }

  @Test func `charging without a line to charge along`() {
    #expect(
      complaint("charge")
        == "monsters.yaml:11: behaviours: found charge without one, expected an attack with the "
        + "shape line and nothing thrown")
  }

  @Test func `exploding without a ring to explode in`() {
    #expect(
      complaint("explode")
        == "monsters.yaml:11: behaviours: found explode without it, expected the last attack to "
        + "have the shape ring")
  }

  @Test func `one entry in a folder of the host's is a new monster, and it bites`() throws {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("cudgel-assets-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try Data(Self.newt.utf8).write(to: URL(fileURLWithPath: directory + "/monsters.yaml"))
    let rules = try GameContent.rules(assets: directory, tickRate: 20)
    #expect(rules.kinds.map(\.name) == ["Warrior", "Mage", "Taoist", "hound", "fire newt"])
    var world = World(
      rules: rules, terrain: MapGenerator.generate(size: .small, seed: 5), seed: 5)
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    var hasBitten = false
    for _ in 0..<2400 where !hasBitten {
      world.advance(applying: [])
      for event in world.events {
        if case .struck(_, _, KindID(4), _, _) = event.happening { hasBitten = true }
      }
    }
    #expect(hasBitten)
  }

  private static let newt = """
    - name: fire newt
      glyph: n
      color: "#ff8700"
      hp: 30
      armour: 0
      speed: 4400
      sight: 12
      hearing: 100
      danger: 1
      group: 1-2
      behaviours:
        - wander
        - flit: 10
        - rage: 150
        - regenerate: 20
        - chase
      attacks:
        - { name: bite, shape: spot, range: 1, wind-up: 9, recover: 8, cooldown: 20, damage: 8-10,
            noise: 4 }
    """
}
