/// Sends every message back as it came, text and binary, up to 16 MiB, on any path: so that
/// outside conformance suites can be run against this Transport.
package final class EchoServer: Sendable {
  private let listener: Listener

  /// Starts the thread; ``shutdown()`` ends it. Port 0 takes any free one.
  package init(host: String, port: Int) {
    var configuration = ListenerConfiguration(host: host, port: port)
    let endpoint = Endpoint(
      subprotocols: [], kinds: .textAndBinary, messageBytesMax: Limits.echoMessageBytesMax,
      waitingBytesMax: Limits.echoWaitingBytesMax)
    configuration.hasSmallKernelBuffers = false
    configuration.endpoints = { _ in .accept(endpoint) }
    configuration.events.received = { link, message in
      link.send(message.bytes, as: message.kind)
    }
    listener = Listener(configuration)
  }

  /// Binds and begins to accept; see ``Listener/start()``.
  package func start() async throws(ListenError) -> ListeningAddress { try await listener.start() }

  /// See ``Listener/shutdown(_:reason:)``.
  package func shutdown() async { await listener.shutdown(.goingAway, reason: "echo ends") }
}
