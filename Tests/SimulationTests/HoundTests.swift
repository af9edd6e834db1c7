import Testing

@testable import Simulation

@Suite struct HoundTests {
  static func scene(_ picture: String, hounds: Int, level: Int = 9) -> WorldScene {
    let scene = WorldScene.of(ClassKit.taoist, level: level, picture)
    scene.callHounds(hounds)
    return scene
  }

  static let field = Array(repeating: String(repeating: ".", count: 40), count: 11)
    .enumerated().map { $0 == 5 ? "..........@............................." : $1 }
    .joined(separator: "\n")

  @Test func `nine hounds spread around their master as a pack`() {
    let scene = Self.scene(Self.field, hounds: 9)
    scene.advance(ticks: 40)
    let places = scene.hounds.map { $0.position }
    #expect(Set(places).count == 9)
    #expect(places.allSatisfy { (2...3).contains($0.steps(to: scene.player().position)) })
    scene.advance(ticks: 40)
    #expect(scene.hounds.map { $0.position } == places)
  }

  @Test func `nine hounds keep up with a master who walks`() {
    let scene = Self.scene(Self.field, hounds: 9)
    for _ in 0..<110 { scene.advance(.step(.east)) }
    #expect(scene.player().position.x > 35)
    #expect(scene.hounds.allSatisfy { $0.position.steps(to: scene.player().position) <= 5 })
    expectSoundOccupancy(scene.world)
  }

  @Test func `nine hounds follow through a door and around a corner`() {
    let scene = Self.scene(
      """
      ####################
      #........#.........#
      #........#.........#
      #...@....+.........#
      #........#.........#
      #........#.........#
      ##########.#########
      #..................#
      #..................#
      #..................#
      ####################
      """, hounds: 9)
    scene.advance(ticks: 30)
    for _ in 0..<60 { scene.advance(.step(.east)) }
    #expect(scene.player().position.x > 12)
    for _ in 0..<20 { scene.advance(.step(.southWest)) }
    for _ in 0..<40 { scene.advance(.step(.south)) }
    for _ in 0..<30 { scene.advance(.step(.west)) }
    scene.advance(ticks: 60)
    #expect(scene.hounds.count == 9)
    #expect(scene.hounds.allSatisfy { $0.position.steps(to: scene.player().position) <= 6 })
    expectSoundOccupancy(scene.world)
  }

  @Test func `a player walks through every hound, even one that bites`() {
    let scene = Self.scene("@........", hounds: 1)
    let hound = scene.slot(scene.hounds[0])
    scene.world.leap(hound, to: Point(1, 0))
    scene.world.creatures.entities[hound].activity = .windUp(
      attack: .basic, aim: Point(2, 0), strikesAt: scene.world.tick + 100)
    scene.world.creatures.entities[hound].movement.heldUntil = scene.world.tick + 100
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(1, 0))
    #expect(scene.world.creatures.entities[hound].position == Point(0, 0))
  }

  @Test func `hounds never move their master`() {
    let scene = Self.scene("#######\n...@...\n#######", hounds: 4)
    for _ in 0..<60 {
      scene.advance()
      #expect(scene.player().position == Point(3, 1))
    }
  }

  @Test func `a hound slips past its master to the foe in a corridor, and back behind him`() {
    let scene = Self.scene("###########\n...@..p...#\n###########", hounds: 1)
    scene.change { $0.movement.heldUntil = Tick(10_000) }
    scene.world.leap(scene.slot(scene.hounds[0]), to: Point(1, 1))
    let blow = Blow(by: scene.player().id, kind: ClassKit.taoist, index: .basic)
    scene.world.hurt(scene.slot(scene.first(.post)!), TestKind.warrior.row.attacks[0], blow)
    scene.advance(ticks: 60)
    #expect(scene.hounds[0].position.x > 3)
    #expect(!scene.damage(to: scene.first(.post)!).isEmpty)
    #expect(scene.player().position == Point(3, 1))
    expectSoundOccupancy(scene.world)
  }

  @Test func `hounds fight what their master fights`() {
    let scene = Self.scene("...............\n...@....p......\n...............", hounds: 3)
    scene.advance(ticks: 20)
    #expect(scene.first(.post)?.hp == 1000)
    let attack = TestKind.warrior.row.attacks[0]
    let blow = Blow(by: scene.player().id, kind: ClassKit.taoist, index: .basic)
    scene.world.hurt(scene.slot(scene.first(.post)!), attack, blow)
    scene.advance(ticks: 100)
    let bites = scene.damage(to: scene.first(.post)!).count
    #expect(bites >= 9)
    #expect(scene.world.tally(ofSeat: SeatID(1))!.damageDealt >= 9 * 6)
  }

  @Test func `hounds fight who hunts near their master, and leave the calm alone`() {
    let scene = Self.scene("...............\n.@.......c.....\n...............", hounds: 3)
    _ = scene.advance(within: 400) { $0.first(.clubber) == nil }
    #expect(scene.first(.clubber) == nil)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.kills == 1)
  }

  @Test func `hounds heel when their master goes far away`() {
    let scene = Self.scene(Self.field, hounds: 3)
    let post = scene.putMonster(.post, at: Point(14, 5))
    let blow = Blow(by: scene.player().id, kind: ClassKit.taoist, index: .basic)
    scene.world.hurt(post, TestKind.warrior.row.attacks[0], blow)
    scene.advance(ticks: 40)
    scene.world.leap(scene.slot(scene.player()), to: Point(32, 5))
    scene.advance(ticks: 60)
    #expect(scene.hounds.count == 3)
    #expect(scene.hounds.allSatisfy { $0.position.steps(to: Point(32, 5)) <= 4 })
  }

  @Test func `who is left far behind unseen is beside its master all at once`() {
    let scene = Self.scene(
      """
      #########################
      #...@........#..........#
      #............#..........#
      #########################
      """, hounds: 2)
    scene.advance(ticks: 20)
    scene.world.leap(scene.slot(scene.player()), to: Point(18, 1))
    scene.advance(ticks: 10)
    #expect(scene.hounds.allSatisfy { $0.position.x > 13 })
  }

  @Test func `monsters go for hounds that are nearer`() {
    let scene = Self.scene("@............c", hounds: 1)
    scene.change { $0.movement.heldUntil = Tick(10_000) }
    let hound = scene.slot(scene.hounds[0])
    scene.world.leap(hound, to: Point(6, 0))
    scene.world.creatures.entities[hound].movement.heldUntil = Tick(10_000)
    scene.advance(ticks: 60)
    #expect(scene.world.creatures.entities[hound].hp < scene.world.creatures.entities[hound].hpMax)
    #expect(scene.player().hp == scene.player().hpMax)
  }

  @Test func `hounds die for good, and another may be called`() {
    let scene = Self.scene("....@....", hounds: 1, level: 1)
    let hound = scene.hounds[0]
    scene.world.harm(scene.slot(hound), hp: 1000, as: .burning)
    #expect(scene.hounds.isEmpty)
    #expect(scene.world.entity(hound.id) == nil)
    scene.callHounds(1)
    #expect(scene.hounds.count == 1)
  }

  @Test func `hounds leave with their master`() {
    let scene = Self.scene("....@....\n.........", hounds: 4)
    scene.advance(commands: [.leave(seat: SeatID(1))])
    #expect(scene.world.creatures.count == 0)
    expectSoundOccupancy(scene.world)
  }

  @Test func `hounds take no monster's place`() {
    let scene = Self.scene(Self.field, hounds: 9)
    #expect(scene.world.creatures.count == 10)
    let hound = scene.hounds[0]
    #expect(!hound.isMonster && !hound.isPlayer)
    scene.world.makeNoise(at: hound.position, radius: 20)
    let heard = scene.world.creatures.entities[scene.slot(hound)].mind.lastKnown
    #expect(heard == hound.mind.lastKnown)
  }

  @Test func `in a brawl the hounds of both sides fight each other's masters`() {
    let scene = Self.scene("...............\n...@......2....\n...............", hounds: 3)
    for slot in scene.world.creatures.slots where scene.world.creatures.isAlive(slot) {
      let isSecond = scene.world.creatures.entities[slot].seat == SeatID(2)
      scene.world.creatures.entities[slot].side = isSecond ? .team(2) : .team(1)
    }
    let blow = Blow(by: scene.player(1).id, kind: ClassKit.taoist, index: .basic)
    scene.world.hurt(scene.slot(scene.player(2)), TestKind.warrior.row.attacks[0], blow)
    scene.advance(ticks: 100)
    #expect(scene.damage(to: scene.player(2)).count >= 6)
  }
}
