import ClientCore
import Server
import Simulation
import Transport
import Wire

/// Bots over real links: what `cudgel bots` sends against a server, and what came of it.
struct BotSwarm {
  /// What the run showed, over all bots.
  struct Figures {
    var linksLost = 0
    var frames = 0
    var payloadBytes = 0
    /// Why links ended early, each sentence once.
    var endings: [String] = []
  }

  private(set) var figures = Figures()
  private var members: [Member]
  private let mailboxes: Mailboxes

  private struct Member {
    var bot: Bot
    var link: Link?
  }

  /// Dials a link for every bot, all at once; throws the dialer's sentence when one can't be had.
  init(
    url: String, count: Int, seed: UInt64, word: MatchWord = MatchWord(), dialer: Dialer
  ) async throws {
    let mailboxes = Mailboxes(count: count)
    self.mailboxes = mailboxes
    let links = try await withThrowingTaskGroup(of: (Int, Link).self) { group in
      for number in 0..<count {
        group.addTask {
          let link = try await dialer.connect(
            to: url, subprotocol: WireVersion.subprotocol, events: mailboxes.events(number))
          return (number, link)
        }
      }
      return try await group.reduce(into: [Int: Link]()) { $0[$1.0] = $1.1 }
    }
    members = (0..<count).map { number in
      let bot = Bot(
        name: BotNames.name(number, ofTroop: seed), seed: seed &+ UInt64(number), word: word)
      return Member(bot: bot, link: links[number])
    }
  }

  var hasLinks: Bool { members.contains { $0.link != nil } }

  /// Hands every bot what came for it and sends what it does.
  mutating func step(at now: Moment) {
    for number in members.indices where members[number].link != nil {
      let mail = mailboxes.take(number)
      for frame in mail.frames {
        figures.frames += 1
        figures.payloadBytes += frame.count
        members[number].bot.receive(frame, at: now)
      }
      if let end = mail.end {
        note(end)
        members[number].link = nil
      } else {
        for frame in members[number].bot.tick(at: now) { members[number].link?.send(frame) }
      }
    }
  }

  /// Says goodbye, so that no character is left standing guard.
  func leave() {
    var goodbye: [UInt8] = []
    ClientMessage.farewell.encode(into: &goodbye)
    for member in members { member.link?.send(goodbye) }
  }

  private mutating func note(_ end: LinkEnd) {
    figures.linksLost += 1
    let sentence = "\(end.code.rawValue) \(end.reason)"
    if !figures.endings.contains(sentence) { figures.endings.append(sentence) }
  }
}
