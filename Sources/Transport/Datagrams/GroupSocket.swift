internal import NIOCore
internal import NIOPosix

/// The UDP socket of one family. Belongs to its event loop.
///
/// NIO reads; sending goes straight to the kernel, because NIO closes a socket whose datagram found
/// no route, and an interface may come and go.
final class GroupSocket {
  private let channel: any Channel
  private let group: SocketAddress
  private let configuration: GroupPortConfiguration
  /// Only used on the event loop while the channel is active.
  private let descriptor: CInt?
  /// The numbers of the interfaces that the group was joined on.
  private var joined: [UInt32] = []
  var isIPv6: Bool { group.protocol == .inet6 }

  init(_ channel: any Channel, group: SocketAddress, _ configuration: GroupPortConfiguration) {
    self.channel = channel
    self.group = group
    self.configuration = configuration
    descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: CInt.self
    ) { $0 }
  }

  /// To the group on each of these interfaces, and to broadcast. What finds no way is lost.
  func sendToGroup(_ bytes: [UInt8], over interfaces: [NetworkInterface]) {
    guard let descriptor, channel.isActive else { return }
    for interface in interfaces where isIPv6 ? interface.hasIPv6 : interface.hasIPv4 {
      SystemCalls.sendMulticast(
        over: interface.index, from: interface.addressIPv4 ?? "", isIPv6: isIPv6, on: descriptor)
      send(bytes, to: group)
      for broadcast in isIPv6 ? [] : interface.broadcasts {
        let address = try? SocketAddress(ipAddress: broadcast, port: configuration.port)
        if let address { send(bytes, to: address) }
      }
    }
  }

  func send(_ bytes: [UInt8], to address: SocketAddress) {
    guard let descriptor, channel.isActive else { return }
    address.withSockAddr { pointer, length in
      SystemCalls.sendDatagram(bytes, to: pointer, socklen_t(length), on: descriptor)
    }
  }

  /// Joins on each interface where it has not yet. Leaves where there is nothing any more: an
  /// interface that comes back with the same number is joined anew, which the kernel would refuse.
  func join(on interfaces: [NetworkInterface]) {
    let present = interfaces.filter { isIPv6 ? $0.hasIPv6 : $0.hasIPv4 }.map(\.index)
    for index in joined where !present.contains(index) { setMembership(false, over: index) }
    for index in present where !joined.contains(index) { setMembership(true, over: index) }
    joined = present
  }

  private func setMembership(_ isMember: Bool, over index: UInt32) {
    guard let descriptor, channel.isActive else { return }
    group.withSockAddr { pointer, _ in
      SystemCalls.setMembership(
        isMember, in: pointer, isIPv6: isIPv6, over: index, on: descriptor)
    }
  }
}

/// Hands what comes to the port's owner.
final class DatagramReader: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>

  private let port: GroupPort
  private let configuration: GroupPortConfiguration

  init(_ port: GroupPort, _ configuration: GroupPortConfiguration) {
    self.port = port
    self.configuration = configuration
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let envelope = unwrapInboundIn(data)
    let source = DatagramSource(envelope.remoteAddress)
    guard envelope.data.readableBytes <= Limits.datagramBytesMax,
      configuration.includes(source)
    else { return }
    configuration.received(port, Array(envelope.data.readableBytesView), source)
  }

  /// One datagram that went wrong says nothing about the next.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}
