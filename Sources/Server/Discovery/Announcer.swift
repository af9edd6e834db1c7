import Logging
import ServerCore
import Simulation
import Synchronization
import Transport
import Wire

/// Tells the network that there is a match here: answers who asks, and says so unasked every 1.5 s.
final class Announcer: Sendable {
  private let settings: HostSettings
  private let matchPort: Int
  private let status: @Sendable () -> ServerStatus
  private let logger: Logger
  private let warnings: Warnings
  private let instance = UInt64.random(in: 0...UInt64.max)
  private let running = Mutex<Running?>(nil)
  private let rate = Mutex(
    AddressRate(
      perAddress: DiscoveryLimits.answersPerAddress, inAll: DiscoveryLimits.answersInAll))

  private struct Running {
    var port: GroupPort
    var round: Task<Void, Never>
  }

  init(
    settings: HostSettings, matchPort: Int, logger: Logger,
    status: @escaping @Sendable () -> ServerStatus
  ) {
    self.settings = settings
    self.matchPort = matchPort
    self.logger = logger
    self.status = status
    warnings = Warnings(logger: logger)
  }

  /// Without UDP the match goes on; only nobody finds it by itself.
  func start() async {
    var configuration = GroupPortConfiguration(
      port: settings.discoveryPort, groupIPv4: DiscoveryLimits.groupIPv4,
      groupIPv6: DiscoveryLimits.groupIPv6, isMember: true)
    configuration.reach = settings.discoveryReach
    configuration.received = { port, bytes, source in
      guard let answer = self.answer(to: bytes, from: source.address) else { return }
      port.send(answer, to: source)
    }
    let port = GroupPort(configuration)
    do {
      try await port.open()
    } catch {
      warnings.once(
        "others don't find this match by its name, only by its address: \(error)")
      return
    }
    let round = Task { await self.announce(over: port) }
    running.withLock { $0 = Running(port: port, round: round) }
  }

  /// Nothing is answered any more when it returns. A second call does nothing.
  func stop() async {
    guard let running = running.withLock({ $0.take() }) else { return }
    running.round.cancel()
    await running.port.close()
  }

  private func announce(over port: GroupPort) async {
    while !Task.isCancelled {
      port.sendToGroup(DiscoveryLine.game(notice, echo: nil).bytes)
      try? await Task.sleep(for: .microseconds(DiscoveryLimits.announceEvery))
    }
  }

  /// nil for what is no question, and for who asks too often.
  private func answer(to bytes: [UInt8], from address: String) -> [UInt8]? {
    guard case .ask(let nonce)? = try? DiscoveryLine(bytes),
      rate.withLock({ $0.allows(address, at: MonotonicClock.now()) })
    else { return nil }
    return DiscoveryLine.game(notice, echo: nonce).bytes
  }

  private var notice: GameNotice {
    let match = status().match
    return GameNotice(
      instance: instance, port: matchPort, mode: "\(settings.mode)", players: match.players,
      playersMax: settings.playersMax, bots: match.bots, watchers: match.watchers,
      watchersMax: settings.watchersMax, isLocked: settings.password != nil,
      version: CudgelVersion.text, name: settings.name)
  }
}
