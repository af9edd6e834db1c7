import Simulation
import Wire

/// What viewers know beside their views. Players know it as it is; watchers as late as they see.
struct PublicPicture: Sendable {
  var board = Bulletin()
  var isPaused = false
  /// nil while the match is not decided.
  var outcomeFrame: [UInt8]?
}

/// A change of it on its way to watchers.
enum PublicNews: Sendable {
  case board([UInt8])
  case paused(Bool)
  case outcome([UInt8])
  /// Another match has begun.
  case welcome(Welcome)
}

extension Match {
  /// What a viewer may know.
  func publicPicture(for index: Int) -> PublicPicture {
    isDelayed(viewers[index].role)
      ? shownPublic
      : PublicPicture(
        board: board, isPaused: isPaused, outcomeFrame: nextAt == nil ? nil : outcomeFrame)
  }

  /// Whether this one sees what comes out of the delay, be that 0.
  func isDelayed(_ role: ViewerRole) -> Bool {
    switch role {
    case .player, .hostBot: false
    case .watcher: true
    case .local(let watch): !isLive(watch)
    }
  }

  /// Where nothing can ever be delayed the live feed is the same as the other.
  func isLive(_ watch: LocalWatch) -> Bool { watch.isLive && settings.watching.canDelay }

  /// Notes for watchers what has changed since the tick before, and shows what is old enough.
  mutating func showPublicNews() {
    if madePublic.board.edition != board.edition {
      madePublic.board = board
      publicLine.append(.board(board.frame), bytes: board.frame.count, madeAt: now)
    }
    if madePublic.isPaused != isPaused {
      madePublic.isPaused = isPaused
      publicLine.append(.paused(isPaused), madeAt: now)
    }
    if nextAt == nil {
      madePublic.outcomeFrame = nil
    } else if madePublic.outcomeFrame == nil {
      madePublic.outcomeFrame = outcomeFrame
      publicLine.append(.outcome(outcomeFrame), madeAt: now)
    }
    while let news = publicLine.next(madeUntil: now + -delay) { show(news) }
  }

  private mutating func show(_ news: PublicNews) {
    switch news {
    case .board(let frame): shownPublic.board.publish(frame)
    case .paused(let isPaused): shownPublic.isPaused = isPaused
    case .outcome(let frame): shownPublic.outcomeFrame = frame
    case .welcome(let welcome):
      shownWelcome = welcome
      shownPublic.outcomeFrame = nil
      for feed in feeds.indices where !feeds[feed].isLive { feeds[feed].showStart() }
      for index in viewers.indices where isDelayed(viewers[index].role) {
        guard case .watch = viewers[index].place else { continue }
        welcomeAgain(viewers[index].id, welcome)
      }
    }
  }
}
