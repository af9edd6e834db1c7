package import Simulation
import Wire

/// A player made of code: frames in, frames out. It knows what its frames tell it and nothing else,
/// and does what a keyboard could do. The same seed and frames at the same moments make the same
/// bot.
package struct Bot: Sendable {
  package let name: String
  /// The link is to be closed: the server said goodbye, or nonsense.
  package private(set) var hasEnded = false
  /// What it was told.
  package private(set) var replica = Replica()

  /// Between two acknowledgements without an input, in microseconds.
  private static let acknowledgeEvery: Int64 = 400_000

  private var clock = ServerClock(tickRate: 20)
  private var steering: Steering?
  private var mind: BotMind
  private var acknowledgedAt = Moment.zero
  private var hasGreeted = false
  private var mustResync = false
  private var thoughtAt = Tick.zero

  /// What it asks to be.
  private let className: String
  private let seed: UInt64
  /// What opens a locked match; with one it greets once it is challenged.
  private let word: MatchWord
  private var challenge: [UInt8]?
  private var isLocked = false

  /// What bots are when nobody says: one after the other.
  package static let classNames = ["Warrior", "Mage", "Taoist"]

  /// The first `tick` says hello under this name; with a word, the first after the challenge.
  /// Without a class the seed chooses.
  package init(
    name: String, seed: UInt64, className: String? = nil, word: MatchWord = MatchWord()
  ) {
    self.name = name
    self.word = word
    self.seed = seed
    self.className = className ?? Self.classNames[Int(seed % UInt64(Self.classNames.count))]
    mind = BotMind(seed: seed)
  }

  /// Takes in one frame from the server.
  package mutating func receive(_ frame: [UInt8], at now: Moment) {
    for news in replica.receive(frame: frame) where !hasEnded { take(news, at: now) }
  }

  /// What to send now; call it about as often as the server ticks.
  package mutating func tick(at now: Moment) -> [[UInt8]] {
    guard !hasEnded else { return [] }
    var messages: [ClientMessage] = []
    if !hasGreeted, word.isEmpty || challenge != nil {
      hasGreeted = true
      messages.append(.hello(hello))
    }
    if mustResync {
      mustResync = false
      messages.append(.resync)
    }
    let inputs = act(at: now)
    if !inputs.isEmpty {
      acknowledgedAt = now
      messages.append(.inputs(acknowledged: replica.tick, inputs))
    } else if steering != nil, now - acknowledgedAt >= Self.acknowledgeEvery {
      acknowledgedAt = now
      messages.append(.acknowledgement(replica.tick))
    }
    return messages.isEmpty ? [] : [frame(of: messages)]
  }

  private var hello: Hello {
    var hello = Hello(name: name, className: className)
    if isLocked, let challenge {
      hello.proof = word.proven(on: Hello.proven(challenge: challenge, name: name))
    }
    return hello
  }

  private func frame(of messages: [ClientMessage]) -> [UInt8] {
    var bytes: [UInt8] = []
    for message in messages { message.encode(into: &bytes) }
    return bytes
  }

  private mutating func take(_ news: ReplicaNews, at now: Moment) {
    switch news {
    case .welcomed:
      clock = ServerClock(tickRate: replica.welcome?.tickRate ?? 20)
      steering = nil
      // Another match, another land; and its local ticks are counted from the beginning.
      thoughtAt = .zero
      mind = BotMind(seed: seed)
    case .replaced, .advanced:
      clock.note(replica.tick, at: now)
      if steering == nil {
        steering = Steering(replica, at: now)
      } else {
        steering?.reconcile(with: replica, clock: clock, at: now)
      }
    case .quiet: clock.note(replica.tick, at: now)
    case .diverged: mustResync = true
    case .paused: clock.startOver(from: replica.tick, at: now)
    case .challenged(let nonce, let isLocked):
      challenge = nonce
      self.isLocked = isLocked
    case .events, .chat, .decided: break
    case .farewell, .nonsense: hasEnded = true
    }
  }

  /// Thinks at most once a local tick, and only when the character is free.
  private mutating func act(at now: Moment) -> [SequencedAction] {
    guard var steering, !replica.awaitsSnapshot else { return [] }
    var outcomes = steering.elapse(on: replica, clock: clock, at: now)
    let prediction = steering.prediction
    if prediction.isAtRest, !prediction.isDead, prediction.tick > thoughtAt {
      thoughtAt = prediction.tick
      let view = BotView(
        replica: replica, prediction: prediction, arrival: clock.arrivalTick(at: now))
      if let view, let action = mind.decide(view) {
        outcomes += steering.press(action, on: replica, clock: clock, at: now)
      }
    }
    self.steering = steering
    return outcomes.compactMap { outcome in
      if case .started(let input) = outcome { input } else { nil }
    }
  }
}
