import Simulation
import Testing
import Wire

@testable import ClientCore

/// A lost link, and what is told when it is back.
struct AbsenceTests {
  @Test func `a lost link says why, how long the character stands guard, and the attempt`() {
    var stage = Stage.playing()
    stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
    stage.happen(.connectFailed("connection refused", stage.now))
    stage.wait(milliseconds: 2_000)
    let picture = stage.picture()
    #expect(picture.contains("connection refused"), "\(picture)")
    #expect(picture.contains("stands guard for 28 s"), "\(picture)")
    #expect(picture.contains("attempt "))
  }

  @Test func `what was missed is told when the link is back, until a key is pressed`() {
    var stage = Self.away()
    Self.comeBack(&stage, hp: 51)
    let picture = stage.picture()
    #expect(picture.contains("While you were away"), "\(picture)")
    #expect(picture.contains("Clubber: wooden club: 9") || picture.contains(": 9"), "\(picture)")
    #expect(picture.contains("hit points 98 ▸ 51"), "\(picture)")
    stage.press(.up)
    #expect(!stage.picture().contains("╭ While you were away"))
  }

  @Test func `who begins anew with the same key is told what hit the character`() {
    var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
    stage.happen(.linkOpened(stage.now))
    Self.comeBack(&stage, hp: 51, lastSequence: InputSequence(7))
    #expect(stage.picture().contains("While you were away"))
  }

  @Test func `somebody who was never here is told of no absence`() {
    let stage = Stage.playing()
    #expect(!stage.picture().contains("While you were away"))
  }

  @Test func `somebody new is told to walk, to hit, to dash, and then nothing`() {
    var own = OwnState.make()
    own.character.sheet.level = 1
    own.character.sheet.experience = 0
    var stage = Stage.playing(own: own)
    #expect(stage.picture().contains("Walk with ▴▾◂▸ kjhl · f strikes"), "\(stage.picture())")
    for _ in 0..<3 {
      stage.press(.right)
      stage.wait(milliseconds: 400)
    }
    #expect(stage.picture().contains("walk into a foe, or press f · abilities: 1234"))
    stage.receive(
      .events([
        SeenEvent(
          place: Point(9, 6),
          happening: .struck(
            victim: nil, by: SeenNumber(0), kind: KindID(0), attack: .basic, damage: 9))
      ]))
    #expect(stage.picture().contains("dashes"))
    stage.press(.character(" "))
    #expect(!stage.picture().contains("dashes"))
  }

  private static func away() -> Stage {
    var stage = Stage.playing()
    stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
    stage.wait(milliseconds: 5_000)
    stage.happen(.linkOpened(stage.now))
    return stage
  }

  /// All in one frame, as the server sends it.
  private static func comeBack(
    _ stage: inout Stage, hp: Int, lastSequence: InputSequence = .none
  ) {
    var welcome = Welcome.make(width: Stage.map[0].count, height: Stage.map.count)
    welcome.lastSequence = lastSequence
    stage.restart()
    stage.receive(.welcome(welcome))
    let ada = SeenEntity.make(0, at: Point(8, 6), hp: hp, name: "Ada")
    let snapshot = Snapshot.make(Stage.map, own: .make(), entities: [ada])
    var frame: [UInt8] = []
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    let blow = SeenEvent(
      place: Point(8, 6),
      happening: .struck(
        victim: SeenNumber(0), by: nil, kind: KindID(1), attack: .basic, damage: 9))
    ServerMessage.events([blow]).encode(into: &frame, after: snapshot.tick)
    stage.happen(.frame(frame, stage.now))
  }
}
