import ClientCore
import Simulation
import Testing
import Wire

/// The director shows the fight worth seeing, and does not jump about.
struct DirectorTests {
  private let welcome = Welcome.make(width: 60, height: 40)
  private let ann = SeenEntity.make(0, at: Point(10, 10), name: "Ann")
  private let bob = SeenEntity.make(1, at: Point(40, 30), name: "Bob")

  private func foe(_ number: UInt16, _ place: Point, kind: UInt8 = 1) -> SeenEntity {
    var foe = SeenEntity.make(number, kind: kind, at: place)
    foe.traits.side = .monsters
    return foe
  }

  private func view(_ tick: UInt32, _ others: [SeenEntity]) -> Snapshot {
    var snapshot = Snapshot(mapWidth: 60, mapHeight: 40)
    snapshot.tick = Tick(tick)
    snapshot.entities = ([ann, bob] + others).sorted { $0.number < $1.number }
    return snapshot
  }

  @Test func `who has foes around is more worth seeing than who walks alone`() {
    var director = Director()
    director.look(at: view(1, [foe(5, Point(41, 30)), foe(6, Point(42, 31))]), welcome)
    #expect(director.name == "Bob")
    #expect(director.place == Point(40, 30))
  }

  @Test func `a boss draws the eye, but not within four seconds`() {
    var director = Director()
    director.look(at: view(1, [foe(5, Point(41, 30))]), welcome)
    let boss = foe(6, Point(11, 10), kind: 4)
    director.look(at: view(60, [foe(5, Point(41, 30)), boss]), welcome)
    #expect(director.name == "Bob")
    director.look(at: view(82, [foe(5, Point(41, 30)), boss]), welcome)
    #expect(director.name == "Ann")
  }

  @Test func `two fights that are much alike do not change places`() {
    var director = Director()
    director.look(at: view(1, [foe(5, Point(41, 30))]), welcome)
    for tick in stride(from: UInt32(2), to: 2000, by: 2) {
      let more = tick % 40 < 20 ? Point(11, 10) : Point(41, 31)
      director.look(at: view(tick, [foe(5, Point(41, 30)), foe(6, more)]), welcome)
      #expect(director.name == "Bob")
    }
  }

  @Test func `a death is looked at`() {
    var director = Director()
    director.look(at: view(1, [foe(5, Point(41, 30))]), welcome)
    let died = SeenHappening.died(
      victim: nil, victimKind: KindID(0), victimName: "Cid", by: KindID(1))
    director.note([SeenEvent(place: Point(12, 10), happening: died)], at: Tick(90))
    director.look(at: view(92, []), welcome)
    #expect(director.name == "Ann")
  }
}
