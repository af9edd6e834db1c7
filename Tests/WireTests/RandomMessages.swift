import Simulation
import Wire

/// Makes any message that the protocol can carry, from a seed.
struct RandomMessages {
  var random: RandomSource
  private let texts = ["", "Ann", "Zoë", "木人", "🐺🐺", "a b c", "0123456789abcdef"]

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { random.roll(range) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(random.roll(0...255)) }
  }

  mutating func bytesOrNone(_ count: Int) -> [UInt8] {
    random.chance(50) ? bytes(count) : []
  }

  mutating func clientMessage() -> ClientMessage {
    switch random.roll(0...10) {
    case 0:
      return .hello(
        Hello(
          name: text(), resumeToken: bytesOrNone(WireLimits.tokenBytes), follow: text(),
          className: text(), key: bytesOrNone(WireLimits.keyBytes),
          signature: bytesOrNone(WireLimits.signatureBytes),
          proof: bytesOrNone(WireLimits.proofBytes)))
    case 8: return .mark(place())
    case 9: return .pause(random.chance(50))
    case 10: return .cheer
    case 1: return .inputs(acknowledged: tick(), inputs())
    case 2: return .acknowledgement(tick())
    case 3: return .chat(text())
    case 4: return .resync
    case 5: return .follow(text())
    case 6: return .clearInputs
    default: return .farewell
    }
  }

  /// `baseline` is what a delta counts from; it may not be later than 2^31.
  mutating func serverMessage(after baseline: Tick) -> ServerMessage {
    switch random.roll(0...13) {
    case 0: return .welcome(welcome())
    case 8:
      return .challenge(bytesOrNone(WireLimits.challengeBytes), isLocked: random.chance(50))
    case 9: return .board(board())
    case 10: return .party(party())
    case 11: return .outcome(outcome())
    case 12: return .paused(random.chance(50))
    case 13: return .watchers(watchers())
    case 1: return .snapshot(snapshot())
    case 2: return .delta(delta(after: baseline))
    case 3: return .events((0..<random.roll(0...9)).map { _ in event() })
    case 4: return .chat(Chat(kind: any(ChatKind.allCases), from: text(), text: text()))
    case 5: return .checksum(tick(), UInt32(truncatingIfNeeded: random.next()))
    case 6: return .heartbeat(tick())
    default: return .farewell(any(FarewellReason.allCases), text())
    }
  }

  private mutating func watchers() -> WatcherList {
    WatcherList(
      mayCheer: random.chance(50), count: number(),
      names: (0..<random.roll(0...WireLimits.watcherNamesMax)).map { _ in text() })
  }

  mutating func snapshot() -> Snapshot {
    let (width, height) = (random.roll(1...70), random.roll(1...40))
    let now = tick()
    let tiles = (0..<width * height).map { _ in UInt8(random.chance(80) ? 0 : random.roll(0...18)) }
    return Snapshot(
      tick: now, own: random.chance(50) ? own() : nil,
      entities: numbers(countMax: 12).map { entity(SeenNumber($0), width: width, height: height) },
      things: places(width: width, height: height).map { SeenThing(place: $0, look: look()) },
      mapWidth: width, tiles: tiles)
  }

  mutating func delta(after baseline: Tick) -> Delta {
    let now = baseline + random.roll(0...100)
    let changes = numbers(countMax: 12).map { change(SeenNumber($0)) }
    return Delta(
      tick: now, own: random.chance(50) ? ownFields() : nil, changes: changes, tiles: tileChanges(),
      things: places(width: 1024, height: 1024).map {
        ThingChange(place: $0, look: random.chance(30) ? nil : look())
      })
  }

  /// A few places, row by row.
  private mutating func places(width: Int, height: Int) -> [Point] {
    Set((0..<random.roll(0...9)).map { _ in place(width: width, height: height) })
      .sorted { $0.isBefore($1) }
  }

  mutating func any<T>(_ values: [T]) -> T { values[random.roll(0...values.count - 1)] }

  mutating func text() -> String { any(texts) }

  mutating func number() -> Int {
    any([0, 1, 127, 128, 300, 16_383, 16_384, 1_000_000, Int(UInt32.max)])
  }

  mutating func tick() -> Tick { Tick(UInt32(number())) }

  mutating func place(width: Int = 1024, height: Int = 1024) -> Point {
    Point(random.roll(0...width - 1), random.roll(0...height - 1))
  }

  private mutating func direction() -> Direction { any(Direction.allCases) }

  private mutating func attack() -> AttackIndex { AttackIndex(UInt8(random.roll(0...31))) }

  mutating func kind() -> KindID { KindID(UInt8(random.roll(0...255))) }

  mutating func seen() -> SeenNumber? {
    random.chance(30) ? nil : SeenNumber(UInt16(random.roll(0...4095)))
  }

  private mutating func numbers(countMax: Int) -> [UInt16] {
    var number = -1
    return (0..<random.roll(0...countMax)).map { _ in
      number += random.chance(80) ? random.roll(1...3) : random.roll(1...300)
      return UInt16(number)
    }
  }

  private mutating func inputs() -> [SequencedAction] {
    var sequence = random.roll(0...1000)
    return (0..<random.roll(0...WireLimits.inputsMax)).map { _ in
      sequence += random.roll(1...2)
      return SequencedAction(sequence: InputSequence(UInt32(sequence)), action: action())
    }
  }

  private mutating func action() -> Action {
    switch random.roll(0...11) {
    case 5: .nextTarget
    case 6: .gesture(any(Gesture.allCases))
    case 7: .raise(AttackIndex(UInt8(random.roll(0...7))))
    case 8: .use(item())
    case 9: .wearBetter
    case 10: .buy(item())
    case 11: .sell(item())
    case 0: .step(direction())
    case 1: .face(direction())
    case 2: .dash
    case 3: .attack
    default: .ability(attack())
    }
  }

  private mutating func activity() -> Activity {
    switch random.roll(0...4) {
    case 0: .idle
    case 1:
      .windUp(
        attack: attack(), aim: Point(random.roll(-9...900), random.roll(-9...900)),
        strikesAt: tick())
    case 2: .recovering(until: tick())
    case 3: .stunned(until: tick())
    default: .dead(wakesAt: tick())
    }
  }

  mutating func entity(_ number: SeenNumber, width: Int, height: Int) -> SeenEntity {
    let hpMax = random.roll(0...WireLimits.hpMax)
    return SeenEntity(
      number: number, kind: kind(), position: place(width: width, height: height),
      facing: direction(), hp: random.chance(50) ? hpMax : random.roll(0...hpMax), hpMax: hpMax,
      activity: activity(), standsGuard: random.chance(20), name: text(),
      effects: EffectSet(rawValue: random.chance(70) ? 0 : UInt8(random.roll(0...255))),
      traits: random.chance(60) ? nil : traits())
  }

  private mutating func traits() -> SeenEntity.Traits {
    SeenEntity.Traits(
      side: Side(rawValue: UInt16(random.roll(0...600))), level: random.roll(1...20),
      master: seen())
  }

  private mutating func change(_ number: SeenNumber) -> EntityChange {
    switch random.roll(0...5) {
    case 0...2: return .step(number, direction())
    case 3: return .appear(entity(number, width: 1024, height: 1024))
    case 4: return .vanish(number)
    default:
      var fields = EntityFields()
      if random.chance(50) { fields.position = place() }
      if random.chance(50) { fields.facing = direction() }
      if random.chance(50) { fields.hp = random.roll(0...200) }
      if random.chance(20) { fields.hpMax = random.roll(0...200) }
      if random.chance(50) { fields.activity = activity() }
      if random.chance(20) { fields.standsGuard = random.chance(50) }
      if random.chance(20) { fields.effects = EffectSet(rawValue: UInt8(random.roll(0...255))) }
      if random.chance(20) { fields.traits = traits() }
      return .change(number, fields)
    }
  }

  private mutating func tileChanges() -> [TileChange] {
    let places = Set((0..<random.roll(0...60)).map { _ in place(width: 40, height: 30) })
    return places.map { TileChange(place: $0, tile: any(Tile.allCases)) }
      .sorted(by: TileChange.isInOrder)
  }

  private mutating func own() -> OwnState {
    OwnState(
      number: SeenNumber(UInt16(random.roll(0...4095))), speed: number(),
      stepLeft: random.roll(-1000...3000), heldUntil: tick(), dashReadyAt: tick(),
      readyAt: (0..<5).map { _ in tick() }, acknowledged: InputSequence(UInt32(number())),
      waiting: random.roll(0...8), effectEnds: effectEnds(),
      character: OwnCharacter(mana: number(), target: seen(), sheet: sheet()))
  }

  private mutating func effectEnds() -> [EffectEnd] {
    var ends: [EffectEnd] = []
    for effect in Effect.allCases where random.chance(20) {
      ends.append(EffectEnd(effect, endsAt: tick()))
    }
    return ends
  }

  private mutating func ownFields() -> OwnFields {
    var own = OwnFields()
    if random.chance(50) { own.stepLeft = random.roll(-1000...3000) }
    if random.chance(50) { own.heldUntil = tick() }
    if random.chance(50) { own.dashReadyAt = tick() }
    for attack in 0..<UInt8(5) where random.chance(30) {
      own.readyAt.append(ReadyChange(attack: AttackIndex(attack), readyAt: tick()))
    }
    own.newlyAcknowledged = random.roll(0...3)
    if random.chance(30) { own.effectEnds = effectEnds() }
    if random.chance(50) { own.waiting = random.roll(0...8) }
    if random.chance(20) { own.identity = OwnIdentity(number: SeenNumber(7), speed: number()) }
    if random.chance(20) { own.mana = number() }
    if random.chance(20) { own.target = .some(seen()) }
    if random.chance(20) { own.sheet = sheet() }
    return own
  }

  private mutating func event() -> SeenEvent {
    SeenEvent(place: place(), happening: happening())
  }

  private mutating func happening() -> SeenHappening {
    switch random.roll(0...17) {
    case 9:
      .suffered(
        victim: seen(), any(Effect.allCases), by: random.chance(50) ? nil : kind(),
        damage: number())
    case 10: .healed(seen(), hp: number())
    case 11: .affected(seen(), any(Effect.allCases))
    case 12: .cast(by: seen(), kind: kind(), attack: attack())
    case 13: .levelled(seen(), level: random.roll(1...20))
    case 14: .took(seen(), look(), count: number())
    case 15: .used(seen(), item())
    case 16: .gestured(seen(), any(Gesture.allCases))
    case 17: .phaseBegan(seen(), kind: kind(), phase: random.roll(1...3))
    case 0: .struck(victim: seen(), by: seen(), kind: kind(), attack: attack(), damage: number())
    case 1: .missed(by: seen(), kind: kind(), attack: attack())
    case 2: .died(victim: seen(), victimKind: kind(), victimName: text(), by: kind())
    case 3: .woke(seen())
    case 4: .noticed(seen())
    case 5: .dashed(seen(), from: place())
    case 6: .missileFlew(kind: kind(), attack: attack(), from: place())
    case 7: .split(seen())
    default: .doorOpened
    }
  }

  mutating func welcome() -> Welcome {
    Welcome(
      serverName: text(), tickRate: random.roll(10...60), mapWidth: random.roll(1...500),
      mapHeight: random.roll(1...500), sight: random.roll(0...30), litSightMax: random.roll(0...60),
      dash: DashRules(tiles: 3, cooldown: number(), untouchable: number()),
      day: random.chance(50)
        ? .endless : DayRules(length: 90_000, night: 300, dusk: 128, nightSight: 5),
      mode: any(MatchMode.allCases), kinds: (0..<random.roll(0...9)).map { _ in kindLegend() },
      items: (0..<random.roll(0...9)).map { _ in itemLegend() },
      resumeToken: bytesOrNone(WireLimits.tokenBytes),
      lastSequence: InputSequence(UInt32(number())))
  }

  private mutating func kindLegend() -> KindLegend {
    KindLegend(
      name: text(), glyph: any(["@", "é", "木", "🐺"]), asciiGlyph: any(["@", "c"]),
      color: UInt32(random.roll(0...0xFFFFFF)), isClass: random.chance(20),
      isBoss: random.chance(20), speed: number(),
      attacks: (0..<random.roll(0...5)).map { _ in
        AttackLegend(
          name: text(), shape: any(AttackShape.allCases), size: random.roll(0...9),
          range: random.roll(0...9), windUp: number(), recover: number(), cooldown: number(),
          mana: number(), isDeed: random.chance(20))
      })
  }
}
