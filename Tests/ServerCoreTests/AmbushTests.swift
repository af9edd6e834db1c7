import Testing
import Wire

@testable import ServerCore
@testable import Simulation

@Suite struct AmbushTests {
  @Test func `who lies in wait is shown to nobody until it springs`() throws {
    var rules = Rules.make()
    rules.kinds[1].behaviours = [.ambush(2), .chase]
    let scene = MatchScene(rules: rules, terrain: .meadow(width: 31, height: 31))
    let (player, watcher) = (scene.join("Ada"), scene.join("Bob", .watcher))
    try scene.advance(ticks: 2)
    let place = try #require(scene[player].snapshot?.entities.first?.position)
    let lair = place.stepped(.south, times: 5)
    scene.match.world.map[lair] = .tallGrass
    let spawned = scene.match.world.spawn(KindID(1), at: lair)
    let slot = try #require(spawned)
    try scene.advance(ticks: 20)
    let liesInWait = scene.match.world.isLyingInWait(scene.match.world.creatures.entities[slot])
    #expect(liesInWait)
    let seat = try #require(scene.match.takenSeats.first)
    let seen = scene.match.world.fieldOfView(ofSeat: seat)
    let view = try #require(seen)
    #expect(view.contains(lair))
    for viewer in [player, watcher] { #expect(scene[viewer].snapshot?.entities.count == 1) }
    scene.match.world.creatures.vacate(0)
    scene.match.world.creatures.occupy(lair.stepped(.north, times: 2), by: 0)
    try scene.advance(ticks: 3)
    for viewer in [player, watcher] { #expect(scene[viewer].snapshot?.entities.count == 2) }
  }
}
