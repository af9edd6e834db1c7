import ClientCore
import Simulation
import Wire

/// Turns what an audience is sent into events: what a replica tells, and what of the scoreboard has
/// changed. Pure.
struct RoadReporter: Sendable {
  private var board: Board?
  private var isPaused = false

  /// What one message of a frame told, in the numbers of the replica after it.
  func news(of told: ReplicaNews, in replica: Replica) -> [RoadNews] {
    switch told {
    case .events(let events): news(of: events, in: replica)
    case .chat(let chat): [Self.news(of: chat)]
    case .decided(let outcome): [RoadNews(.end, Self.sentence(outcome))]
    case .welcomed: [RoadNews(.match, "You watch \(replica.welcome?.serverName ?? "a match").")]
    case .replaced, .advanced, .quiet, .diverged, .farewell, .challenged, .paused, .nonsense: []
    }
  }

  /// What has changed beside the view since this was last asked.
  mutating func newsBeside(_ replica: Replica) -> [RoadNews] {
    var news: [RoadNews] = []
    if replica.isPaused != isPaused {
      isPaused = replica.isPaused
      news.append(RoadNews(.pause, isPaused ? "The world stands still." : "The world goes on."))
    }
    guard let now = replica.board, now != board else { return news }
    if let before = board { news += Self.news(from: before, to: now) }
    board = now
    return news
  }

  /// A death tells what kind struck; the blow before it, at the same place, tells who. Monsters
  /// that have fallen have no number any more.
  private func news(of events: [SeenEvent], in replica: Replica) -> [RoadNews] {
    var strikers: [Point: SeenNumber] = [:]
    return events.compactMap { event in
      if case .struck(_, let striker, _, _, _) = event.happening {
        strikers[event.place] = striker
      }
      return news(of: event, strikers, in: replica)
    }
  }

  private func news(
    of event: SeenEvent, _ strikers: [Point: SeenNumber], in replica: Replica
  ) -> RoadNews? {
    func name(_ number: SeenNumber?) -> String? {
      guard let number, let entity = replica.entity(number) else { return nil }
      return entity.name.isEmpty ? replica.legend(entity.kind)?.name : entity.name
    }
    switch event.happening {
    case .died(_, let kind, let victimName, let by):
      let who = victimName.isEmpty ? replica.legend(kind)?.name ?? "Somebody" : victimName
      let striker = strikers[event.place]
      let isStriker = striker.flatMap { replica.entity($0) }?.kind == by
      let killer = isStriker ? name(striker) : replica.legend(by)?.name
      return RoadNews(
        .death, killer.map { "\(who) falls to \($0)." } ?? "\(who) falls.", who: who, by: killer,
        at: event.place)
    case .levelled(let number, let level):
      let who = name(number) ?? "Somebody"
      return RoadNews(
        .level, "\(who) is level \(level) now.", who: who, at: event.place, number: level)
    case .phaseBegan(_, let kind, let phase):
      let who = replica.legend(kind)?.name ?? "A boss"
      return RoadNews(.boss, "\(who) rages.", who: who, at: event.place, number: phase)
    case .struck, .missed, .woke, .noticed, .dashed, .missileFlew, .split, .doorOpened, .suffered,
      .healed, .affected, .cast, .took, .used, .gestured:
      return nil
    }
  }

  private static func news(of chat: Chat) -> RoadNews {
    RoadNews(
      .chat, chat.text, who: chat.from.isEmpty ? nil : chat.from, channel: "\(chat.kind)")
  }

  private static func news(from before: Board, to now: Board) -> [RoadNews] {
    var news: [RoadNews] = []
    for row in now.rows where !before.rows.contains(where: { $0.name == row.name }) {
      news.append(RoadNews(.join, "\(row.name) plays.", who: row.name))
    }
    for row in before.rows where !now.rows.contains(where: { $0.name == row.name }) {
      news.append(RoadNews(.leave, "\(row.name) plays no more.", who: row.name))
    }
    if case .horde(let old, _, _, _, _) = before.status,
      case .horde(let new, let left, _, _, _) = now.status, new > old
    {
      news.append(RoadNews(.wave, "Wave \(new): \(left) monsters.", number: new))
    }
    return news
  }

  private static func sentence(_ outcome: Outcome) -> String {
    switch (outcome.verdict, outcome.status) {
    case (.kingFell, _): "The Cudgel King has fallen."
    case (.fireOut, .horde(let wave, _, _, _, _)): "The fire has gone out in wave \(wave)."
    case (.fireOut, _): "The fire has gone out."
    case (.timeUp, _): "The time is up."
    }
  }
}
