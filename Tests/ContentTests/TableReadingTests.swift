import Simulation
import Testing

@testable import Content

@Suite struct TableReadingTests {
  @Test func `classes come first, then monsters in file order`() throws {
    let rules = try Tables().read()
    #expect(rules.kinds.map(\.name) == ["Warrior", "slime", "slimelet"])
    #expect(rules.kinds.map(\.isClass) == [true, false, false])
    #expect(
      rules.kinds[1].behaviours == [.wander, .split(into: KindID(2), count: 3), .leashHome(30)])
  }

  @Test func `a row becomes a kind, field by field`() throws {
    let slimelet = try Tables().read().kinds[2]
    var expected = CreatureKind(
      name: "slimelet", glyph: "●", asciiGlyph: "o", color: 0x5FAF5F, hp: 12, armour: 0,
      speed: 150, sight: 7, hearing: 60,
      attacks: [
        Attack(
          name: "spit", shape: .line, size: 4, range: 0, windUp: 10, recover: 0, cooldown: 24,
          damage: 5...5, noise: 3, missileSpeed: 700, stun: 2)
      ],
      behaviours: [.wander], isClass: false, danger: 1, groupSize: 0...0)
    expected.loot = .usual(danger: 1)
    expected.experience = 5
    #expect(slimelet == expected)
  }

  @Test func `a class sees as far as the rules say and has no behaviours`() throws {
    let warrior = try Tables().read().kinds[0]
    #expect(warrior.sight == 20 && warrior.behaviours == [] && warrior.damage == 18...18)
  }

  @Test func `times and speeds fit the tick rate`() throws {
    let slow = try Tables().read(tickRate: 10)
    let fast = try Tables().read(tickRate: 60)
    #expect((slow.wakeAfter, fast.wakeAfter) == (50, 300))
    #expect((slow.kinds[0].speed, fast.kinds[0].speed) == (600, 100))
    #expect((slow.kinds[1].attacks[0].windUp, fast.kinds[1].attacks[0].windUp) == (8, 48))
    #expect((slow.dash.untouchable, fast.dash.untouchable) == (2, 12))
    #expect(slow.tickRate == 10 && fast.tickRate == 60)
  }

  @Test func `times are rounded, and what takes any time takes a tick`() {
    let rate = TickRate(perSecond: 10)
    #expect([0, 1, 2, 3, 5].map(rate.ticks) == [0, 1, 1, 2, 3])
    #expect(TickRate(perSecond: 60).speed(1) == 1)
  }
}

extension CreatureKind {
  fileprivate var damage: ClosedRange<Int> { attacks[0].damage }
}
