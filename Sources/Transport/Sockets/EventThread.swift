internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// One event loop thread, the connections on it, and the round that checks their times.
final class EventThread: Sendable {
  let loop: any EventLoop
  let outbox: Outbox
  let timing: Timing
  private let group: MultiThreadedEventLoopGroup
  private let open: NIOLoopBoundBox<[ObjectIdentifier: Connection]>
  private let allGone: NIOLoopBoundBox<EventLoopPromise<Void>?>
  private let isStopped = Mutex(false)

  init(timing: Timing) {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    loop = group.next()
    outbox = Outbox(loop: loop)
    open = .makeBoxSendingValue([:], eventLoop: loop)
    allGone = .makeEmptyBox(eventLoop: loop)
    self.timing = timing
    loop.scheduleRepeatedTask(
      initialDelay: timing.sweep.timeAmount, delay: timing.sweep.timeAmount
    ) { _ in
      self.sweep()
    }
  }

  /// On the loop.
  var connectionCount: Int { open.value.count }

  /// On the loop.
  func add(_ connection: Connection) { open.value[ObjectIdentifier(connection)] = connection }

  /// On the loop.
  func remove(_ connection: Connection) {
    open.value[ObjectIdentifier(connection)] = nil
    if open.value.isEmpty { finishGoing() }
  }

  /// Says goodbye to every link and hangs up on everything else, waits a bounded time for the
  /// answers, and ends the thread. The second call does nothing.
  func shutdown(_ code: CloseCode, reason: String) async {
    let isFirst = isStopped.withLock { isStopped in
      defer { isStopped = true }
      return !isStopped
    }
    guard isFirst else { return }
    try? await loop.flatSubmit { self.closeAll(code, reason) }.get()
    try? await group.shutdownGracefully()
  }

  private func closeAll(_ code: CloseCode, _ reason: String) -> EventLoopFuture<Void> {
    for connection in open.value.values { connection.shut(code, reason) }
    let gone = loop.makePromise(of: Void.self)
    guard !open.value.isEmpty else {
      gone.succeed()
      return gone.futureResult
    }
    allGone.value = gone
    let late = loop.assumeIsolated().scheduleTask(in: timing.closeHandshake.timeAmount) {
      for connection in self.open.value.values { connection.abort() }
      self.finishGoing()
    }
    gone.futureResult.whenComplete { _ in late.cancel() }
    return gone.futureResult
  }

  private func finishGoing() {
    allGone.value?.succeed()
    allGone.value = nil
  }

  private func sweep() { sweep(Array(open.value.values), from: 0) }

  /// In small turns: a player's frame is not to wait for a thousand connections.
  private func sweep(_ connections: [Connection], from start: Int) {
    let end = min(start + Limits.connectionsPerTurnMax, connections.count)
    for connection in connections[start..<end] { connection.check(now: .now) }
    guard end < connections.count else { return }
    loop.assumeIsolated().execute { self.sweep(connections, from: end) }
  }
}

extension Duration {
  /// In NIO's words.
  var timeAmount: TimeAmount { .nanoseconds(Int64(self / .nanoseconds(1))) }
}
