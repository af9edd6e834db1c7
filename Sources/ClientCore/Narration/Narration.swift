import Simulation

/// A match told line by line, for screen readers and braille lines: what matters most first, and
/// no faster than it can be listened to.
///
/// ```
/// session ──observe──► pending (bounded, merged, each with an end) ──pace──► lines
///                        danger: at once          answers to keys: at once
/// ```
package struct Narration: Sendable {
  /// How much a line matters; the first goes first.
  enum Weight: Int, Comparable, Sendable {
    /// A blow is about to land: said at once.
    case danger
    /// How one dies, or is about to: said at once too.
    case fate
    /// What was taken from oneself.
    case hurt
    /// The match, the party, and whatever is noticed.
    case news
    /// Who and what comes into sight.
    case sight
    /// What one does, and what is said.
    case deed
    case rest

    static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }

    /// How long a line is worth saying, in microseconds.
    var lasts: Int64 {
      switch self {
      case .danger: 1_500_000
      case .fate: 10_000_000
      case .hurt: 5_000_000
      case .news: 20_000_000
      case .sight: 10_000_000
      case .deed: 6_000_000
      case .rest: 8_000_000
      }
    }
  }

  struct Line: Sendable {
    /// What stands for one line that takes in several.
    var key: String
    var text: String
    /// Of blows: what each took, to be put where the text has its mark.
    var amounts: [Int] = []
    var weight: Weight
    let since: Moment
    var until: Moment
  }

  /// Lines that wait; the least and oldest gives way.
  static let pendingMax = 12
  static let keptMax = 3
  /// A blow that has waited for so long is told along with the next danger, in microseconds: where
  /// dangers follow one another there would never be time for it.
  static let hurtWaits: Int64 = 1_500_000
  static let healthKey = "health"
  static let sightKey = "sight "
  /// How long a line keeps a listener, in microseconds: this and so much for each column.
  static let pause: Int64 = 300_000
  static let pauseForColumn: Int64 = 42_000
  static let pauseMax: Int64 = 3_500_000

  private(set) var pending: [Line] = []
  /// The newest lines that were said, to be said again.
  private(set) var said: [String] = []
  private var answers: [String] = []
  private var freeAt = Moment.zero
  /// What was noted of the session so far.
  var memory = NarrationMemory()

  package init() {}

  /// A line with the key of one that waits takes its place, or adds its amounts to it.
  mutating func note(
    _ text: String, key: String? = nil, amounts: [Int] = [], _ weight: Weight, at now: Moment,
    lasts: Int64? = nil
  ) {
    guard !text.isEmpty else { return }
    let until = now + (lasts ?? weight.lasts)
    let key = key ?? text
    if let index = pending.firstIndex(where: { $0.key == key }) {
      pending[index].text = text
      pending[index].weight = min(pending[index].weight, weight)
      pending[index].amounts += amounts
      if !amounts.isEmpty { pending[index].until = until }
      return
    }
    if pending.count == Self.pendingMax, let least = pending.map(\.weight).max() {
      guard weight <= least else { return }
      if let index = pending.firstIndex(where: { $0.weight == least }) { pending.remove(at: index) }
    }
    pending.append(
      Line(key: key, text: text, amounts: amounts, weight: weight, since: now, until: until))
  }

  /// What was not said yet is of no use any more.
  mutating func drop(key: String) { pending.removeAll { $0.key == key } }

  /// The answer to a key: said at once, whatever else waits.
  mutating func answer(_ lines: [String]) { answers += lines }

  /// The newest lines once more.
  mutating func repeatSaid() { answers += said }

  /// What is to be said now.
  mutating func take(at now: Moment) -> [String] {
    pending.removeAll { $0.until <= now }
    var lines = answers
    answers = []
    for weight in [Weight.danger, .fate] {
      for line in pending where line.weight == weight { lines.append(line.text) }
      pending.removeAll { $0.weight == weight }
    }
    if let index = nextUnforced(at: now, besides: lines) {
      let line = pending.remove(at: index)
      let (text, health) = (Self.text(of: line), healthAfter(line.weight))
      lines.append(health.isEmpty || text.hasSuffix("。") ? text + health : text + " " + health)
    }
    guard !lines.isEmpty else { return [] }
    let columns = lines.reduce(0) { $0 + $1.columnWidth }
    freeAt = now + min(Self.pauseMax, Self.pause + Int64(columns) * Self.pauseForColumn)
    said = Array((said + lines.filter { !said.contains($0) }).suffix(Self.keptMax))
    return lines
  }

  /// Of what need not be said at once: what matters most, once there is time; and beside what is
  /// said at once a blow that has waited for long.
  private func nextUnforced(at now: Moment, besides lines: [String]) -> Int? {
    guard lines.isEmpty else {
      return pending.firstIndex { $0.weight == .hurt && now - $0.since >= Self.hurtWaits }
    }
    guard now >= freeAt, let next = pending.map(\.weight).min() else { return nil }
    return pending.firstIndex { $0.weight == next }
  }

  /// What is left goes in one breath with what was taken.
  private mutating func healthAfter(_ weight: Weight) -> String {
    guard weight == .hurt, let index = pending.firstIndex(where: { $0.key == Self.healthKey })
    else { return "" }
    return pending.remove(at: index).text
  }

  /// Names of those who came into sight, of whom was not told yet.
  var comersPending: [String] {
    pending.compactMap { line in
      line.key.hasPrefix(Self.sightKey) ? String(line.key.dropFirst(Self.sightKey.count)) : nil
    }
  }

  /// Three blows are told one by one, more of them as what they took together.
  private static func text(of line: Line) -> String {
    let amounts = line.amounts
    let told =
      amounts.count > 3
      ? "\(amounts.reduce(0, +))" : amounts.map(String.init).joined(separator: ", ")
    return line.text.replacing(LogLine.amountsMark, with: told)
  }
}

/// What narration has noted already, so that it tells only what is new.
struct NarrationMemory: Sendable {
  /// Somebody who was in sight.
  struct Known: Sendable {
    var number: UInt16
    var kind: UInt8
    var seenAt: Moment
  }

  static let knownMax = 64
  /// Who was out of sight for so long is told of again, in microseconds.
  static let forgetsAfter: Int64 = 8_000_000

  /// Lines of the log that were told, and how much of the newest of them.
  var logTotal = 0
  var logTails: [(index: Int, count: Int)] = []
  var known: [Known] = []
  /// Wind-ups that were warned of: who, and when they strike.
  var warned: [(number: UInt16, strikesAt: Tick)] = []
  var things: [Point] = []
  var hp: Int?
  var refusals = 0
  var overlay: MatchSession.Overlay?
  var sentence = ""
  var isPaused = false
  var isLost = false

  /// Whether somebody in sight now has to be told of.
  mutating func isNew(_ number: UInt16, kind: UInt8, at now: Moment) -> Bool {
    if let index = known.firstIndex(where: { $0.number == number && $0.kind == kind }) {
      let isNew = now - known[index].seenAt > Self.forgetsAfter
      known[index].seenAt = now
      return isNew
    }
    if known.count == Self.knownMax { known.removeFirst() }
    known.append(Known(number: number, kind: kind, seenAt: now))
    return true
  }
}
