import Simulation
import Wire

/// The messages that WireFormat.md works out in hex, by the name of their example.
enum GoldenMessages {
  static let client: [(name: String, message: ClientMessage)] = [
    ("hello", .hello(Hello(name: "Ann"))),
    (
      "hello with a token",
      .hello(Hello(name: "Ann", resumeToken: Array(0xA0...0xAF)))
    ),
    (
      "inputs",
      .inputs(
        acknowledged: Tick(1204),
        [
          SequencedAction(sequence: InputSequence(41), action: .step(.east)),
          SequencedAction(sequence: InputSequence(42), action: .dash),
          SequencedAction(sequence: InputSequence(43), action: .ability(AttackIndex(1))),
        ])
    ),
    ("acknowledgement", .acknowledgement(Tick(1204))),
    ("chat from a client", .chat("!wolves")),
    ("resync", .resync),
    ("follow", .follow("Ann")),
    ("clearInputs", .clearInputs),
    ("farewell from a client", .farewell),
  ]

  /// All come after a snapshot or delta of tick 1200.
  static let baseline = Tick(1200)

  static let server: [(name: String, message: ServerMessage)] = [
    ("welcome", .welcome(welcome)),
    ("snapshot", .snapshot(snapshot)),
    ("delta", .delta(delta)),
    ("delta with tiles", .delta(tileDelta)),
    ("events", .events(events)),
    ("chat", .chat(Chat(kind: .shout, from: "Ann", text: "wolves"))),
    ("checksum", .checksum(Tick(1200), snapshot.checksum)),
    ("heartbeat", .heartbeat(Tick(1224))),
    ("farewell", .farewell(.full, "All 8 seats are taken.")),
  ]

  static let welcome = Welcome(
    serverName: "Vale", tickRate: 20, mapWidth: 160, mapHeight: 120, sight: 20, litSightMax: 40,
    dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4),
    kinds: [
      KindLegend(
        name: "Warrior", glyph: "@", asciiGlyph: "@", color: 0xE0E0E0, isClass: true, speed: 300,
        attacks: [
          AttackLegend(
            name: "sword", shape: .arc, size: 1, range: 0, windUp: 2, recover: 4, cooldown: 10)
        ])
    ],
    resumeToken: Array(0xA0...0xAF), lastSequence: InputSequence(40))

  /// Six by three tiles, of which a row and a half are known; Ann, and a rat that winds up.
  static let snapshot = Snapshot(
    tick: Tick(1200),
    own: OwnState(
      number: SeenNumber(0), speed: 300, stepLeft: -100, heldUntil: .zero,
      dashReadyAt: Tick(1210), readyAt: [Tick(1203), .zero, .zero, .zero, .zero],
      acknowledged: InputSequence(40), waiting: 0),
    entities: [
      SeenEntity(
        number: SeenNumber(0), kind: KindID(0), position: Point(1, 1), facing: .east, hp: 131,
        hpMax: 140, activity: .idle, name: "Ann"),
      SeenEntity(
        number: SeenNumber(2), kind: KindID(2), position: Point(2, 1), facing: .west, hp: 9,
        hpMax: 9,
        activity: .windUp(attack: .basic, aim: Point(1, 1), strikesAt: Tick(1208))),
    ], mapWidth: 6,
    tiles: [
      4, 4, 4, 4, 4, 4,
      1, 1, 1, 0, 0, 0,
      0, 0, 0, 0, 0, 0,
    ])

  static let delta: Delta = {
    var own = OwnFields()
    own.stepLeft = 700
    own.newlyAcknowledged = 1
    var hurt = EntityFields()
    hurt.hp = 5
    var fields = EntityFields()
    fields.facing = .north
    fields.activity = .recovering(until: Tick(1209))
    let newcomer = SeenEntity(
      number: SeenNumber(5), kind: KindID(1), position: Point(4, 2), facing: .west, hp: 38,
      hpMax: 38, activity: .idle)
    return Delta(
      tick: Tick(1203), own: own,
      changes: [
        .step(SeenNumber(0), .southWest), .change(SeenNumber(2), hurt),
        .change(SeenNumber(3), fields), .vanish(SeenNumber(4)), .appear(newcomer),
      ], tiles: [])
  }()

  static let tileDelta = Delta(
    tick: Tick(1201), own: nil, changes: [],
    tiles: [
      TileChange(place: Point(50, 12), tile: .grass),
      TileChange(place: Point(51, 12), tile: .grass),
      TileChange(place: Point(48, 13), tile: .tree),
      TileChange(place: Point(12, 13 + 1), tile: .openDoor),
    ])

  static let events = [
    SeenEvent(
      place: Point(1, 1),
      happening: .struck(
        victim: SeenNumber(0), by: nil, kind: KindID(3), attack: .basic, damage: 8)),
    SeenEvent(
      place: Point(1, 1),
      happening: .missileFlew(kind: KindID(3), attack: .basic, from: Point(7, 1))),
  ]
}
