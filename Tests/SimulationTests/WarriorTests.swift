import Testing

@testable import Simulation

@Suite struct WarriorTests {
  static func scene(_ picture: String) -> WorldScene { .of(TestKind.warrior.id, picture) }

  @Test func `the sword sweeps an arc of three`() {
    let scene = Self.scene("p.\n@p\np.")
    scene.advance(.step(.east), ticks: 6)
    #expect(scene.all(.post).map { 1000 - $0.hp } == [0, 18, 0])
    let arc = Self.scene(".p.\n@p.\n.p.")
    arc.advance(.step(.east), ticks: 6)
    #expect(arc.all(.post).map { 1000 - $0.hp } == [18, 18, 18])
  }

  @Test func `Whirl strikes everybody around`() {
    let scene = Self.scene("ppp\np@p\nppp")
    scene.use(1)
    #expect(scene.all(.post).map { 1000 - $0.hp } == Array(repeating: 24, count: 8))
  }

  @Test func `Charge runs to the foe, strikes and stuns it`() {
    let scene = Self.scene("@.....c...")
    scene.change { $0.movement.facing = .south }
    scene.use(2, ticks: 5)
    #expect(scene.player().position == Point(5, 0))
    #expect(scene.player().movement.facing == .east)
    #expect(scene.first(.clubber)?.hp == 38 - 14)
    guard case .stunned(let until)? = scene.first(.clubber)?.activity else {
      Issue.record("it is not stunned")
      return
    }
    #expect(until - scene.world.tick >= 20)
  }

  @Test func `Charge ends at a wall and at the first foe in the way`() {
    let wall = Self.scene("@..#...")
    wall.change { $0.movement.facing = .east }
    wall.use(2)
    #expect(wall.player().position == Point(2, 0))
    let scene = Self.scene("@..p..p")
    scene.use(2)
    #expect(scene.player().position == Point(2, 0))
    #expect(scene.all(.post).map { 1000 - $0.hp } == [14, 0])
  }

  @Test func `Charge misses who has stepped aside, and still runs`() {
    let scene = Self.scene("@....p.\n.......")
    scene.advance(ClassKit.ability(2), ticks: 2)
    let slot = scene.slot(scene.first(.post)!)
    scene.world.leap(slot, to: Point(5, 1))
    scene.advance(ticks: 10)
    #expect(scene.first(.post)?.hp == 1000)
    #expect(scene.player().position == Point(5, 0))
  }

  @Test func `Guard takes four fifths off blows from the front for 30 ticks`() {
    let scene = Self.scene("@c")
    scene.change { $0.movement.facing = .east }
    scene.use(3, ticks: 4)
    #expect(scene.world.suffers(.guarded, scene.slot(scene.player())) == true)
    let told = scene.ticks { if case .cast = $0 { true } else { false } }
    #expect(told == [3])
    // The club does 13, of which armour takes 3.
    _ = scene.advance(within: 40) { !$0.damage(to: $0.player()).isEmpty }
    #expect(scene.damage(to: scene.player()) == [2])
    scene.advance(ticks: 60)
    #expect(scene.damage(to: scene.player()).last == 10)
  }

  @Test func `Roar inspires friends within six tiles for 120 ticks, and nobody else`() {
    let scene = Self.scene("@.....2.3.......p")
    scene.use(4, ticks: 4)
    let inspired = [1, 2, 3].map {
      scene.world.suffers(.inspired, scene.slot(scene.player($0)))
    }
    #expect(inspired == [true, true, false])
    #expect(scene.player(2).effects.end(of: .inspired) == Tick(3) + 120)
    #expect(scene.world.suffers(.inspired, scene.slot(scene.first(.post)!)) == false)
  }

  @Test func `Roar draws monsters away from those whom they hunt`() {
    let scene = Self.scene(
      """
      ..........
      2c......@.
      ..........
      """)
    _ = scene.advance(within: 20) { $0.first(.clubber)?.mind.target == $0.player(2).id }
    scene.use(4, ticks: 5)
    #expect(scene.first(.clubber)?.mind.target == scene.player(1).id)
    _ = scene.advance(within: 150) { $0.player(1).hp < 140 }
    #expect(scene.player(1).hp < 140)
  }
}
