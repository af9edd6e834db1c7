import ServerCore
import Simulation
import Testing
import Wire

/// A player is told until when effects last on its own character, and not that time goes by.
struct EffectEndTests {
  @Test func `the end of an effect is told when it begins, and its end costs nothing`() throws {
    var rules = Rules.make()
    rules.kinds[0].attacks[1].deed = .veil(ticks: 63)
    let scene = MatchScene(rules: rules)
    let ann = scene.join("Ann")
    try scene.advance(ticks: 2)
    scene.act(.ability(AttackIndex(1)), by: ann)
    for _ in 0..<20 where scene[ann].snapshot?.own?.effectEnds.isEmpty != false {
      try scene.advance()
    }
    let end = try #require(scene[ann].snapshot?.own?.effectEnds.first)
    #expect(end.effect == .veiled && scene[ann].snapshot?.own?.effectEnds.count == 1)
    let left = end.endsAt - scene.match.world.tick
    #expect((58...63).contains(left), "\(left)")
    scene.clients[ann]?.messages = []
    try scene.advance(ticks: 80)
    let told = scene[ann].messages.filter {
      if case .delta(let delta) = $0 { delta.own?.effectEnds != nil } else { false }
    }
    #expect(told == [])
    #expect(scene[ann].snapshot?.own?.effectEnds == [] && scene[ann].mismatches == 0)
  }
}
