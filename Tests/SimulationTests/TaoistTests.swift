import Testing

@testable import Simulation

@Suite struct TaoistTests {
  static func scene(_ picture: String, level: Int = 1) -> WorldScene {
    .of(ClassKit.taoist, level: level, picture)
  }

  @Test func `the talisman flies six tiles`() {
    let scene = Self.scene("@.....p")
    scene.advance(.attack, ticks: 15)
    #expect(scene.first(.post)?.hp == 992)
  }

  @Test func `Hound calls a dog of one's own side and level`() {
    let scene = Self.scene(".....\n..@..\n.....", level: 3)
    scene.use(1)
    let hound = scene.hounds.first
    #expect(hound?.master == scene.player().id)
    #expect(hound?.side == .players)
    #expect(hound?.level == 3)
    #expect(hound?.hpMax == 32 * 112 / 100)
  }

  @Test(arguments: [(1, 1), (4, 4), (9, 9), (20, 9)])
  func `there is one hound for each level, and never more than nine`(level: Int, count: Int) {
    let scene = Self.scene(".......\n.......\n...@...\n.......\n.......", level: level)
    scene.callHounds(12)
    #expect(scene.hounds.count == count)
    expectSoundOccupancy(scene.world)
    let mana = scene.player().mana
    scene.use(1, ticks: 5)
    #expect(scene.player().mana >= mana)
  }

  @Test func `Miasma hangs two tiles around the target for 80 ticks and poisons foes`() {
    let scene = Self.scene(
      """
      .........
      .........
      @.....p..
      ......2..
      .........
      """)
    scene.use(2, ticks: 4)
    var places: [Point] = []
    scene.world.forEachCloud { place, effect in
      #expect(effect == .poisoned)
      places.append(place)
    }
    #expect(places.count == 25)
    #expect(places.first == Point(4, 0))
    #expect(places == places.sorted { ($0.y, $0.x) < ($1.y, $1.x) })
    scene.advance(ticks: 60)
    #expect((1000 - scene.first(.post)!.hp) / Habits.poisonWound >= 5)
    #expect(scene.player(2).hp == 140)
    scene.advance(ticks: 60)
    var count = 0
    scene.world.forEachCloud { _, _ in count += 1 }
    #expect(count == 0)
    #expect(scene.world.tally(ofSeat: SeatID(1))!.damageDealt > 0)
  }

  @Test func `clouds don't pass walls, and are seen in the checksum`() {
    let scene = Self.scene("@..p#..")
    #expect(scene.world.clouds.isEmpty)
    scene.use(2, ticks: 4)
    var places: [Point] = []
    scene.world.forEachCloud { place, _ in places.append(place) }
    #expect(places.map(\.x) == [1, 2, 3])
    let cloudy = scene.world.checksum
    scene.world.clouds.removeAll()
    #expect(scene.world.checksum != cloudy)
  }

  @Test func `Mend gives friends within four tiles 30 hit points, hounds too`() {
    let scene = Self.scene("@...2.3.")
    scene.callHounds(1)
    let hound = scene.slot(scene.hounds[0])
    scene.world.creatures.entities[hound].hp = 1
    for seat: UInt16 in [1, 2, 3] { scene.change(seat) { $0.hp = 50 } }
    scene.use(3, ticks: 4)
    #expect([1, 2, 3].map { scene.player($0).hp } == [80, 80, 50])
    #expect(scene.world.creatures.entities[hound].hp == 31)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.healed == 90)
  }

  @Test func `Veil hides from monsters for 80 ticks`() {
    let scene = Self.scene("@......c")
    _ = scene.advance(within: 20) { $0.first(.clubber)?.mind.mood == .hunting }
    scene.use(4, ticks: 6)
    #expect(scene.first(.clubber)?.mind.mood == .searching)
    let slot = scene.slot(scene.first(.clubber)!)
    scene.world.leap(slot, to: Point(4, 0))
    scene.advance(ticks: 30)
    #expect(scene.first(.clubber)?.mind.mood != .hunting)
    #expect(scene.player().hp == 100)
    scene.advance(ticks: 70)
    #expect(scene.world.suffers(.veiled, scene.slot(scene.player())) == false)
  }

  @Test func `striking ends the veil, mending does not`() {
    let scene = Self.scene("@.......")
    scene.use(4, ticks: 6)
    scene.use(3, ticks: 6)
    #expect(scene.world.suffers(.veiled, scene.slot(scene.player())) == true)
    scene.advance(.attack, ticks: 6)
    #expect(scene.world.suffers(.veiled, scene.slot(scene.player())) == false)
  }
}
