import Simulation
import Testing

@testable import Wire

/// A recording plays as far as it goes, whatever became of the rest.
struct RecordingTests {
  @Test func `the examples of RFC 3720 have the checksums that it says`() {
    let zeros = [UInt8](repeating: 0, count: 32)
    #expect(CRC32C.of(zeros[...]) == 0x8A91_36AA)
    #expect(CRC32C.of(Array("123456789".utf8)[...]) == 0xE306_9283)
  }

  @Test(arguments: UInt64(1)...20) func `what is written is read again`(seed: UInt64) throws {
    var tape = RandomTape(seed: seed)
    let bytes = tape.record(ticks: 120)
    let recording = try Recording(RecordingSource(bytes))
    #expect(recording.flaw == nil, "seed \(seed)")
    #expect(recording.header == tape.header)
    #expect(try steps(of: recording) == tape.ticks, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...20)
  func `the index found by reading through is the one at the end`(seed: UInt64) throws {
    var tape = RandomTape(seed: seed)
    let bytes = tape.record(ticks: 400)
    let whole = try Recording(RecordingSource(bytes))
    let unfinished = try Recording(RecordingSource(Array(bytes[..<whole.end])))
    #expect(unfinished.index == whole.index, "seed \(seed)")
    #expect(unfinished.flaw == nil)
  }

  @Test(arguments: UInt64(1)...3)
  func `cut at any byte it is a prefix, and says so`(seed: UInt64) throws {
    var tape = RandomTape(seed: seed)
    let bytes = tape.record(ticks: 40)
    var longest = 0
    for end in 0..<bytes.count {
      let recording: Recording
      do throws(RecordingError) {
        recording = try Recording(RecordingSource(Array(bytes[..<end])))
      } catch {
        #expect(longest == 0, "seed \(seed), cut at \(end): \(error)")
        continue
      }
      let steps = try steps(of: recording)
      #expect(steps == Array(tape.ticks.prefix(steps.count)), "seed \(seed), cut at \(end)")
      #expect(steps.count >= longest, "seed \(seed), cut at \(end)")
      longest = steps.count
    }
    #expect(longest == tape.ticks.count)
  }

  @Test(arguments: UInt64(1)...3)
  func `no changed byte passes for what was written`(seed: UInt64) throws {
    var tape = RandomTape(seed: seed)
    let bytes = tape.record(ticks: 30)
    var dice = RandomSource(seed: seed)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= UInt8(1 << dice.roll(0...7))
      guard let recording = try? Recording(RecordingSource(damaged)) else { continue }
      // With the index intact the damage shows when it is come upon.
      let steps = (try? steps(of: recording)) ?? []
      #expect(steps == Array(tape.ticks.prefix(steps.count)), "seed \(seed), byte \(place)")
    }
  }

  @Test(arguments: UInt64(1)...200) func `garbage is refused in words`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var bytes = RecordingHeader.magic + [UInt8(RecordingHeader.format)]
    bytes += (0..<dice.roll(0...400)).map { _ in UInt8(dice.roll(0...255)) }
    #expect(throws: RecordingError.self) { try Recording(RecordingSource(bytes)) }
  }

  @Test(arguments: UInt64(1)...10)
  func `a place that is jumped to is as if it was played to`(seed: UInt64) throws {
    var tape = RandomTape(seed: seed)
    let recording = try Recording(RecordingSource(tape.record(ticks: 900)))
    #expect(recording.index.waypoints.contains { $0.kind == .keyframe }, "seed \(seed)")
    var dice = RandomSource(seed: seed)
    for _ in 0..<30 {
      let target = recording.firstTick + dice.roll(0...(recording.lastTick - recording.firstTick))
      let jumped = try view(of: recording, at: target, from: target)
      let played = try view(of: recording, at: target, from: recording.firstTick)
      #expect(jumped == played, "seed \(seed), tick \(target.rawValue)")
    }
  }

  @Test func `another format is named`() {
    var bytes = RandomTape(seed: 1).header.bytes
    bytes[RecordingHeader.magic.count] = 9
    #expect(throws: RecordingError(.newerFormat(9), at: RecordingHeader.magic.count)) {
      try Recording(RecordingSource(bytes))
    }
  }

  private func steps(of recording: Recording) throws -> [RecordedTick] {
    var cursor = recording.cursor()
    var ticks: [RecordedTick] = []
    while let step = try cursor.next() {
      if case .tick(let tick) = step, let commands = tick.commands {
        ticks.append(RecordedTick(commands: commands, checksum: tick.checksum))
      }
    }
    return ticks
  }

  /// What a viewer knows at that tick, who begins near another.
  private func view(
    of recording: Recording, at target: Tick, from start: Tick
  ) throws -> Snapshot? {
    var (frame, cursor) = try recording.start(near: start)
    var snapshot: Snapshot?
    func take(_ frame: [UInt8]) throws {
      for message in try ServerMessage.decodeFrame(frame, after: snapshot?.tick ?? .zero) {
        if case .snapshot(let new) = message { snapshot = new }
        if case .delta(let delta) = message { try snapshot?.apply(delta) }
      }
    }
    try take(frame)
    while cursor.tick < target, let step = try cursor.next() {
      guard cursor.tick <= target else { break }
      switch step {
      case .tick(let tick): try take(tick.frame)
      case .picture(let picture): try take(picture.frame)
      case .match, .keyframe: break
      }
    }
    return snapshot
  }
}

extension RecordingHeader {
  fileprivate var bytes: [UInt8] {
    var writer = RecordingWriter(self)
    return writer.take()
  }
}

/// A match that never was, written down.
struct RandomTape {
  let header: RecordingHeader
  /// What the world was told, tick by tick.
  private(set) var ticks: [RecordedTick] = []
  private var messages: RandomMessages
  private var writer: RecordingWriter

  init(seed: UInt64) {
    messages = RandomMessages(seed: seed)
    header = RecordingHeader(
      program: "0.1.0", rulesDigest: messages.random.next(), tickRate: 20, pace: "normal",
      mode: .brawl(teams: 2), size: .small, serverName: "Vale 木", begunAt: 1_763_740_000)
    writer = RecordingWriter(header)
  }

  /// Two matches one after the other, in pieces as a writer hands them out.
  mutating func record(ticks count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var tick = Tick.zero
    for half in 0..<2 {
      writer.begin(RecordedMatch(seed: messages.random.next(), startTick: tick))
      var scene = Scene(&messages)
      for number in 0..<count / 2 {
        tick = tick + 1
        var frames: [[UInt8]] = []
        if number == 1 {
          frames = [scene.opening(at: tick)]
        } else if number > 1, messages.random.chance(50) {
          frames = [scene.delta(to: tick, &messages)]
        }
        let commands = (0..<messages.roll(0...3)).map { _ in messages.command() }
        let checksum = messages.random.chance(10) ? messages.random.next() : nil
        ticks.append(RecordedTick(commands: commands, checksum: checksum))
        writer.add(commands, checksum: checksum, frames: frames)
        if messages.random.chance(5) {
          var frame: [UInt8] = []
          ServerMessage.paused(half == 0).encode(into: &frame, after: .zero)
          writer.add(nil, checksum: nil, frames: [frame])
        }
        bytes += writer.take()
      }
    }
    writer.finish()
    return bytes + writer.take()
  }

  /// Few creatures that walk about, on ground that changes.
  private struct Scene {
    private let welcome: Welcome
    private var snapshot: Snapshot

    init(_ messages: inout RandomMessages) {
      var welcome = messages.welcome()
      (welcome.mapWidth, welcome.mapHeight, welcome.tickRate) = (30, 20, 20)
      self.welcome = welcome
      snapshot = Snapshot(mapWidth: 30, mapHeight: 20)
      snapshot.entities = (0..<6).map {
        messages.entity(SeenNumber($0), width: 30, height: 20)
      }
    }

    mutating func opening(at tick: Tick) -> [UInt8] {
      snapshot.tick = tick
      var frame: [UInt8] = []
      ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
      ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
      return frame
    }

    mutating func delta(to tick: Tick, _ messages: inout RandomMessages) -> [UInt8] {
      var entities = snapshot.entities
      if messages.random.chance(10), entities.count > 1 { entities.removeFirst() }
      for index in entities.indices where messages.random.chance(50) {
        entities[index].position = Point(messages.roll(0...29), messages.roll(0...19))
        entities[index].hp = messages.roll(0...entities[index].hpMax)
      }
      let place = Point(messages.roll(0...29), messages.roll(0...19))
      let tiles: [TileChange] =
        snapshot.tile(at: place) == .fire ? [] : [TileChange(place: place, tile: .fire)]
      let delta = Delta(
        from: snapshot, to: tick, own: nil, entities: entities, tiles: tiles,
        things: snapshot.things)
      var frame: [UInt8] = []
      ServerMessage.delta(delta).encode(into: &frame, after: snapshot.tick)
      try? snapshot.apply(delta)
      return frame
    }
  }
}

extension RandomMessages {
  mutating func command() -> Command {
    let seat = SeatID(UInt16(random.roll(0...300)))
    switch random.roll(0...5) {
    case 0:
      var sheet = CharacterSheet(kind: KindID(UInt8(random.roll(0...3))))
      sheet.gold = random.roll(0...999_999)
      sheet.level = random.roll(1...20)
      sheet.gear[0] = ItemID(UInt8(random.roll(0...63)))
      sheet.add(ItemID(3), count: random.roll(1...9))
      return .join(seat: seat, sheet: sheet)
    case 1: return .leave(seat: seat)
    case 2: return .standGuard(seat: seat, random.chance(50))
    case 3: return .joinParty(seat: seat, random.chance(50) ? nil : PartyID(7))
    default:
      let actions: [Action] = [
        .dash, .attack, .step(.northWest), .face(.south), .ability(AttackIndex(31)),
        .use(ItemID(63)), .buy(ItemID(0)), .sell(ItemID(63)), .wearBetter, .nextTarget,
        .raise(AttackIndex(4)), .gesture(.bow),
      ]
      return .act(seat: seat, actions[random.roll(0...actions.count - 1)])
    }
  }
}
