import Simulation
import Wire

/// A client written by somebody who wants to see the server fail. It speaks the protocol well
/// enough to get in, and then does one kind of `Mischief`.
struct MischiefClient: Sendable {
  let mischief: Mischief
  private let name: String
  /// Whose name an impersonator takes.
  private let victim: String
  private var dice: RandomSource
  private var isOpen = false
  private var isDialling = false
  private var visitsLeft: Int
  private var sequence: UInt32 = 0
  private var tick = Tick.zero
  /// Every token that it was ever given, oldest first.
  private var tokens: [[UInt8]] = []
  /// Frames that it has sent and may send again; bounded by `remembered`.
  private var sent: [[UInt8]] = []
  private let remembered = 16

  init(_ mischief: Mischief, name: String, victim: String, seed: UInt64) {
    self.mischief = mischief
    self.name = name
    self.victim = victim
    dice = RandomSource(seed: seed)
    visitsLeft = dice.roll(2...8)
  }

  private var path: ServerPath { mischief == .meddling ? .watch : .play }

  mutating func linkOpened() -> [ClientWish] {
    isOpen = true
    isDialling = false
    switch mischief {
    case .silent: return []
    case .garbage where dice.chance(50): return [.send(noise())]
    case .deaf: return [.stopReading, send(hello(token: []))]
    case .forging: return [send(hello(token: (0..<16).map { _ in UInt8(dice.roll(0...255)) }))]
    case .reusing: return [send(hello(token: tokens.first ?? []))]
    case .doubling: return [send(hello(token: tokens.last ?? []))]
    case .garbage, .truncating, .mutating, .replaying, .flooding, .meddling, .chattering,
      .oversizing, .leaping, .impersonating, .coming:
      return [send(hello(token: []))]
    }
  }

  mutating func linkEnded() {
    isOpen = false
    isDialling = false
  }

  mutating func receive(_ frame: [UInt8]) {
    guard let messages = try? ServerMessage.decodeFrame(frame, after: tick) else { return }
    for message in messages {
      switch message {
      case .welcome(let welcome):
        tokens.append(welcome.resumeToken)
        sequence = welcome.lastSequence.rawValue
      case .snapshot(let snapshot): tick = snapshot.tick
      case .delta(let delta): tick = delta.tick
      case .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party, .outcome,
        .paused, .watchers:
        break
      }
    }
  }

  /// One beat of mischief, and the microseconds to the next.
  mutating func act() -> (wishes: [ClientWish], pause: Int64) {
    guard isOpen else { return dial() }
    let pause = Int64(mischief == .flooding ? 50_000 : dice.roll(20_000...400_000))
    return (misbehave(), pause)
  }

  private mutating func dial() -> ([ClientWish], Int64) {
    let pause = Int64(dice.roll(100_000...2_000_000))
    guard !isDialling, visitsLeft > 0 else { return ([], pause) }
    visitsLeft -= 1
    isDialling = true
    return ([.connect(path)], pause)
  }

  private mutating func misbehave() -> [ClientWish] {
    switch mischief {
    case .silent: return []
    case .garbage: return [.send(noise())]
    case .truncating:
      let frame = inputs(count: 3)
      return [.send(Array(frame.prefix(dice.roll(0...frame.count))))]
    case .mutating: return [.send(turned(dice.chance(20) ? hello(token: []) : inputs(count: 3)))]
    case .replaying: return [again(), send(inputs(count: 1)), again()]
    case .flooding: return flood()
    case .deaf, .meddling: return [send(inputs(count: 1))]
    case .forging, .impersonating: return dice.chance(30) ? hangUp() : []
    case .reusing, .coming: return dice.chance(20) ? hangUp() : [send(inputs(count: 1))]
    case .doubling: return double()
    case .chattering: return (0..<dice.roll(1...20)).map { _ in send(talk()) }
    case .oversizing: return [send(Array(repeating: 0x7F, count: dice.roll(4_097...80_000)))]
    case .leaping:
      sequence &+= UInt32(truncatingIfNeeded: dice.roll(0...(1 << 31)))
      return [send(inputs(count: 2))]
    }
  }

  private mutating func hangUp() -> [ClientWish] {
    isOpen = false
    return [dice.chance(50) ? .disconnect : .vanish]
  }

  /// Dials anew with the newest token; the server still holds the old link.
  private mutating func double() -> [ClientWish] {
    guard dice.chance(15), visitsLeft > 0 else { return [send(inputs(count: 1))] }
    visitsLeft -= 1
    isOpen = false
    isDialling = true
    return [.vanish, .connect(path)]
  }

  /// Five hundred inputs in fifty milliseconds, in few frames or in many.
  private mutating func flood() -> [ClientWish] {
    if dice.chance(30) { return (0..<500).map { _ in send(inputs(count: 1)) } }
    return (0..<8).map { _ in send(inputs(count: WireLimits.inputsMax)) }
  }

  private mutating func send(_ frame: [UInt8]) -> ClientWish {
    if sent.count == remembered { sent.removeFirst() }
    sent.append(frame)
    return .send(frame)
  }

  private mutating func again() -> ClientWish {
    .send(sent.isEmpty ? noise() : sent[dice.roll(0...(sent.count - 1))])
  }

  private func hello(token: [UInt8]) -> [UInt8] {
    let asked = mischief == .impersonating ? victim : name
    return bytes(.hello(Hello(name: mischief == .meddling ? "" : asked, resumeToken: token)))
  }

  private mutating func inputs(count: Int) -> [UInt8] {
    var inputs: [SequencedAction] = []
    for _ in 0..<count where sequence < .max {
      sequence += 1
      let direction = Direction.allCases[dice.roll(0...7)]
      inputs.append(SequencedAction(sequence: InputSequence(sequence), action: .step(direction)))
    }
    return bytes(.inputs(acknowledged: tick, inputs))
  }

  private mutating func talk() -> [UInt8] {
    bytes(.chat(String(repeating: "\u{202E}x", count: dice.roll(0...150))))
  }

  private mutating func noise() -> [UInt8] {
    (0..<dice.roll(0...200)).map { _ in UInt8(dice.roll(0...255)) }
  }

  private mutating func turned(_ frame: [UInt8]) -> [UInt8] {
    var frame = frame
    for _ in 0..<dice.roll(1...3) {
      frame[dice.roll(0...(frame.count - 1))] ^= 1 << UInt8(dice.roll(0...7))
    }
    return frame
  }

  private func bytes(_ message: ClientMessage) -> [UInt8] {
    var bytes: [UInt8] = []
    message.encode(into: &bytes)
    return bytes
  }
}
