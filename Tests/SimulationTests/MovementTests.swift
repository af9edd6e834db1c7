import Testing

@testable import Simulation

@Suite struct MovementTests {
  @Test func `a warrior walks six tiles a second`() {
    let scene = WorldScene("@" + String(repeating: ".", count: 99))
    for _ in 0..<200 { scene.advance(.step(.east)) }
    #expect((59...61).contains(scene.player().position.x))
  }

  @Test(arguments: [10, 20, 60]) func `the way walked does not depend on the tick rate`(rate: Int) {
    var rules = Rules.make()
    rules.tickRate = rate
    rules.kinds[0].speed = 6000 / rate
    let scene = WorldScene("@" + String(repeating: ".", count: 99), rules: rules)
    for _ in 0..<(rate * 10) { scene.advance(.step(.east)) }
    #expect((59...61).contains(scene.player().position.x))
  }

  @Test func `rubble is slow`() {
    let scene = WorldScene("@" + String(repeating: ",", count: 60))
    for _ in 0..<200 { scene.advance(.step(.east)) }
    #expect((47...49).contains(scene.player().position.x))
  }

  @Test func `a step that comes before the last one is walked is not taken`() {
    let scene = WorldScene("@....")
    scene.advance(.step(.east))
    #expect(scene.world.canAct(SeatID(1)) == false)
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(1, 0))
  }

  @Test func `canAct foretells the tick on which a step is taken`() {
    let scene = WorldScene("@" + String(repeating: ".", count: 60))
    for _ in 0..<100 {
      let before = scene.player().position
      let foretold = scene.world.canAct(SeatID(1))
      scene.advance(.step(.east))
      #expect((scene.player().position != before) == foretold)
    }
  }

  @Test func `a wall only turns who walks into it`() {
    let scene = WorldScene("@#")
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(0, 0))
    #expect(scene.player().movement.facing == .east)
    #expect(scene.world.canAct(SeatID(1)) == true)
  }

  @Test func `no corner is cut`() {
    let scene = WorldScene(
      """
      @#
      ..
      """)
    scene.advance(.step(.southEast))
    #expect(scene.player().position == Point(0, 0))
  }

  @Test func `a diagonal past creatures is no cut corner`() {
    let scene = WorldScene(
      """
      @p
      p.
      """)
    scene.advance(.step(.southEast))
    #expect(scene.player().position == Point(1, 1))
  }

  @Test func `friends change places`() {
    let scene = WorldScene("@2")
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(1, 0))
    #expect(scene.player(2).position == Point(0, 0))
    expectSoundOccupancy(scene.world)
  }

  @Test func `a friend in the middle of an attack does not make way`() {
    let scene = WorldScene("@2")
    scene.advance(commands: [.act(seat: SeatID(2), .attack)])
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(0, 0))
  }

  @Test func `a door is opened first and entered then`() {
    let scene = WorldScene("@+.")
    scene.advance(.step(.east))
    #expect(scene.world.map[Point(1, 0)] == .openDoor)
    #expect(scene.player().position == Point(0, 0))
    #expect(scene.world.events == [WorldEvent(place: Point(1, 0), happening: .doorOpened)])
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(1, 0))
  }

  @Test func `a door that opens lets others see through it`() throws {
    let scene = WorldScene("2.@+.....")
    scene.advance()
    #expect(try found(scene.world.fieldOfView(ofSeat: SeatID(2))).contains(Point(6, 0)) == false)
    scene.advance(.step(.east))
    #expect(try found(scene.world.fieldOfView(ofSeat: SeatID(2))).contains(Point(6, 0)))
  }

  @Test func `a dash leads three tiles ahead and again after its cooldown`() {
    let scene = WorldScene("@" + String(repeating: ".", count: 20))
    scene.advance(.face(.east))
    scene.advance(.dash)
    #expect(scene.player().position == Point(3, 0))
    for _ in 0..<39 { scene.advance(.dash) }
    #expect(scene.player().position == Point(3, 0))
    scene.advance(.dash)
    #expect(scene.player().position == Point(6, 0))
  }

  @Test func `a dash ends before what is in the way`() {
    let scene = WorldScene("@..p..")
    scene.advance(.face(.east))
    scene.advance(.dash)
    #expect(scene.player().position == Point(2, 0))
    let dashes = scene.history.filter {
      if case .dashed(scene.player().id, Point(0, 0), Point(2, 0)) = $0.event.happening {
        true
      } else {
        false
      }
    }
    #expect(dashes.count == 1)
  }

  @Test func `walking into a foe is the basic attack`() {
    let scene = WorldScene("@p")
    scene.advance(.step(.east))
    #expect(scene.player().position == Point(0, 0))
    #expect(
      scene.player().activity
        == .windUp(attack: .basic, aim: Point(1, 0), strikesAt: Tick(4)))
  }
}
