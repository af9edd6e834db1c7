import Testing

@testable import Simulation

@Suite struct MageTests {
  static func scene(_ picture: String) -> WorldScene { .of(ClassKit.mage, picture) }

  @Test func `the bolt flies to the nearest foe in eight tiles`() {
    let scene = Self.scene("p.......@.......p")
    scene.advance(.attack, ticks: 15)
    #expect(scene.all(.post).map { 1000 - $0.hp } == [10, 0])
    let far = Self.scene("p........@")
    far.change { $0.movement.facing = .west }
    far.advance(.attack, ticks: 15)
    #expect(far.first(.post)?.hp == 1000)
  }

  @Test func `Fireball breaks over three by three tiles and sets them on fire`() {
    let scene = Self.scene(".....pp\n@....p.\n....p..\n")
    scene.use(1, ticks: 20)
    let hurt = scene.all(.post).map { 1000 - $0.hp >= 22 }
    // It breaks at the nearest; who stands two tiles away is spared.
    #expect(hurt == [false, false, true, true])
    let burning = scene.all(.post).map { scene.world.suffers(.burning, scene.slot($0)) }
    #expect(burning == hurt)
    #expect(scene.player().mana == 45 + 2)
  }

  @Test func `Fireball spares friends, but the grass under it burns`() {
    let scene = Self.scene("@.....2p")
    scene.world.change(Point(7, 0), to: .tallGrass)
    scene.use(1, ticks: 18)
    #expect(scene.damage(to: scene.player(2)).isEmpty)
    #expect(scene.world.map[Point(5, 0)] == .grass)
  }

  @Test func `without mana nothing happens`() {
    let scene = Self.scene("@...p")
    scene.change { $0.mana = 14 }
    scene.use(1)
    #expect(scene.first(.post)?.hp == 1000)
    #expect(scene.player().readyAt[1] == .zero)
  }

  @Test func `mana comes back, a point every so often, up to the most`() {
    let scene = Self.scene("@")
    scene.change { $0.mana = 50 }
    scene.advance(ticks: 50)
    #expect(scene.player().mana == 55)
    scene.advance(ticks: 100)
    #expect(scene.player().mana == 60)
  }

  @Test func `Frost nova slows everybody within three tiles by half for 60 ticks`() {
    let scene = Self.scene("p..@...p")
    scene.use(2, ticks: 7)
    let slowed = scene.all(.post).map { scene.world.suffers(.slowed, scene.slot($0)) }
    #expect(slowed == [true, false])
    let slot = scene.slot(scene.all(.post)[0])
    #expect(scene.world.speed(slot) == 50)
    scene.advance(ticks: 60)
    #expect(scene.world.speed(slot) == 100)
  }

  @Test func `Blink lands six tiles ahead, or before what blocks sight`() {
    for (picture, x) in [("@.........", 6), ("@...#.....", 3), ("@.....p...", 5)] {
      let scene = Self.scene(picture)
      scene.change { $0.movement.facing = .east }
      scene.use(3, ticks: 5)
      #expect(scene.player().position == Point(x, 0))
    }
  }

  @Test func `Blink jumps over water and foes`() {
    let scene = Self.scene("@.~~p.....")
    scene.change { $0.movement.facing = .east }
    scene.use(3, ticks: 5)
    #expect(scene.player().position == Point(6, 0))
  }

  @Test func `Blink costs nothing where there is no place to land`() {
    let scene = Self.scene("@#....")
    scene.change { $0.movement.facing = .east }
    scene.use(3, ticks: 5)
    #expect(scene.player().position == Point(0, 0))
    #expect(scene.player().mana == 60)
  }

  @Test func `Thunder strikes every foe within five tiles, after 20 ticks`() {
    let scene = Self.scene("p....@.p...p..2")
    scene.advance(ClassKit.ability(4), ticks: 20)
    #expect(scene.all(.post).map(\.hp) == [1000, 1000, 1000])
    scene.advance()
    #expect(scene.all(.post).map { 1000 - $0.hp } == [45, 45, 0])
    #expect(scene.player(2).hp == 140)
  }
}
