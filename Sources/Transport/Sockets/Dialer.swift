internal import NIOCore
internal import NIOPosix

/// Opens links to servers; any number of them share its one event loop thread.
///
/// ```swift
/// let dialer = Dialer()
/// let link = try await dialer.connect(
///   to: "ws://192.168.1.7:7777/play", subprotocol: "cudgel.1", events: events)
/// link.send(hello)
/// …
/// await dialer.shutdown()
/// ```
package final class Dialer: Sendable {
  private let thread: EventThread

  /// Starts the thread; ``shutdown(_:reason:)`` ends it.
  package init(timing: Timing = Timing()) {
    thread = EventThread(timing: timing)
  }

  /// Connects and shakes hands. `events.opened` is called before it returns, and messages may be
  /// received before too. With `subprotocol` the server has to agree to it.
  ///
  /// A server that is silent (not even a pong) for 5 s ends the link with
  /// ``CloseCode/abnormal``; ``Link/roundTrip`` is measured every second.
  package func connect(
    to url: String, subprotocol: String?, headers: HTTPFields = [:], events: LinkEvents
  ) async throws(DialError) -> Link {
    let url = try WebSocketURL(url)
    let handshake = DialHandshake(url: url, subprotocol: subprotocol, headers: headers)
    let answer = thread.loop.makePromise(of: Link.self)
    let thread = thread
    bootstrap().connect(host: url.host, port: url.port).whenComplete { result in
      switch result {
      case .success(let channel):
        let greeting = DialGreeting(handshake, events: events, answer: answer)
        let connection = Connection(channel, thread: thread, greeting: greeting)
        connection.begin()
        if !channel.isActive { answer.fail(DialError(.lost, url)) }
      case .failure(let error): answer.fail(Self.explain(error, url))
      }
    }
    do {
      return try await answer.futureResult.get()
    } catch {
      throw Self.explain(error, url)
    }
  }

  /// Closes every link, waits at most ``Timing/closeHandshake`` for the answers, and ends the
  /// thread. Every `closed` has been called when it returns. A second call does nothing.
  package func shutdown(_ code: CloseCode = .normal, reason: String = "") async {
    await thread.shutdown(code, reason: reason)
  }

  private func bootstrap() -> ClientBootstrap {
    var bootstrap = ClientBootstrap(group: thread.loop)
      .connectTimeout(thread.timing.connect.timeAmount)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .channelOption(.writeBufferWaterMark, value: SocketOptions.waterMarks)
      .channelOption(.recvAllocator, value: SocketOptions.receiveAllocator)
    for (option, value) in SocketOptions.all(thread.timing, smallBuffers: true) {
      bootstrap = bootstrap.channelOption(option, value: value)
    }
    return bootstrap
  }

  private static func explain(_ error: any Error, _ url: WebSocketURL) -> DialError {
    switch error {
    case let error as DialError: return error
    case let error as NIOConnectionError:
      guard let first = error.connectionErrors.first else { return DialError(.unknownHost, url) }
      return explain(first.error, url)
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      return DialError(.unknownHost, url)
    case let error as IOError where error.errnoCode == SystemCalls.connectionRefused:
      return DialError(.refused, url)
    case let error as IOError where error.errnoCode == SystemCalls.timedOut:
      return DialError(.timedOut, url)
    case let error as IOError:
      return DialError(.unreachable(SystemCalls.words(for: error.errnoCode)), url)
    case ChannelError.connectTimeout: return DialError(.timedOut, url)
    default: return DialError(.unreachable("\(error)"), url)
    }
  }
}
