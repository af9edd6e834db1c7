import Glibc

/// The addresses under which other machines reach this one.
package enum NetworkAddresses {
  /// IPv4, without loopback and without interfaces that are down, in the system's order.
  package static func ofThisMachine() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    return sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap(\.self)
      .compactMap { text(of: $0.pointee) }
  }

  /// Empty where it has none.
  static var nameOfThisMachine: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func text(of interface: ifaddrs) -> String? {
    let flags = Int(interface.ifa_flags)
    guard flags & Int(IFF_UP) != 0, flags & Int(IFF_LOOPBACK) == 0,
      let address = interface.ifa_addr, Int32(address.pointee.sa_family) == AF_INET
    else { return nil }
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let problem = getnameinfo(
      address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    return problem == 0
      ? String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) : nil
  }
}
