import Foundation

/// One TCP connection of a measuring crowd: it never waits, and counts what comes.
struct CrowdSocket {
  private(set) var descriptor: Int32
  /// All that came over it.
  private(set) var bytesReceived = 0
  /// What could not be written yet.
  private var unsent: [UInt8] = []

  var isOpen: Bool { descriptor >= 0 }
  var wantsToWrite: Bool { !unsent.isEmpty }

  /// Connects to a port of this machine. Loopback answers at once, so this may wait for it.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw CrowdError(sentence: "no socket: \(Self.reason)") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw CrowdError(sentence: "port \(port): \(Self.reason)") }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    var noDelay: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Sends, now or as soon as there is room.
  mutating func send(_ bytes: [UInt8]) {
    unsent += bytes
    flush()
  }

  mutating func flush() {
    guard isOpen, !unsent.isEmpty else { return }
    let count = unsent.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
    if count > 0 { unsent.removeFirst(count) }
  }

  /// All that is there; nil once the other side has hung up.
  mutating func receive() -> [UInt8]? {
    var bytes: [UInt8] = []
    while isOpen {
      let piece = [UInt8](unsafeUninitializedCapacity: 32_768) { buffer, count in
        count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, flags))
      }
      if piece.isEmpty {
        guard bytes.isEmpty, errno != EAGAIN else { break }
        return nil
      }
      bytes += piece
      bytesReceived += piece.count
      if piece.count < 32_768 { break }
    }
    return bytes
  }

  /// Drops all that is there, which the kernel does without copying it.
  mutating func drain() {
    guard isOpen else { return }
    bytesReceived += max(0, recv(descriptor, nil, 1 << 20, flags | Int32(MSG_TRUNC)))
  }

  mutating func close() {
    guard isOpen else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  private var flags: Int32 { Int32(MSG_NOSIGNAL) }
  private static var reason: String { String(cString: strerror(errno)) }
}
