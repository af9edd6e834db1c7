import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

/// A running server as service-lifecycle sees it: SIGINT, SIGTERM or SIGHUP ends it in good order.
struct EndsOnSignal: Service {
  /// Tells everybody and closes; awaited before the process ends.
  let stop: @Sendable () async -> Void

  func run() async throws {
    try? await gracefulShutdown()
    await stop()
  }

  /// Returns once a signal came and everything has ended.
  static func wait(logger: Logger, stop: @escaping @Sendable () async -> Void) async throws {
    let group = ServiceGroup(
      services: [EndsOnSignal(stop: stop)], gracefulShutdownSignals: [.sigint, .sigterm, .sighup],
      logger: logger)
    try await group.run()
  }
}

/// Whether SIGINT or SIGTERM has come, for a loop that ends by itself.
final class SignalFlag: Sendable {
  private let raised = Atomic(false)

  /// From now on these signals no longer end the process.
  init() {
    Task { [self] in
      for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) {
        raised.store(true, ordering: .relaxed)
      }
    }
  }

  var isRaised: Bool { raised.load(ordering: .relaxed) }
}
