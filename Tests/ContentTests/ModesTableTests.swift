import Simulation
import Testing

@testable import Content

@Suite struct ModesTableTests {
  @Test func `the built-in numbers are the rules' own, in ticks of the match`() throws {
    let twice = try GameContent.rules(assets: nil, tickRate: 40).modes
    let once = try GameContent.rules(assets: nil, tickRate: 20).modes
    #expect(twice.brawl.lasts == 2 * once.brawl.lasts)
    #expect(once.brawl.lasts == 5 * 60 * 20, "five minutes")
    #expect(once.horde.break == 20 * 20, "20 s between waves")
    #expect(once.delve.dens == 3)
  }

  @Test func `mistakes name file, line, field, what was found and what is allowed`() {
    #expect(
      Tables().with(\.modes, "fire: 400", "fire: none").complaint
        == "modes.yaml:4: fire: found 'none', expected a whole number of hit points, 1...100000")
    #expect(
      Tables().with(\.modes, "pause: 300", "brake: 3").complaint
        == "modes.yaml:1: brake: found an unknown field, expected one of pause, delve, horde, "
        + "brawl, pace")
    #expect(
      Tables().with(\.modes, "frantic:", "hectic:").complaint
        == "modes.yaml:21: hectic: found an unknown field, expected one of relaxed, normal, "
        + "frantic")
    #expect(
      Tables().with(\.modes, "distance: 22-38", "distance: 38-22").complaint
        == "modes.yaml:13: distance: found '38-22', expected a whole number of steps or two like "
        + "8-12, 10...60")
  }

  @Test func `a mistake in a pace shows whatever pace is played`() {
    #expect(
      Tables().with(\.modes, "wind-up: 75", "wind-up: 7").complaint
        == "modes.yaml:21: wind-up: found '7', expected a whole number of percent, 25...400")
  }

  @Test func `a pace stretches the monsters' wind-ups and steps and leaves players alone`() throws {
    let normal = try Tables().read()
    let relaxed = try Tables().read(pace: .relaxed)
    let frantic = try Tables().read(pace: .frantic)
    #expect([relaxed, frantic].allSatisfy { $0.kinds[0] == normal.kinds[0] })
    let slaps = [relaxed, normal, frantic].map { $0.kinds[1].attacks[0] }
    #expect(slaps.map(\.windUp) == [22, 16, 12])
    #expect(slaps.map(\.recover) == [14, 10, 8])
    #expect(slaps.map(\.cooldown) == [36, 36, 36])
    #expect([relaxed, normal, frantic].map { $0.kinds[1].speed } == [94, 110, 132])
  }
}
