internal import NIOCore

/// What a ``GroupPort`` is to do.
package struct GroupPortConfiguration: Sendable {
  /// Which ways datagrams go.
  package enum Reach: Hashable, Sendable {
    /// Every interface that is up.
    case everywhere
    /// No other machine.
    case thisMachine
    /// The network of this address, over its family alone.
    case networkOf(String)
  }

  /// The UDP port of the group.
  package var port: Int
  /// A multicast group of each family; IPv4 goes to broadcast addresses besides.
  package var groupIPv4: String
  package var groupIPv6: String
  /// Members hear what is sent to the group, on its port, which all members of a machine share.
  /// Others only send to it, from a free port of their own, and hear the answers.
  package var isMember: Bool
  package var reach = Reach.everywhere
  /// A datagram of at most ``Limits/datagramBytesMax``, on the port's own thread: be quick.
  package var received: @Sendable (GroupPort, [UInt8], DatagramSource) -> Void = { _, _, _ in }

  /// Nothing is heard until `received` is set.
  package init(port: Int, groupIPv4: String, groupIPv6: String, isMember: Bool) {
    self.port = port
    self.groupIPv4 = groupIPv4
    self.groupIPv6 = groupIPv6
    self.isMember = isMember
  }

  var hasIPv4: Bool {
    guard case .networkOf(let address) = reach else { return true }
    return !address.contains(":")
  }

  var hasIPv6: Bool {
    guard case .networkOf(let address) = reach else { return true }
    return address.contains(":")
  }

  /// Whether to go that way.
  func includes(_ interface: NetworkInterface) -> Bool {
    switch reach {
    case .everywhere: true
    case .thisMachine: interface.isLoopback
    case .networkOf(let address): interface.addresses.contains(address)
    }
  }

  func includes(_ source: DatagramSource) -> Bool {
    guard case .thisMachine = reach else { return true }
    return source.address.hasPrefix("127.") || source.address == "::1"
  }
}

/// Where a datagram came from, and where an answer goes.
package struct DatagramSource: Sendable {
  /// An IP address; one that holds on one interface alone with its name (`fe80::1%eth0`).
  package let address: String
  let socketAddress: SocketAddress

  init(_ socketAddress: SocketAddress) {
    self.socketAddress = socketAddress
    let zone =
      socketAddress.protocol == .inet6
      ? socketAddress.withSockAddr { pointer, _ in SystemCalls.zone(of: pointer) } : 0
    guard zone != 0, let name = NetworkInterface.name(ofIndex: zone) else {
      address = socketAddress.plainText
      return
    }
    address = "\(socketAddress.plainText.prefix { $0 != "%" })%\(name)"
  }
}

/// Why datagrams can't be sent or heard at all, as one sentence for a person.
package struct GroupPortError: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String
}
