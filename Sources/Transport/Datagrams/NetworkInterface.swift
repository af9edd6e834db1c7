#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A network interface that is up now.
struct NetworkInterface: Hashable, Sendable {
  var index: UInt32
  var isLoopback: Bool
  /// As text, without a zone.
  var addresses: [String] = []
  /// The broadcast addresses of its IPv4 networks.
  var broadcasts: [String] = []

  /// The first one.
  var addressIPv4: String? { addresses.first { !$0.contains(":") } }
  var hasIPv4: Bool { addressIPv4 != nil }
  var hasIPv6: Bool { addresses.contains { $0.contains(":") } }

  /// Those with an address, at most ``Limits/interfacesMax``; the rest are left out.
  static func up() -> [NetworkInterface] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [NetworkInterface] = []
    for entry in sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap(\.self) {
      note(entry.pointee, in: &found)
    }
    return found
  }

  /// nil for an interface that is gone.
  static func name(ofIndex index: UInt32) -> String? {
    var name = [CChar](repeating: 0, count: Int(IF_NAMESIZE))
    guard if_indextoname(index, &name) != nil else { return nil }
    return text(name)
  }

  private static func note(_ entry: ifaddrs, in found: inout [NetworkInterface]) {
    let flags = Int(entry.ifa_flags)
    let index = if_nametoindex(entry.ifa_name)
    guard flags & Int(IFF_UP) != 0, index != 0, let address = numeric(entry.ifa_addr) else {
      return
    }
    var place = found.firstIndex { $0.index == index }
    if place == nil, found.count < Limits.interfacesMax {
      found.append(
        NetworkInterface(index: index, isLoopback: flags & Int(IFF_LOOPBACK) != 0))
      place = found.count - 1
    }
    guard let place else { return }
    found[place].addresses.append(address)
    if flags & Int(IFF_BROADCAST) != 0, let broadcast = numeric(entry.ifa_ifu.ifu_broadaddr),
      !broadcast.contains(":")
    {
      found[place].broadcasts.append(broadcast)
    }
  }

  /// nil for an address that is not IP's.
  private static func numeric(_ address: UnsafeMutablePointer<sockaddr>?) -> String? {
    guard let address else { return nil }
    let length: Int
    switch CInt(address.pointee.sa_family) {
    case AF_INET: length = MemoryLayout<sockaddr_in>.size
    case AF_INET6: length = MemoryLayout<sockaddr_in6>.size
    default: return nil
    }
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let problem = getnameinfo(
      address, socklen_t(length), &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
    return problem == 0 ? String(text(name).prefix { $0 != "%" }) : nil
  }

  private static func text(_ name: [CChar]) -> String {
    String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
