internal import NIOCore
internal import Synchronization

/// The one way from any thread to the links of one event loop: first in, first out, and one task
/// on the loop however much is posted. Bounded by each link's own maximum.
final class Outbox: Sendable {
  /// What is to be done on the loop.
  enum Post: Sendable {
    case frame(Link, Frame)
    /// One hand-over for a whole tick.
    case deliveries([(Link, Frame)])
    case close(Link, CloseCode, String)
  }

  private struct Posted {
    var posts: [Post] = []
    /// Whether a turn is on its way.
    var isAwake = false
  }

  let loop: any EventLoop
  private let posted = Mutex(Posted())
  /// What the current turns work on; only touched on the loop.
  private let work: NIOLoopBoundBox<Work>

  init(loop: any EventLoop) {
    self.loop = loop
    work = .makeBoxSendingValue(Work(), eventLoop: loop)
  }

  /// From any thread.
  func post(_ post: Post) {
    let mustWake = posted.withLock { posted in
      posted.posts.append(post)
      defer { posted.isAwake = true }
      return !posted.isAwake
    }
    if mustWake { loop.execute { self.takeTurn() } }
  }

  /// Does what was posted, at most ``Limits/deliveriesPerTurnMax`` deliveries before the loop looks
  /// at its sockets again.
  private func takeTurn() {
    var budget = Limits.deliveriesPerTurnMax
    while budget > 0 {
      if work.value.isDone {
        let posts = posted.withLock { posted in
          defer { posted.posts = [] }
          posted.isAwake = !posted.posts.isEmpty
          return posted.posts
        }
        work.value = Work(posts: posts)
        guard !posts.isEmpty else { return }
      }
      budget -= doNext(budget)
    }
    loop.execute { self.takeTurn() }
  }

  /// Does one post, or as much of it as the budget allows; tells how many deliveries that was.
  private func doNext(_ budget: Int) -> Int {
    let current = work.value
    switch current.posts[current.next] {
    case .frame(let link, let frame):
      work.value.next += 1
      link.connection.value?.write(frame)
      return 1
    case .close(let link, let code, let reason):
      work.value.next += 1
      link.connection.value?.close(code, reason)
      return 1
    case .deliveries(let deliveries):
      let start = current.delivered
      let end = min(start + budget, deliveries.count)
      for (link, frame) in deliveries[start..<end] { link.connection.value?.write(frame) }
      work.value.delivered = end
      if end == deliveries.count {
        work.value.next += 1
        work.value.delivered = 0
      }
      return end - start
    }
  }

  /// Posts taken over and how far they are done.
  private struct Work: Sendable {
    var posts: [Post] = []
    var next = 0
    var delivered = 0

    var isDone: Bool { next == posts.count }
  }
}
