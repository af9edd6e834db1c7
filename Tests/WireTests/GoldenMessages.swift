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
    (
      "hello with a class and a key",
      .hello(
        Hello(
          name: "Ann", className: "Mage", key: Array(0x00...0x1F), signature: Array(0x40...0x7F)))
    ),
    (
      "hello with a proof",
      .hello(Hello(name: "Ann", proof: Array(0xC0...0xDF)))
    ),
    ("mark", .mark(Point(50, 12))),
    ("pause", .pause(true)),
    ("cheer", .cheer),
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
    ("delta with things", .delta(thingDelta)),
    ("events of effects", .events(effectEvents)),
    ("challenge", .challenge(Array(0xB0...0xBF), isLocked: false)),
    ("challenge of a locked match", .challenge(Array(0xB0...0xBF), isLocked: true)),
    ("board", .board(board)),
    ("party", .party(party)),
    ("outcome", .outcome(outcome)),
    ("paused", .paused(true)),
    ("watchers", .watchers(WatcherList(mayCheer: true, count: 3, names: ["Bo", "Mo"]))),
  ]

  /// Gold comes into view and a cloud is gone; own mana, target, sheet and effects change.
  static let thingDelta: Delta = {
    var own = OwnFields()
    own.mana = 35
    own.target = .some(SeenNumber(2))
    var sheet = OwnSheet()
    sheet.manaMax = 60
    sheet.level = 4
    sheet.experience = 300
    sheet.experienceNext = 480
    sheet.ranksToSpend = 1
    sheet.gold = 17
    sheet.gear = [ItemID(6), nil, nil]
    sheet.pack = [PackEntry(item: ItemID(0), count: 2)]
    own.sheet = sheet
    own.effectEnds = [EffectEnd(.burning, endsAt: Tick(1221))]
    var fields = EntityFields()
    fields.effects = [EffectSet(.burning), EffectSet(.slowed)]
    let hound = SeenEntity(
      number: SeenNumber(3), kind: KindID(7), position: Point(3, 1), facing: .south, hp: 40,
      hpMax: 40, activity: .idle,
      traits: SeenEntity.Traits(side: .players, level: 4, master: SeenNumber(0)))
    return Delta(
      tick: Tick(1201), own: own, changes: [.change(SeenNumber(2), fields), .appear(hound)],
      tiles: [],
      things: [
        ThingChange(place: Point(4, 1), look: .gold),
        ThingChange(place: Point(5, 1), look: nil),
        ThingChange(place: Point(0, 2), look: .item(ItemID(6))),
      ])
  }()

  static let effectEvents = [
    SeenEvent(
      place: Point(1, 1),
      happening: .suffered(victim: SeenNumber(0), .burning, by: KindID(3), damage: 3)),
    SeenEvent(
      place: Point(1, 1), happening: .took(SeenNumber(0), .gold, count: 17)),
  ]

  static let board = Board(
    status: .horde(wave: 3, left: 12, nextWaveAt: nil, fire: 80, fireMax: 100),
    rows: [BoardRow(name: "Ann", kind: KindID(0), level: 4, kills: 21, deaths: 1)])

  static let party = PartyView(
    members: [
      PartyMember(
        name: "Ann", kind: KindID(0), level: 4, hp: 131, hpMax: 140, place: Point(1, 1))
    ],
    marks: [PartyMark(place: Point(50, 12), by: "Ann", until: Tick(1600))])

  static let outcome = Outcome(
    verdict: .kingFell, seconds: 1800,
    status: .delve(densCleared: 3, dens: 3, isKingAwake: true),
    rows: [
      OutcomeRow(
        player: board.rows[0], damageDealt: 5000, damageTaken: 300, healed: 0, goldFound: 90)
    ], nextAt: Tick(1500))

  static let welcome = Welcome(
    serverName: "Vale", tickRate: 20, mapWidth: 160, mapHeight: 120, sight: 20, litSightMax: 40,
    dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4),
    day: DayRules(length: 12_000, night: 3000, dusk: 1200, nightSight: 9),
    mode: .horde,
    kinds: [
      KindLegend(
        name: "Warrior", glyph: "@", asciiGlyph: "@", color: 0xE0E0E0, isClass: true, speed: 300,
        attacks: [
          AttackLegend(
            name: "sword", shape: .arc, size: 1, range: 0, windUp: 2, recover: 4, cooldown: 10)
        ])
    ],
    items: [
      ItemLegend(
        name: "Ash club", glyph: "/", asciiGlyph: "/", color: 0xC08040, price: 60,
        purpose: .gear(.weapon), tier: 1, text: "+10 % damage")
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
