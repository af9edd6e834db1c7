#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What NIO does not say to the kernel about multicast: by interface number, and without giving up
/// a socket for one datagram. Addresses are read where the kernel has their parts, because NIO and
/// Glibc each import the C structures for themselves:
///
///     sockaddr_in   family u16 · port u16 · address 4 bytes
///     sockaddr_in6  family u16 · port u16 · flow u32 · address 16 bytes · interface number u32
extension SystemCalls {
  static let ipv6Only = IPV6_V6ONLY

  /// What can't be sent now is lost, as datagrams may be.
  static func sendDatagram(
    _ bytes: [UInt8], to address: UnsafePointer<sockaddr>, _ length: socklen_t,
    on descriptor: CInt
  ) {
    let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
    _ = sendto(descriptor, bytes, bytes.count, flags, address, length)
  }

  /// Multicast that follows leaves by this interface, and goes no further than its network. Over
  /// IPv4 it is sent from the given address: on loopback the kernel would choose another's.
  static func sendMulticast(
    over index: UInt32, from address: String, isIPv6: Bool, on descriptor: CInt
  ) {
    if isIPv6 {
      set(CInt(IPPROTO_IPV6), IPV6_MULTICAST_IF, to: CInt(index), on: descriptor)
      set(CInt(IPPROTO_IPV6), IPV6_MULTICAST_HOPS, to: CInt(1), on: descriptor)
    } else {
      var request = ip_mreqn()
      request.imr_ifindex = CInt(index)
      _ = inet_pton(AF_INET, address, &request.imr_address)
      set(CInt(IPPROTO_IP), IP_MULTICAST_IF, to: request, on: descriptor)
      set(CInt(IPPROTO_IP), IP_MULTICAST_TTL, to: CInt(1), on: descriptor)
    }
  }

  /// The number of the interface that an IPv6 address holds on; 0 for all.
  static func zone(of address: UnsafePointer<sockaddr>) -> UInt32 {
    UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 24, as: UInt32.self)
  }

  /// Joins a group on one interface, or leaves it. Where that can't be, nothing is heard there.
  static func setMembership(
    _ isMember: Bool, in group: UnsafePointer<sockaddr>, isIPv6: Bool, over index: UInt32,
    on descriptor: CInt
  ) {
    if isIPv6 {
      var request = ipv6_mreq()
      request.ipv6mr_multiaddr =
        UnsafeRawPointer(group).loadUnaligned(fromByteOffset: 8, as: in6_addr.self)
      request.ipv6mr_interface = index
      let option = isMember ? IPV6_ADD_MEMBERSHIP : IPV6_DROP_MEMBERSHIP
      set(CInt(IPPROTO_IPV6), option, to: request, on: descriptor)
    } else {
      var request = ip_mreqn()
      request.imr_multiaddr =
        UnsafeRawPointer(group).loadUnaligned(fromByteOffset: 4, as: in_addr.self)
      request.imr_ifindex = CInt(index)
      let option = isMember ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP
      set(CInt(IPPROTO_IP), option, to: request, on: descriptor)
    }
  }

  private static func set<Value>(
    _ level: CInt, _ option: CInt, to value: Value, on descriptor: CInt
  ) {
    withUnsafeBytes(of: value) { bytes in
      _ = setsockopt(descriptor, level, option, bytes.baseAddress, socklen_t(bytes.count))
    }
  }
}
