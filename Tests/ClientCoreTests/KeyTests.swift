import ClientCore
import Simulation
import Testing
import Wire

@Test func `a key moves the character and counts as sent in the same update`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  stage.press(.character("l"))
  #expect(
    stage.takeSent() == [
      .inputs(
        acknowledged: Tick(10),
        [SequencedAction(sequence: InputSequence(1), action: .step(.east))])
    ])
  #expect(stage.model.prediction?.movement.position == Point(9, 6))
  #expect(stage.picture().contains("sent 1 · run 0 · queued 0"))
}

@Test func `what comes while the character is busy waits, a repeat takes its place`() {
  var stage = Stage.playing()
  stage.press(.right, .right, .right, .down, .down)
  #expect(stage.picture().contains("sent 1 · run 0 · queued 2"))
  stage.wait(milliseconds: 1000)
  #expect(stage.picture().contains("sent 3 · run 0 · queued 0"))
  #expect(stage.model.prediction?.movement.position == Point(10, 7))
}

@Test func `at most eight wait, and x empties them here and there`() {
  var stage = Stage.playing()
  for _ in 0..<8 { stage.press(.right, .left) }
  #expect(stage.picture().contains("queued 8"))
  _ = stage.takeSent()
  stage.press(.character("x"))
  #expect(stage.takeSent() == [.clearInputs])
  #expect(stage.picture().contains("queued 0"))
}

@Test(arguments: [
  (Key.character("y"), Direction.northWest), (.character("U"), .northEast),
  (.keypad(3), .southEast),
  (.character("b"), .southWest), (.up, .north), (.character("j"), .south), (.home, .northWest),
])
func `keys that walk`(key: Key, direction: Direction) {
  var stage = Stage.playing(at: Point(8, 7))
  stage.press(key)
  #expect(stage.model.prediction?.movement.position == Point(8, 7).stepped(direction))
}

@Test func `space dashes three tiles and then has to cool down`() {
  var stage = Stage.playing(at: Point(8, 6))
  stage.press(.right)
  stage.wait(milliseconds: 400)
  stage.press(.character(" "))
  #expect(stage.model.prediction?.movement.position == Point(12, 6))
  stage.wait(milliseconds: 400)
  stage.press(.character(" "))
  #expect(stage.picture().contains("Dash is not ready."))
}

@Test func `walking into a foe hits it instead of moving`() {
  var stage = Stage.playing(at: Point(9, 6), others: [.make(1, kind: 1, at: Point(10, 6))])
  stage.press(.right, .right)
  stage.wait(milliseconds: 100)
  let prediction = stage.model.prediction
  #expect(prediction?.movement.position == Point(9, 6))
  #expect(prediction?.attack?.aim == Point(10, 6))
  #expect(prediction?.waiting.count == 1)
}

@Test func `who wants to get away does not wait for a blow to cool down`() {
  var stage = Stage.playing(at: Point(8, 6), others: [.make(1, kind: 1, at: Point(9, 6))])
  stage.press(.right)
  stage.wait(milliseconds: 400)
  stage.press(.right)
  stage.wait(milliseconds: 100)
  #expect(stage.model.prediction?.waiting == [.step(.east)])
  stage.press(.left)
  stage.wait(milliseconds: 100)
  #expect(stage.model.prediction?.movement.position == Point(7, 6))
  #expect(stage.model.prediction?.waiting == [])
}

@Test func `talk is typed, sent, and shown`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  stage.press(.character("c"))
  stage.type("hi, qx 1")
  #expect(stage.picture().contains("say: hi, qx 1_"))
  stage.press(.backspace, .backspace, .enter)
  #expect(stage.takeSent() == [.chat("hi, qx")])
  stage.receive(.chat(Chat(kind: .say, from: "Ada", text: "hi, qx")))
  #expect(stage.picture().contains("Ada: hi, qx"))
}

@Test func `escape closes what is open and asks before it leaves`() {
  var stage = Stage.playing()
  stage.press(.character("?"), .escape)
  #expect(!stage.picture().contains("Walk and fight"))
  stage.press(.escape)
  #expect(stage.picture().contains("Leave the match?"))
  stage.press(.escape)
  #expect(!stage.picture().contains("Leave the match?"))
  _ = stage.takeSent()
  stage.press(.character("q"))
  stage.effects = []
  stage.press(.character("y"))
  #expect(stage.effects.last == .quit(message: nil, failed: false))
  #expect(stage.takeSent() == [.farewell])
}

@Test func `ctrl c always quits at once, with a goodbye where there is a link`() {
  var stage = Stage.playing()
  stage.press(.character("c"))
  stage.effects = []
  stage.press(.control("c"))
  #expect(stage.effects.suffix(2) == [.disconnect, .quit(message: nil, failed: false)])
  #expect(stage.takeSent() == [.farewell])
  var title = Stage(intent: .title)
  title.press(.control("c"))
  #expect(title.effects == [.quit(message: nil, failed: false)])
}

@Test func `q in a terminal too small to play in says goodbye as well`() {
  var stage = Stage.playing()
  stage.happen(.resized(columns: 30, rows: 10))
  stage.effects = []
  stage.press(.character("q"))
  #expect(stage.effects.suffix(2) == [.disconnect, .quit(message: nil, failed: false)])
  #expect(stage.takeSent() == [.farewell])
}

@Test func `a watcher goes from player to player and to the free view`() {
  var stage = Stage(intent: .watch(url: "localhost", follow: ""))
  stage.happen(.linkOpened(stage.now))
  stage.welcome(
    map: Stage.map, own: nil,
    entities: [.make(1, at: Point(5, 8), name: "Bob"), .make(4, at: Point(9, 8), name: "Eve")])
  _ = stage.takeSent()
  stage.press(.character("f"), .tab, .character("f"))
  #expect(stage.takeSent() == [.follow("Bob"), .follow("Eve"), .follow("")])
  stage.press(.tab, .left)
  #expect(stage.takeSent() == [.follow("Bob"), .follow("")])
  stage.press(.character("1"), .character(" "), .character("x"))
  #expect(stage.takeSent().isEmpty)
}

@Test func `the title screen hosts, joins, watches and takes a name`() {
  var stage = Stage(intent: .title)
  stage.press(.character("p"))
  #expect(stage.effects == [.host(.alone(.delve))])
  stage.happen(.hosted(url: "ws://127.0.0.1:4000/play", stage.now))
  #expect(stage.effects.last == .connect(url: "ws://127.0.0.1:4000/play"))
  stage.happen(.linkOpened(stage.now))
  stage.receive(.farewell(.full, "No seat is free."))
  #expect(stage.picture().contains("No seat is free."))
  #expect(stage.effects.contains(.endHosting))
  stage.press(.enter, .character("n"), .control("u"))
  stage.type("Zoë")
  stage.press(.enter, .character("w"), .control("u"))
  stage.type("vale:99")
  stage.press(.enter)
  #expect(stage.effects.last == .connect(url: "ws://vale:99/watch"))
  #expect(stage.model.name == "Zoë")
}

@Test func `a host that cannot start brings the title back with a sentence`() {
  var stage = Stage(intent: .title)
  stage.press(.character("h"))
  stage.happen(.connectFailed("port 7777 is taken", stage.now))
  #expect(stage.picture().contains("could not be started: port 7777 is taken"))
}
