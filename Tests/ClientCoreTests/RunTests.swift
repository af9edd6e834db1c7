import ClientCore
import Simulation
import Testing
import Wire

/// Walking without a key for each step.
@Suite struct RunTests {
  private static func place(_ stage: Stage) -> Point? { stage.model.prediction?.movement.position }

  /// What the server knows: all inputs run, the character where it is predicted.
  private static func answer(
    _ stage: inout Stage, hp: Int = 98, others: [SeenEntity] = []
  ) {
    guard let prediction = stage.model.prediction else { return }
    var own = OwnState.make()
    own.acknowledged = prediction.lastSequence
    let ada = SeenEntity.make(0, at: prediction.movement.position, hp: hp, name: "Ada")
    var snapshot = Snapshot.make(Stage.map, own: own, entities: [ada] + others)
    snapshot.tick = Tick(12)
    stage.receive(.snapshot(snapshot))
  }

  @Test func `shift with an arrow runs to the door, and then to the end of the wall`() {
    var stage = Stage.playing(at: Point(3, 1))
    stage.press(.shifted(.east))
    stage.wait(milliseconds: 3000)
    #expect(Self.place(stage) == Point(10, 1))
    let sent = stage.takeSent()
    let steps = sent.flatMap { message -> [Action] in
      if case .inputs(_, let inputs) = message { inputs.map(\.action) } else { [] }
    }
    #expect(steps == Array(repeating: .step(.east), count: 7))
    Self.answer(&stage)
    stage.press(.shifted(.east))
    stage.wait(milliseconds: 4000)
    #expect(Self.place(stage) == Point(15, 1))
  }

  @Test func `the key for running runs where the next key walks`() {
    var stage = Stage.playing(at: Point(3, 6))
    stage.press(.character("."), .character("l"))
    stage.wait(milliseconds: 2000)
    #expect((Self.place(stage)?.x ?? 0) > 8)
  }

  @Test func `a run ends with a wound, a foe that comes into view, or one's name`() {
    for end in 0..<3 {
      var stage = Stage.playing(at: Point(3, 6))
      stage.press(.shifted(.east))
      stage.wait(milliseconds: 500)
      let before = Self.place(stage)
      #expect((before?.x ?? 0) > 4)
      switch end {
      case 0: Self.answer(&stage, hp: 60)
      case 1: Self.answer(&stage, others: [.make(3, kind: 1, at: Point(20, 8))])
      default:
        Self.answer(&stage)
        stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "hey ada, wait!")))
      }
      stage.wait(milliseconds: 1000)
      #expect((Self.place(stage)?.x ?? 99) <= (before?.x ?? 0) + 1, "end \(end)")
    }
  }

  @Test func `a run does not end for a foe that was in view before, and any key ends it`() {
    let foe = SeenEntity.make(3, kind: 1, at: Point(20, 8))
    var stage = Stage.playing(at: Point(3, 6), others: [foe])
    stage.press(.shifted(.east))
    stage.wait(milliseconds: 500)
    Self.answer(&stage, others: [foe])
    stage.wait(milliseconds: 500)
    #expect((Self.place(stage)?.x ?? 0) >= 8)
    stage.press(.character("x"))
    let before = Self.place(stage)
    stage.wait(milliseconds: 1000)
    #expect(Self.place(stage) == before)
  }

  // MARK: Held keys

  private static func phase(_ key: Key, _ phase: KeyPhase, on stage: inout Stage) {
    stage.happen(.typed(.key(key, phase), stage.now))
  }

  @Test func `a held key walks on as fast as a queue of steps, and stops when it is let go`() {
    var queued = Stage.playing(at: Point(3, 6))
    var stage = Stage.playing(at: Point(3, 6))
    stage.happen(.typed(.tellsKeyboard, stage.now))
    Self.phase(.right, .press, on: &stage)
    for _ in 0..<100 {
      queued.press(.right)
      queued.wait(milliseconds: 10)
      Self.phase(.right, .repetition, on: &stage)
      stage.wait(milliseconds: 10)
    }
    #expect(Self.place(stage) == Self.place(queued))
    Self.phase(.right, .release, on: &stage)
    let before = Self.place(stage)
    stage.wait(milliseconds: 1000)
    #expect(Self.place(stage) == before)
    #expect(stage.model.prediction?.waiting == [])
  }

  @Test func `steps that were tapped are all taken after the key is let go`() {
    var stage = Stage.playing(at: Point(6, 6))
    stage.happen(.typed(.tellsKeyboard, stage.now))
    for key in [Key.right, .down, .right] {
      Self.phase(key, .press, on: &stage)
      Self.phase(key, .release, on: &stage)
    }
    stage.wait(milliseconds: 1000)
    #expect(Self.place(stage) == Point(8, 7))
  }

  @Test func `of two held keys the last one counts, then the other again`() {
    var stage = Stage.playing(at: Point(3, 6))
    stage.happen(.typed(.tellsKeyboard, stage.now))
    Self.phase(.right, .press, on: &stage)
    stage.wait(milliseconds: 300)
    Self.phase(.down, .press, on: &stage)
    stage.wait(milliseconds: 300)
    Self.phase(.down, .release, on: &stage)
    let corner = Self.place(stage)
    stage.wait(milliseconds: 500)
    #expect(Self.place(stage)?.y == corner?.y)
    #expect((Self.place(stage)?.x ?? 0) > (corner?.x ?? 99))
    stage.happen(.typed(.lostFocus, stage.now))
    let last = Self.place(stage)
    stage.wait(milliseconds: 500)
    #expect(Self.place(stage) == last)
  }

  @Test func `against a wall a held key asks once`() {
    var stage = Stage.playing(at: Point(22, 6))
    stage.happen(.typed(.tellsKeyboard, stage.now))
    _ = stage.takeSent()
    Self.phase(.right, .press, on: &stage)
    stage.wait(milliseconds: 1000)
    #expect(stage.model.prediction?.lastSequence == InputSequence(1))
  }

  @Test func `without word of releases a repeat is a step, and none is invented`() {
    var stage = Stage.playing(at: Point(3, 6))
    Self.phase(.right, .press, on: &stage)
    stage.wait(milliseconds: 1000)
    #expect(Self.place(stage) == Point(4, 6))
  }
}
