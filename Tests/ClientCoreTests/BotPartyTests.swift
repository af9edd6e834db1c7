import ClientCore
import Simulation
import Testing
import Wire

/// A bot on an open meadow that walks where it wants; the others stand as the test puts them.
private struct Meadow {
  private static let side = 60
  var bot: Bot
  /// Number 0 is the bot's own.
  var entities: [SeenEntity]
  var own = OwnState.make()
  var actions: [Action] = []
  private var tick: UInt32 = 10
  private var now = Moment.zero

  init(_ own: SeenEntity, level: Int = 1, others: [SeenEntity] = []) {
    bot = Bot(name: own.name, seed: 1)
    entities = [own] + others
    self.own.character.mana = 60
    self.own.character.sheet.manaMax = 60
    self.own.character.sheet.level = level
    var welcome = Welcome.make(width: Self.side, height: Self.side)
    welcome.kinds[2].attacks[0] = AttackLegend(
      name: "talisman", shape: .spot, size: 1, range: 6, windUp: 3, recover: 3, cooldown: 10)
    receive(.welcome(welcome))
  }

  var place: Point { entities[0].position }
  var steps: Int { actions.count { if case .step = $0 { true } else { false } } }

  mutating func receive(_ message: ServerMessage) {
    var bytes: [UInt8] = []
    message.encode(into: &bytes, after: .zero)
    bot.receive(bytes, at: now)
  }

  mutating func run(seconds: Int) {
    for _ in 0..<(seconds * 20) { advance() }
  }

  private mutating func advance() {
    tick += 1
    now = now + 50_000
    own.stepLeft = max(0, own.stepLeft - own.speed)
    let rows = Array(repeating: String(repeating: ".", count: Self.side), count: Self.side)
    receive(.snapshot(.make(rows, tick: tick, own: own, entities: entities)))
    for frame in bot.tick(at: now + 1_000) {
      for message in (try? ClientMessage.decodeFrame(frame)) ?? [] {
        guard case .inputs(_, let inputs) = message else { continue }
        for input in inputs { obey(input) }
      }
    }
  }

  private mutating func obey(_ input: SequencedAction) {
    actions.append(input.action)
    own.acknowledged = input.sequence
    guard case .step(let direction) = input.action else { return }
    entities[0].position = place.stepped(direction)
    entities[0].facing = direction
    own.stepLeft = 1000
  }
}

extension SeenEntity {
  fileprivate static func warrior(
    _ name: String, _ number: UInt16 = 0, at place: Point, hp: Int = 140
  ) -> SeenEntity {
    .make(number, kind: 0, at: place, hp: hp, name: name)
  }

  fileprivate static func taoist(
    _ name: String, _ number: UInt16 = 0, at place: Point, hp: Int = 140
  ) -> SeenEntity {
    .make(number, kind: 2, at: place, hp: hp, name: name)
  }
}

private let here = Point(30, 30)
private let mend = Action.ability(AttackIndex(3))
private let call = Action.ability(AttackIndex(1))

@Test func `who shoots goes behind who fights hand to hand, whatever they are called`() {
  let warrior = Point(39, 30)
  var meadow = Meadow(.taoist("Ada", at: here), others: [.warrior("Zoe", 1, at: warrior)])
  meadow.run(seconds: 4)
  #expect(meadow.place.steps(to: warrior) <= 5)
}

@Test func `who leads waits for a friend who is far behind, and then goes on`() {
  let friend = SeenEntity.taoist("Ada", 1, at: Point(39, 30))
  var meadow = Meadow(.warrior("Zoe", at: here), others: [friend])
  meadow.run(seconds: 4)
  #expect(meadow.steps == 0)
  meadow.run(seconds: 4)
  #expect(meadow.steps > 0)
}

@Test func `a bot stays with the human who asked it into a party, also when he is out of sight`() {
  let human = Point(52, 30)
  var meadow = Meadow(.warrior("bot Alder", at: here))
  let members = [("Ash", human), ("bot Alder", here)].map { name, place in
    PartyMember(name: name, kind: KindID(0), level: 1, hp: 100, hpMax: 140, place: place)
  }
  meadow.run(seconds: 1)
  meadow.receive(.party(PartyView(members: members, marks: [])))
  meadow.run(seconds: 8)
  #expect(meadow.place.steps(to: human) <= 5)
  meadow.run(seconds: 8)
  #expect(meadow.place.steps(to: human) <= 6)
}

@Test func `a bot that lost its friends goes back to where it saw them last`() {
  let friend = SeenEntity.warrior("Bo", 1, at: Point(33, 30))
  var meadow = Meadow(.taoist("Ada", at: here), others: [friend])
  meadow.run(seconds: 1)
  // It fell, and wakes far away.
  meadow.entities = [.taoist("Ada", at: Point(10, 30))]
  meadow.run(seconds: 6)
  #expect(meadow.place.steps(to: friend.position) <= 6)
}

@Test func `a Taoist mends a hurt friend in peace`() {
  var meadow = Meadow(
    .taoist("Ada", at: here), others: [.warrior("Zoe", 1, at: Point(32, 30), hp: 60)])
  meadow.run(seconds: 1)
  #expect(meadow.actions.contains(mend))
}

@Test func `a Taoist goes to a hurt friend who is too far off to be mended`() {
  let friend = Point(39, 30)
  var meadow = Meadow(.taoist("Zoe", at: here), others: [.taoist("Ada", 1, at: friend, hp: 60)])
  meadow.own.character.sheet.level = 1
  meadow.run(seconds: 3)
  #expect(meadow.place.steps(to: friend) <= 4)
}

@Test func `who is hurt stays with a Taoist instead of going home`() {
  let taoist = Point(33, 30)
  var meadow = Meadow(.warrior("Zoe", at: here), others: [.taoist("Ada", 1, at: taoist)])
  meadow.run(seconds: 1)
  meadow.entities[0] = .warrior("Zoe", at: Point(40, 30), hp: 40)
  meadow.run(seconds: 4)
  #expect(meadow.place.steps(to: taoist) <= 4)
}

/// It may stand in tall grass beside its master.
@Test func `a Taoist that doesn't see its hound tries to call it now and then, and gets about`() {
  var meadow = Meadow(.taoist("Ada", at: here))
  meadow.run(seconds: 12)
  #expect((1...3).contains(meadow.actions.count { $0 == call }))
  #expect(meadow.steps > 20)
}

@Test func `who shoots steps out of the line of what charges`() {
  let boar = SeenEntity.make(1, kind: 1, at: Point(30, 26))
  var meadow = Meadow(.taoist("Ada", at: here), others: [boar])
  var welcome = Welcome.make(width: 60, height: 60)
  welcome.kinds[2].attacks = [
    AttackLegend(
      name: "talisman", shape: .spot, size: 1, range: 6, windUp: 3, recover: 3, cooldown: 10)
  ]
  welcome.kinds[1].attacks.append(
    AttackLegend(
      name: "charge", shape: .line, size: 6, range: 0, windUp: 18, recover: 14, cooldown: 68))
  meadow.receive(.welcome(welcome))
  // The talisman is not ready.
  meadow.own.readyAt[0] = Tick(1000)
  meadow.run(seconds: 1)
  let (dx, dy) = (abs(meadow.place.x - 30), abs(meadow.place.y - 26))
  #expect(dx != 0 && dy != 0 && dx != dy)
}
