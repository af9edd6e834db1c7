internal import NIOCore
internal import Synchronization

/// The one way from any thread to the connections of one event loop, and one task on the loop
/// however much is posted. Bounded by each connection's own maximum.
///
/// There are two queues, each first in, first out: links, and what is patient (watchers' links, and
/// exchanges), which is written in small turns and only while no link has anything to be written.
/// What is posted for one connection stays in order: it is always in the same queue.
final class Outbox: Sendable {
  /// What is to be done on the loop.
  enum Post: Sendable {
    case frame(Link, Frame)
    /// One hand-over for a whole tick; all of them patient, or none.
    case deliveries([(Link, Frame)])
    case close(Link, CloseCode, String)
    case exchange(Exchange, Exchange.Step)

    var isPatient: Bool {
      switch self {
      case .frame(let link, _), .close(let link, _, _): link.isPatient
      case .deliveries(let deliveries): deliveries.first?.0.isPatient ?? false
      case .exchange: true
      }
    }
  }

  private struct Posted {
    var urgent: [Post] = []
    var patient: [Post] = []
    /// Whether a turn is on its way.
    var isAwake = false
  }

  let loop: any EventLoop
  private let posted = Mutex(Posted())
  /// Something for a link was posted that no turn has taken over yet.
  private let isUrgent = Atomic<Bool>(false)
  /// What the current turns work on; only touched on the loop.
  private let urgent: NIOLoopBoundBox<Work>
  private let patient: NIOLoopBoundBox<Work>
  /// A write that fails lets NIO read what has come before that, in the middle of it.
  private let isWorking: NIOLoopBoundBox<Bool>

  init(loop: any EventLoop) {
    self.loop = loop
    urgent = .makeBoxSendingValue(Work(), eventLoop: loop)
    patient = .makeBoxSendingValue(Work(), eventLoop: loop)
    isWorking = .makeBoxSendingValue(false, eventLoop: loop)
  }

  /// From any thread.
  func post(_ post: Post) {
    let mustWake = posted.withLock { posted in
      if post.isPatient {
        posted.patient.append(post)
      } else {
        posted.urgent.append(post)
        isUrgent.store(true, ordering: .relaxed)
      }
      defer { posted.isAwake = true }
      return !posted.isAwake
    }
    if mustWake { loop.execute { self.takeTurn() } }
  }

  /// Does now what was posted for links, on the loop, between one socket and the next: what many
  /// have sent at once takes as long to read as a whole tick's frames take to write. Costs one
  /// atomic load when there is nothing.
  func hurry() {
    guard isUrgent.load(ordering: .relaxed) || !urgent.value.isDone, !isWorking.value else {
      return
    }
    takeOver()
    work(on: urgent, Limits.deliveriesPerTurnMax)
  }

  /// Does some of what was posted, before the loop looks at its sockets again.
  private func takeTurn() {
    takeOver()
    work(on: urgent, Limits.deliveriesPerTurnMax)
    if urgent.value.isDone { work(on: patient, Limits.patientDeliveriesPerTurnMax) }
    let isAwake = posted.withLock { posted in
      posted.isAwake =
        !posted.urgent.isEmpty || !posted.patient.isEmpty || !urgent.value.isDone
        || !patient.value.isDone
      return posted.isAwake
    }
    if isAwake { loop.execute { self.takeTurn() } }
  }

  private func takeOver() {
    let (urgent, patient) = posted.withLock { posted in
      isUrgent.store(false, ordering: .relaxed)
      defer { (posted.urgent, posted.patient) = ([], []) }
      return (posted.urgent, posted.patient)
    }
    self.urgent.value.add(urgent)
    self.patient.value.add(patient)
  }

  private func work(on queue: NIOLoopBoundBox<Work>, _ deliveriesMax: Int) {
    isWorking.value = true
    defer { isWorking.value = false }
    var budget = deliveriesMax
    while budget > 0, !queue.value.isDone { budget -= doNext(of: queue, budget) }
  }

  /// Does one post, or as much of it as the budget allows; tells how many deliveries that was.
  private func doNext(of queue: NIOLoopBoundBox<Work>, _ budget: Int) -> Int {
    switch queue.value.posts[queue.value.next] {
    case .frame(let link, let frame):
      queue.value.next += 1
      link.connection.value?.write(frame)
      return 1
    case .close(let link, let code, let reason):
      queue.value.next += 1
      link.connection.value?.close(code, reason)
      return 1
    case .exchange(let exchange, let step):
      queue.value.next += 1
      exchange.connection.value?.take(step)
      return 1
    case .deliveries(let deliveries):
      let start = queue.value.delivered
      let end = min(start + budget, deliveries.count)
      for (link, frame) in deliveries[start..<end] { link.connection.value?.write(frame) }
      queue.value.delivered = end
      if end == deliveries.count {
        queue.value.next += 1
        queue.value.delivered = 0
      }
      return end - start
    }
  }

  /// Posts taken over and how far they are done.
  private struct Work: Sendable {
    private(set) var posts: [Post] = []
    var next = 0
    var delivered = 0

    var isDone: Bool { next == posts.count }

    mutating func add(_ more: [Post]) {
      if isDone {
        (posts, next) = (more, 0)
      } else if !more.isEmpty {
        posts.removeSubrange(..<next)
        next = 0
        posts += more
      }
    }
  }
}
