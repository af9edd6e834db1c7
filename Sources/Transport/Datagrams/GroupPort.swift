internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Sends datagrams to a multicast group and to broadcast, over IPv4 and IPv6 and on every interface
/// that is up, and hears what comes back; on one event loop thread of its own.
///
/// ```swift
/// var configuration = GroupPortConfiguration(
///   port: 7777, groupIPv4: "239.255.77.77", groupIPv6: "ff12::7777", isMember: true)
/// configuration.received = { port, bytes, source in port.send(answer(to: bytes), to: source) }
/// let port = GroupPort(configuration)
/// try await port.open()
/// port.sendToGroup(announcement)
/// …
/// await port.close()
/// ```
package final class GroupPort: Sendable {
  private let configuration: GroupPortConfiguration
  private let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let loop: any EventLoop
  private let sockets: NIOLoopBoundBox<[GroupSocket]>
  private let channels = Mutex<[any Channel]>([])
  private let isClosed = Mutex(false)

  /// Starts the thread; ``close()`` ends it.
  package init(_ configuration: GroupPortConfiguration) {
    self.configuration = configuration
    loop = threads.next()
    sockets = .makeBoxSendingValue([], eventLoop: loop)
  }

  /// Opens a socket of each family that this machine has. Throws when there is none; then the port
  /// is closed.
  package func open() async throws(GroupPortError) {
    var problems: [String] = []
    if configuration.hasIPv4 {
      await open(host: "0.0.0.0", group: configuration.groupIPv4, &problems)
    }
    if configuration.hasIPv6 {
      await open(host: "::", group: configuration.groupIPv6, &problems)
    }
    guard channels.withLock({ $0.isEmpty }) else { return join() }
    await close()
    throw GroupPortError(description: "UDP port \(configuration.port): \(problems[0])")
  }

  /// To the group on every interface that is up now; members join it where they have not yet, so
  /// that an interface that comes later is found by who sends regularly.
  package func sendToGroup(_ bytes: [UInt8]) {
    loop.execute {
      let interfaces = NetworkInterface.up().filter(self.configuration.includes)
      for socket in self.sockets.value {
        if self.configuration.isMember { socket.join(on: interfaces) }
        socket.sendToGroup(bytes, over: interfaces)
      }
    }
  }

  /// To where something came from.
  package func send(_ bytes: [UInt8], to source: DatagramSource) {
    loop.execute {
      let isIPv6 = source.socketAddress.protocol == .inet6
      for socket in self.sockets.value where socket.isIPv6 == isIPv6 {
        socket.send(bytes, to: source.socketAddress)
      }
    }
  }

  /// Nothing is heard any more when it returns. A second call does nothing.
  package func close() async {
    let isFirst = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return !isClosed
    }
    guard isFirst else { return }
    for channel in channels.withLock({ $0 }) { try? await channel.close().get() }
    try? await threads.shutdownGracefully()
  }

  private func join() {
    guard configuration.isMember else { return }
    loop.execute {
      let interfaces = NetworkInterface.up().filter(self.configuration.includes)
      for socket in self.sockets.value { socket.join(on: interfaces) }
    }
  }

  private func open(host: String, group: String, _ problems: inout [String]) async {
    do {
      let group = try SocketAddress(ipAddress: group, port: configuration.port)
      let port = configuration.isMember ? configuration.port : 0
      let channel = try await bootstrap(group.protocol).bind(host: host, port: port).get()
      let configuration = configuration
      try await loop.submit {
        self.sockets.value.append(GroupSocket(channel, group: group, configuration))
      }.get()
      channels.withLock { $0.append(channel) }
    } catch let error as IOError {
      problems.append(SystemCalls.words(for: error.errnoCode))
    } catch {
      problems.append("\(error)")
    }
  }

  private func bootstrap(_ family: NIOBSDSocket.ProtocolFamily) -> DatagramBootstrap {
    let configuration = configuration
    var bootstrap = DatagramBootstrap(group: threads)
      .channelOption(.socketOption(.so_reuseaddr), value: configuration.isMember ? 1 : 0)
      .channelOption(.socketOption(.so_broadcast), value: 1)
      .channelOption(
        .recvAllocator,
        value: FixedSizeRecvByteBufferAllocator(capacity: Limits.datagramBytesMax + 1)
      )
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(DatagramReader(self, configuration))
        }
      }
    if family == .inet6 {
      let only = ChannelOptions.Types.SocketOption(
        level: .ipv6, name: NIOBSDSocket.Option(rawValue: SystemCalls.ipv6Only))
      bootstrap = bootstrap.channelOption(only, value: 1)
    }
    return bootstrap
  }
}
