import ClientCore
import Simulation
import Testing
import Wire

private func actions(_ messages: [ClientMessage]) -> [Action] {
  messages.flatMap { message -> [Action] in
    guard case .inputs(_, let inputs) = message else { return [] }
    return inputs.map(\.action)
  }
}

@Test func `a letter uses what is in the pack, which stays open until Escape`() {
  var stage = Stage.playing(own: .seasoned())
  _ = stage.takeSent()
  stage.press(.character("i"), .character("b"))
  #expect(actions(stage.takeSent()) == [.use(ItemID(1))])
  #expect(stage.picture().contains("Pack · 132 gold"))
  stage.press(.escape)
  #expect(!stage.picture().contains("Pack · 132 gold"))
}

@Test func `a draught that would be in vain is not drunk, and it says why`() {
  var hurt = Stage.playing(own: .seasoned())
  _ = hurt.takeSent()
  hurt.press(.character("i"), .character("a"))
  #expect(actions(hurt.takeSent()) == [.use(ItemID(0))])
  var whole = Stage.playing(hp: 140, own: .seasoned())
  _ = whole.takeSent()
  whole.press(.character("i"), .character("a"))
  #expect(actions(whole.takeSent()) == [])
  #expect(whole.picture().contains("You have all your hit points"), "\(whole.picture())")
  whole.press(.character("b"))
  #expect(!whole.picture().contains("You have all your hit points"))
}

@Test func `enter uses the chosen line and leaves the pack open`() {
  var stage = Stage.playing(own: .seasoned())
  _ = stage.takeSent()
  stage.press(.character("i"), .down, .down, .enter)
  #expect(actions(stage.takeSent()) == [.use(ItemID(3))])
  #expect(stage.picture().contains("Pack · 132 gold"))
}

@Test func `beside the stall one buys and sells, and only there`() {
  var stage = Stage.playing(own: .seasoned(canTrade: true))
  _ = stage.takeSent()
  stage.press(.character("i"), .tab, .character("c"))
  stage.wait(milliseconds: 100)
  stage.press(.tab, .character("a"), .escape)
  stage.wait(milliseconds: 100)
  #expect(actions(stage.takeSent()) == [.buy(ItemID(2)), .sell(ItemID(0))])
  var far = Stage.playing(own: .seasoned())
  _ = far.takeSent()
  far.press(.character("i"), .tab, .character("c"))
  #expect(actions(far.takeSent()) == [.use(ItemID(3))])
}

@Test func `plus and a number spend a rank, a and a number make a gesture`() {
  var stage = Stage.playing(own: .seasoned(ranksToSpend: 1))
  _ = stage.takeSent()
  #expect(stage.picture(columns: 100, rows: 30).contains("A rank to spend: + then 1-4"))
  stage.press(.character("+"), .character("3"))
  stage.wait(milliseconds: 100)
  stage.press(.character("a"), .character("2"))
  stage.wait(milliseconds: 100)
  stage.press(.character("a"), .escape, .tab)
  stage.wait(milliseconds: 100)
  #expect(
    actions(stage.takeSent()) == [.raise(AttackIndex(3)), .gesture(.cheer), .nextTarget])
}

@Test func `an ability that costs too much mana is not sent`() {
  var stage = Stage.playing(kind: 2, own: .seasoned())
  _ = stage.takeSent()
  stage.press(.character("3"))
  #expect(actions(stage.takeSent()).isEmpty)
  #expect(stage.picture().contains("Too little mana for Mend."))
}

@Test func `g marks whom one aims at, or what lies ahead`() {
  var own = OwnState.seasoned()
  own.character.target = SeenNumber(1)
  var stage = Stage.playing(own: own, others: [.make(1, kind: 1, at: Point(12, 8))])
  _ = stage.takeSent()
  stage.press(.character("g"))
  #expect(stage.takeSent() == [.mark(Point(12, 8))])
  var alone = Stage.playing()
  _ = alone.takeSent()
  alone.press(.character("g"))
  #expect(alone.takeSent() == [.mark(Point(8, 11))])
}

@Test func `on the map a cursor goes anywhere and marks it`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  stage.press(.character("m"), .right, .right, .down, .character("g"))
  #expect(stage.takeSent() == [.mark(Point(10, 7))])
  #expect(stage.picture().contains("The Vale"))
  stage.press(.escape)
  #expect(!stage.picture().contains("The Vale"))
}

@Test func `p pauses who plays alone, and nobody else`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  stage.press(.character("p"))
  #expect(stage.takeSent() == [.pause(true)])
  stage.receive(.paused(true))
  #expect(stage.picture().contains("paused"))
  stage.press(.right, .character(" "))
  #expect(stage.takeSent().isEmpty)
  stage.press(.character("p"))
  #expect(stage.takeSent() == [.pause(false)])
  stage.receive(.paused(false))
  let rows = ["Ada", "Bob"].map { BoardRow(name: $0, kind: KindID(0), level: 1) }
  stage.receive(
    .board(
      Board(status: .delve(densCleared: 0, dens: 3, isKingAwake: false), rows: rows)))
  stage.press(.character("p"))
  #expect(stage.takeSent().isEmpty)
  #expect(stage.picture().contains("only pause where you play alone"))
}

@Test func `the class chosen on the title goes into the hello, none is nobody's wish`() {
  var stage = Stage(intent: .title)
  stage.press(.character("c"), .character("t"), .enter, .character("p"))
  stage.happen(.hosted(url: "ws://127.0.0.1:4000/play", stage.now))
  stage.happen(.linkOpened(stage.now))
  #expect(stage.takeSent() == [.hello(Hello(name: "Ada", className: "Taoist"))])
  var plain = Stage(intent: .title)
  plain.press(.character("p"))
  plain.happen(.hosted(url: "ws://127.0.0.1:4000/play", plain.now))
  plain.happen(.linkOpened(plain.now))
  #expect(plain.takeSent() == [.hello(Hello(name: "Ada"))])
}

@Test func `the mode chosen on the title is hosted`() {
  var stage = Stage(intent: .title)
  stage.press(.character("m"), .right, .character("h"))
  #expect(stage.effects == [.host(.open(.brawl))])
}

@Test func `blows of one kind share a line, and others' fights are only watched`() {
  func blow(_ victim: UInt16, _ damage: Int) -> ServerMessage {
    .events([
      SeenEvent(
        place: Point(9, 6),
        happening: .struck(
          victim: SeenNumber(victim), by: SeenNumber(1), kind: KindID(1), attack: .basic,
          damage: damage))
    ])
  }
  var stage = Stage.playing(
    at: Point(9, 6),
    others: [.make(1, kind: 1, at: Point(10, 6)), .make(2, at: Point(9, 8), name: "Bob")])
  for damage in [4, 3, 11] {
    stage.receive(blow(0, damage))
    stage.receive(blow(2, damage))
    stage.wait(milliseconds: 900)
  }
  #expect(stage.picture().contains("The Clubber's club hit you for 4, 3, 11."))
  #expect(!stage.picture().contains("hit Bob"))
}

@Test func `the next match begins afresh on the same link and keeps the log`() {
  var stage = Stage.playing()
  stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "good fight")))
  stage.receive(
    .outcome(
      Outcome(
        verdict: .timeUp, seconds: 300, status: .brawl(endsAt: Tick(10), teamKills: []),
        rows: [], nextAt: Tick(200))))
  #expect(stage.picture().contains("Time is up."))
  _ = stage.takeSent()
  stage.restart()
  stage.welcome(map: Stage.map, entities: [.make(0, at: Point(3, 9), name: "Ada")])
  #expect(!stage.picture().contains("it took"))
  #expect(stage.picture().contains("Bob: good fight"))
  #expect(stage.takeSent() == [.acknowledgement(Tick(10))])
  stage.press(.right)
  #expect(stage.model.prediction?.movement.position == Point(4, 9))
}

@Test func `death tells what hurt in the last five seconds, and nothing older`() {
  var stage = Stage.playing(at: Point(9, 6), others: [.make(1, kind: 1, at: Point(10, 6))])
  for damage in [3, 4, 5] {
    stage.receive(
      .events([
        SeenEvent(
          place: Point(9, 6),
          happening: .struck(
            victim: SeenNumber(0), by: SeenNumber(1), kind: KindID(1), attack: .basic,
            damage: damage))
      ]))
    stage.wait(milliseconds: 2200)
  }
  stage.die()
  let picture = stage.picture()
  #expect(picture.contains("-4.4 s  Clubber's club"))
  #expect(picture.contains("-2.2 s  Clubber's club"))
  #expect(!picture.contains("-6.6 s"))
}
