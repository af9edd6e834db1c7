import Testing

@testable import Simulation

/// Day and night in worlds drawn in text; see `WorldScene`.
@Suite struct DayTests {
  /// A day of 600 ticks: 300 of light, 60 of dusk, 180 of night, 60 of dawn.
  private static let rules: Rules = {
    var rules = Rules.make()
    rules.day = DayRules(length: 600, night: 180, dusk: 60, nightSight: 9)
    return rules
  }()

  private static let night = Tick(400)

  @Test func `a match begins in the morning, and sight goes in steps from 20 to 9 and back`() {
    let sights = (0..<600).map { Self.rules.sight(at: Tick($0)) }
    #expect(sights[0] == 20 && sights[299] == 20 && sights[360] == 9 && sights[539] == 9)
    #expect(sights.allSatisfy { (9...20).contains($0) })
    #expect(zip(sights, sights.dropFirst()).allSatisfy { abs($0 - $1) <= 1 })
    #expect(Self.rules.sight(at: Tick(600)) == 20)
    #expect(Rules.make().sight(at: Tick(1_000_000)) == 20, "without a day it is never dark")
  }

  @Test func `at night one sees nine tiles, and what a fire lights from afar`() {
    let row = String(repeating: ".", count: 40)
    let scene = WorldScene(
      ([row, row, "@" + String(repeating: ".", count: 24) + "&" + row.dropFirst(26), row, row])
        .joined(separator: "\n"), rules: Self.rules)
    #expect(scene.sees(Point(15, 2)))
    scene.world.tick = Self.night
    scene.advance(ticks: 20)
    #expect(scene.sees(Point(9, 2)) && !scene.sees(Point(10, 2)))
    #expect(scene.sees(Point(22, 2)), "lit by the camp's fire")
    #expect(!scene.sees(Point(34, 2)))
  }

  @Test func `a burning tile lights the night for who looks from afar, as long as it burns`() {
    let scene = WorldScene(
      Array(repeating: "@" + String(repeating: ".", count: 30), count: 1).joined()
        + String(repeating: "\n" + String(repeating: ".", count: 31), count: 6),
      rules: Self.rules)
    scene.world.tick = Self.night
    scene.advance(ticks: 20)
    #expect(!scene.sees(Point(20, 3)))
    scene.world.ignite(Point(20, 3), by: nil)
    scene.world.lookAround()
    scene.advance(ticks: 10)
    #expect(scene.sees(Point(20, 3)))
    let isOut = scene.advance(within: 900) { $0.world.flames.isEmpty }
    #expect(isOut != nil)
    scene.world.tick = Self.night
    scene.advance(ticks: 10)
    #expect(!scene.sees(Point(20, 3)))
  }

  @Test func `monsters too see less at night`() {
    for (isNight, isNoticed) in [(false, true), (true, false)] {
      let scene = WorldScene("@.............w", rules: Self.rules)
      if isNight { scene.world.tick = Self.night }
      scene.advance(ticks: 12)
      #expect((scene.first(.wolf)!.mind.mood == .hunting) == isNoticed)
    }
  }

  @Test func `but who stands in the light of a fire is seen from the dark`() {
    let scene = WorldScene("&.@.............w", rules: Self.rules)
    scene.world.tick = Self.night
    scene.advance(ticks: 12)
    #expect(!scene.sees(scene.first(.wolf)!.position))
    #expect(scene.first(.wolf)!.mind.mood == .hunting)
  }

  @Test func `dusk does not make everybody look around on the same tick`() {
    let scene = WorldScene("@23456789", rules: Self.rules)
    scene.world.tick = Tick(300)
    var most = 0
    var before = scene.world.players.map(\.sight)
    for _ in 0..<60 {
      scene.advance()
      let now = scene.world.players.map(\.sight)
      most = max(most, zip(before, now).count { $0 != $1 })
      before = now
    }
    #expect((1...2).contains(most))
    scene.advance(ticks: 10)
    #expect(scene.world.players.allSatisfy { $0.sight == 9 })
  }
}

extension WorldScene {
  fileprivate func sees(_ place: Point) -> Bool {
    world.fieldOfView(ofSeat: SeatID(1))!.contains(place)
  }
}
