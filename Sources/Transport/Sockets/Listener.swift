internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Listens on one TCP port for HTTP and WebSocket, on one event loop thread of its own.
///
/// ```swift
/// var configuration = ListenerConfiguration(host: "0.0.0.0", port: 7777)
/// configuration.routes = { $0.path == "/healthz" ? .text(200, "ok") : nil }
/// configuration.endpoints = { request in
///   request.path == "/play" ? .accept(Endpoint(subprotocols: ["cudgel.1"])) : nil
/// }
/// configuration.events.received = { link, message in inbox.append(link.id, message.bytes) }
/// let listener = Listener(configuration)
/// let address = try await listener.start()
/// …
/// await listener.shutdown(.goingAway, reason: "the host went home")
/// ```
package final class Listener: Sendable {
  private let configuration: ListenerConfiguration
  private let thread: EventThread
  private let server = Mutex<(any Channel)?>(nil)

  /// Starts the thread; ``shutdown(_:reason:)`` ends it.
  package init(_ configuration: ListenerConfiguration) {
    self.configuration = configuration
    thread = EventThread(timing: configuration.timing)
  }

  /// Binds and begins to accept. Call it once; when it throws, the listener is shut down.
  package func start() async throws(ListenError) -> ListeningAddress {
    do {
      guard (0...65_535).contains(configuration.port) else { throw error(.portOutOfRange) }
      let channel = try await bootstrap()
        .bind(host: configuration.host, port: configuration.port).get()
      server.withLock { $0 = channel }
      return ListeningAddress(
        host: channel.localAddress?.plainText ?? configuration.host,
        port: channel.localAddress?.port ?? configuration.port)
    } catch {
      await thread.shutdown(.goingAway, reason: "")
      throw explain(error)
    }
  }

  /// Closes the port; open connections stay.
  package func stopAccepting() async {
    let channel = server.withLock { server in
      defer { server = nil }
      return server
    }
    try? await channel?.close().get()
  }

  /// Closes the port, says goodbye to every link, waits at most ``Timing/closeHandshake`` for
  /// their answers, cuts what is left and ends the thread. Every `closed` has been called when it
  /// returns. A second call does nothing.
  package func shutdown(_ code: CloseCode = .goingAway, reason: String = "") async {
    await stopAccepting()
    await thread.shutdown(code, reason: reason)
  }

  /// Sends each frame to its link, with one hand-over to the event loop for all. A link that is
  /// over or full is left out (see ``Link/send(_:as:)``). In order with every other `send` and
  /// `close` of the same thread.
  package func deliver(_ deliveries: [(Link, Frame)]) {
    var (urgent, patient): ([(Link, Frame)], [(Link, Frame)]) = ([], [])
    for (link, frame) in deliveries where link.admit(frame) {
      if link.isPatient { patient.append((link, frame)) } else { urgent.append((link, frame)) }
    }
    if !urgent.isEmpty { thread.outbox.post(.deliveries(urgent)) }
    if !patient.isEmpty { thread.outbox.post(.deliveries(patient)) }
  }

  private func bootstrap() -> ServerBootstrap {
    let configuration = configuration
    let thread = thread
    let origins = OriginRule(
      machineName: SystemCalls.machineName, configured: configuration.origins)
    var bootstrap = ServerBootstrap(group: thread.loop)
      .serverChannelOption(.backlog, value: CInt(Limits.acceptBacklog))
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.writeBufferWaterMark, value: SocketOptions.waterMarks)
      .childChannelOption(.recvAllocator, value: SocketOptions.receiveAllocator)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let address = channel.remoteAddress?.plainText ?? ""
          let greeting: any Greeting =
            configuration.isRaw
            ? RawGreeting(configuration: configuration, remoteAddress: address)
            : ServerGreeting(
              configuration: configuration, origins: origins, remoteAddress: address)
          Connection(channel, thread: thread, greeting: greeting).begin()
        }
      }
    let options = SocketOptions.all(
      configuration.timing, smallBuffers: configuration.hasSmallKernelBuffers)
    for (option, value) in options {
      bootstrap = bootstrap.serverChannelOption(option, value: value)
    }
    return bootstrap
  }

  private func explain(_ error: any Error) -> ListenError {
    switch error {
    case let error as ListenError: return error
    case let error as IOError where error.errnoCode == SystemCalls.addressInUse:
      return self.error(.portInUse)
    case let error as IOError where error.errnoCode == SystemCalls.accessDenied:
      return self.error(.portNotAllowed)
    case let error as IOError where error.errnoCode == SystemCalls.addressNotHere:
      return self.error(.addressNotHere)
    case let error as IOError: return self.error(.other(SystemCalls.words(for: error.errnoCode)))
    case is SocketAddressError, is SocketAddressError.UnknownHost: return self.error(.unknownHost)
    default: return self.error(.other("\(error)"))
    }
  }

  private func error(_ cause: ListenError.Cause) -> ListenError {
    ListenError(cause: cause, host: configuration.host, port: configuration.port)
  }
}
