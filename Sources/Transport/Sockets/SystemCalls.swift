#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What Transport asks of the kernel itself, past NIO.
enum SystemCalls {
  /// How a direct write went.
  enum Written: Equatable {
    case bytes(Int)
    /// The kernel takes nothing now.
    case nothing
    case failed(errno: CInt)
  }

  /// Writes without waiting and without a signal.
  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Written {
    while true {
      let count = sendBytes(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 { return .bytes(count) }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .nothing
      default: return .failed(errno: errno)
      }
    }
  }

  private static func sendBytes(
    _ descriptor: CInt, _ start: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
    #if canImport(Musl)
      return Musl.send(descriptor, start, count, flags)
    #else
      return Glibc.send(descriptor, start, count, flags)
    #endif
  }

  /// `SIOCOUTQ`: bytes the kernel holds that the peer has not acknowledged; 0 when it can not tell.
  static func unacknowledgedBytes(on descriptor: CInt) -> Int {
    var bytes: CInt = 0
    return ioctl(descriptor, UInt(TIOCOUTQ), &bytes) == 0 ? Int(bytes) : 0
  }

  /// Seconds since 1970, for `Date`.
  static var wallClockSeconds: Int { time(nil) }

  /// This machine's name, empty where it has none.
  static var machineName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The system's words for an error number.
  static func words(for number: CInt) -> String { String(cString: strerror(number)) }

  static let addressInUse = EADDRINUSE
  static let addressNotHere = EADDRNOTAVAIL
  static let accessDenied = EACCES
  static let connectionRefused = ECONNREFUSED
  static let timedOut = ETIMEDOUT

  static let tcpLevel = CInt(IPPROTO_TCP)
  static let tcpNoDelay = TCP_NODELAY
  static let tcpUserTimeout = TCP_USER_TIMEOUT
  static let tcpUnsentLowWater = TCP_NOTSENT_LOWAT
}
