internal import Simulation
internal import Synchronization
internal import Transport
internal import Wire

/// Asks over the network for matches and hears the answers, on threads of its own.
///
/// ```swift
/// let search = GameSearch { news in … }
/// search.begin()
/// …
/// search.end()
/// ```
package final class GameSearch: Sendable {
  /// What `FoundGames` is to be told.
  package enum News: Sendable {
    case asked(nonce: UInt64)
    case heard([UInt8], from: String)
    /// Nobody can be asked: there is no network at all.
    case failed(String)
  }

  private let tell: @Sendable (News) -> Void
  private let work = Mutex<Task<Void, Never>?>(nil)
  private let rate = Mutex(
    AddressRate(perAddress: DiscoveryLimits.linesPerAddress, inAll: DiscoveryLimits.linesInAll))

  /// News come on any thread.
  package init(tell: @escaping @Sendable (News) -> Void) {
    self.tell = tell
  }

  /// Asks now, soon again, and then every second. Call it once.
  package func begin() {
    work.withLock { $0 = Task { await self.search() } }
  }

  /// In the background; little may still come.
  package func end() {
    work.withLock { $0?.cancel() }
  }

  /// One port asks and hears the answers; the other hears what hosts say unasked, and may fail.
  private func search() async {
    let (asking, listening) = (port(isMember: false), port(isMember: true))
    do {
      try await asking.open()
    } catch {
      await listening.close()
      return tell(.failed("\(error)"))
    }
    try? await listening.open()
    var count = 0
    while !Task.isCancelled {
      let nonce = UInt64.random(in: 0...UInt64.max)
      tell(.asked(nonce: nonce))
      asking.sendToGroup(DiscoveryLine.ask(nonce: nonce).bytes)
      count += 1
      let isEarly = count <= DiscoveryLimits.asksAtFirst
      let pause = isEarly ? DiscoveryLimits.askEveryAtFirst : DiscoveryLimits.askEvery
      try? await Task.sleep(for: .microseconds(pause))
    }
    await asking.close()
    await listening.close()
  }

  private func port(isMember: Bool) -> GroupPort {
    var configuration = GroupPortConfiguration(
      port: DiscoveryLimits.port, groupIPv4: DiscoveryLimits.groupIPv4,
      groupIPv6: DiscoveryLimits.groupIPv6, isMember: isMember)
    configuration.received = { _, bytes, source in
      let mayPass = self.rate.withLock { $0.allows(source.address, at: MonotonicClock.now()) }
      if mayPass { self.tell(.heard(bytes, from: source.address)) }
    }
    return GroupPort(configuration)
  }
}
