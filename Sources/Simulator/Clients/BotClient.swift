import ClientCore
import Simulation

/// A `Bot` with what `cudgel bots` does around it: it dials, and when its link is gone it comes
/// again as somebody new.
struct BotClient: Sendable {
  private(set) var bot: Bot
  private let name: String
  private var dice: RandomSource
  private var visits = 0
  private var isOpen = false
  private var dialsAt: Moment? = .zero

  init(name: String, seed: UInt64) {
    self.name = name
    dice = RandomSource(seed: seed)
    bot = Bot(name: name, seed: seed)
  }

  mutating func linkOpened() {
    isOpen = true
    visits += 1
    bot = Bot(name: "\(name) \(visits)", seed: dice.next())
  }

  mutating func linkEnded(at now: Moment) {
    isOpen = false
    dialsAt = now + Int64(dice.roll(100_000...3_000_000))
  }

  mutating func receive(_ frame: [UInt8], at now: Moment) { bot.receive(frame, at: now) }

  mutating func tick(at now: Moment) -> [ClientWish] {
    guard isOpen else {
      guard let dialsAt, now >= dialsAt else { return [] }
      self.dialsAt = nil
      return [.connect(.play)]
    }
    guard !bot.hasEnded else {
      linkEnded(at: now)
      return [.disconnect]
    }
    return bot.tick(at: now).map { .send($0) }
  }
}
