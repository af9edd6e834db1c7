import ClientCore
import Simulation
import Testing
import Wire

@testable import Server

struct RoadReporterTests {
  private static let sword = AttackIndex(0)

  private func creature(_ number: UInt16, _ kind: UInt8, _ name: String) -> SeenEntity {
    SeenEntity(
      number: SeenNumber(number), kind: KindID(kind), position: Point(Int(number), 0),
      facing: .south, hp: 5, hpMax: 9, activity: .idle, name: name)
  }

  /// Zed and Ash, both Warriors, and a rat.
  private func news(_ happenings: [SeenHappening]) -> [RoadNews] {
    let kinds = ["Warrior", "rat"].map { name in
      KindLegend(
        name: name, glyph: "@", asciiGlyph: "@", color: 0, isClass: name == "Warrior", speed: 300,
        attacks: [])
    }
    let welcome = Welcome(
      serverName: "Vale", tickRate: 20, mapWidth: 9, mapHeight: 2, sight: 9, litSightMax: 20,
      dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), kinds: kinds, resumeToken: [],
      lastSequence: .none)
    let snapshot = Snapshot(
      tick: Tick(7), own: nil,
      entities: [creature(1, 0, "Ash"), creature(2, 0, "Zed"), creature(3, 1, "")],
      mapWidth: 9, tiles: Array(repeating: Tile.grass.rawValue, count: 18))
    let events = happenings.map { SeenEvent(place: Point(1, 0), happening: $0) }
    var frame: [UInt8] = []
    ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    ServerMessage.events(events).encode(into: &frame, after: Tick(7))
    var replica = Replica()
    let told = replica.receive(frame: frame)
    return told.flatMap { RoadReporter().news(of: $0, in: replica) }.filter { $0.kind == .death }
  }

  private func blow(by striker: UInt16?, _ kind: UInt8) -> SeenHappening {
    .struck(
      victim: SeenNumber(1), by: striker.map { SeenNumber($0) }, kind: KindID(kind),
      attack: Self.sword, damage: 9)
  }

  private func death(by kind: UInt8) -> SeenHappening {
    .died(
      victim: SeenNumber(1), victimKind: KindID(0), victimName: "Ash", by: KindID(kind))
  }

  @Test func `a player who fells another is named, a monster is called what it is`() {
    #expect(news([blow(by: 2, 0), death(by: 0)]).map(\.text) == ["Ash falls to Zed."])
    #expect(news([blow(by: 2, 0), death(by: 0)]).map(\.by) == ["Zed"])
    #expect(news([blow(by: 3, 1), death(by: 1)]).map(\.text) == ["Ash falls to rat."])
    let rat = SeenHappening.died(
      victim: nil, victimKind: KindID(1), victimName: "", by: KindID(0))
    let last = SeenHappening.struck(
      victim: nil, by: SeenNumber(2), kind: KindID(0), attack: Self.sword, damage: 9)
    #expect(news([blow(by: 3, 1), last, rat]).map(\.text) == ["rat falls to Zed."])
  }

  @Test func `whoever struck without felling has not done it`() {
    #expect(news([blow(by: 2, 0), death(by: 1)]).map(\.text) == ["Ash falls to rat."])
    #expect(news([blow(by: nil, 0), death(by: 0)]).map(\.by) == ["Warrior"])
    #expect(news([death(by: 0)]).map(\.by) == ["Warrior"])
  }
}
