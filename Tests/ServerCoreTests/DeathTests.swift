import Testing
import Wire

@testable import ServerCore
@testable import Simulation

/// A death is told by its event, to those who see it, and to who died in any case.
struct DeathTests {
  private let scene = MatchScene(terrain: .meadow(width: 60, height: 20))

  /// Ann stands far from the fire and is about to be struck down by Clubbers.
  private func ann() throws -> ViewerID {
    let ann = scene.join("Ann")
    try scene.advance(ticks: 2)
    for _ in 0..<60 {
      scene.act(.step(.west), by: ann)
      try scene.advance(ticks: 2)
    }
    return ann
  }

  /// Until the character in the first seat is dead.
  private func strikeDown() throws {
    let seat = try #require(scene.match.seats.first).id
    let character = scene.match.world.entity(inSeat: seat)
    let entity = try #require(character)
    let slot = scene.match.world.creatures.slots.first {
      scene.match.world.creatures.entities[$0].id == entity.id
    }
    scene.match.world.creatures.entities[try #require(slot)].hp = 1
    // Who stands guard may fell one of them, but not three.
    for direction in [Direction.north, .east, .south] {
      let place = entity.movement.position.stepped(direction)
      let spawned = scene.match.world.spawn(KindID(1), at: place)
      _ = try #require(spawned)
    }
    for _ in 0..<60 where scene.match.world.entity(inSeat: seat)?.isAlive == true {
      try scene.advance()
    }
    try #require(scene.match.world.entity(inSeat: seat)?.isAlive == false)
  }

  private func deaths(seenBy viewer: ViewerID) -> [SeenHappening] {
    scene[viewer].events.map(\.happening).filter {
      if case .died = $0 { true } else { false }
    }
  }

  @Test func `who sees a death is told once, who does not see it is told nothing`() throws {
    let ann = try ann()
    let bob = scene.join("Bob")
    let watcher = scene.join("", .watcher, follow: "Ann")
    try scene.advance(ticks: 4)
    let notices = [ann, bob, watcher].map { scene[$0].notices }
    try strikeDown()
    try scene.advance(ticks: 2)
    #expect([ann, bob, watcher].map { scene[$0].notices } == notices)
    #expect(deaths(seenBy: ann).count == 1)
    #expect(deaths(seenBy: watcher).count == 1)
    #expect(deaths(seenBy: bob) == [])
  }

  @Test func `who dies while the link is lost is told what struck and what killed it`() throws {
    let ann = try ann()
    scene.close(ann)
    try strikeDown()
    let again = scene.join("Ann", token: scene[ann].welcome?.resumeToken ?? [])
    try scene.advance(ticks: 1)
    let own = try #require(scene[again].snapshot?.own).number
    let told = scene[again].events.map(\.happening)
    #expect(
      told.last == .died(victim: own, victimKind: KindID(0), victimName: "Ann", by: KindID(1)))
    #expect(told.count > 1)
    for happening in told.dropLast() {
      guard case .struck(victim: own, by: _, kind: KindID(1), _, _) = happening else {
        Issue.record("\(happening) did not befall Ann")
        continue
      }
    }
  }
}
