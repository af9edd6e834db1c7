import Glibc

@testable import Transport

/// A TCP client that knows no protocol, for saying wrong things and reading the literal answer.
final class RawSocket: @unchecked Sendable {
  // One test at a time owns it; where two tasks share it, one only sends and one only reads.
  private let descriptor: CInt
  private(set) var unread: [UInt8] = []
  /// Whether the end was a reset, which on some systems takes the answer with it.
  private(set) var wasReset = false

  init(descriptor: CInt) { self.descriptor = descriptor }

  convenience init(_ address: ListeningAddress) throws {
    self.init(descriptor: socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0))
    let descriptor = descriptor
    let result = withLoopback(port: address.port) { connect(descriptor, $0, $1) }
    guard result == 0 else { throw Failure(number: errno) }
  }

  deinit { Glibc.close(descriptor) }

  struct Failure: Error {
    let number: CInt
  }

  func send(_ bytes: [UInt8]) async {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress! + sent, $0.count - sent,
          CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT))
      }
      if count > 0 { sent += count }
      guard count > 0 || errno == EAGAIN else { return }
      if count < 0 { await pause() }
    }
  }

  func send(_ text: String) async { await send(Array(text.utf8)) }

  /// Says that nothing more comes.
  func shutOutput() { shutdown(descriptor, CInt(SHUT_WR)) }

  /// The next `count` bytes, or fewer when the peer hung up.
  func read(_ count: Int) async -> [UInt8] {
    while unread.count < count, await readSome() {}
    let bytes = Array(unread.prefix(count))
    unread.removeFirst(bytes.count)
    return bytes
  }

  /// The first `count` bytes of the next frame that is no ping: a machine that is slow enough gets
  /// some.
  func readBeyondPings(_ count: Int) async -> [UInt8] {
    while true {
      let start = await read(2)
      guard start.first == 0x89 else { return start + (await read(count - 2)) }
      _ = await read(Int(start[1]))
    }
  }

  /// Everything up to and including `end`.
  func read(until end: String) async -> String {
    let end = Array(end.utf8)
    var index = 0
    while true {
      while index + end.count <= unread.count {
        if unread[index..<index + end.count].elementsEqual(end) {
          return String(decoding: await read(index + end.count), as: UTF8.self)
        }
        index += 1
      }
      guard await readSome() else { return String(decoding: await readToEnd(), as: UTF8.self) }
    }
  }

  /// Everything until the peer hangs up.
  func readToEnd() async -> [UInt8] {
    while await readSome() {}
    defer { unread = [] }
    return unread
  }

  func readToEndText() async -> String { String(decoding: await readToEnd(), as: UTF8.self) }

  /// Does not block: the tests of other suites share these threads.
  private func readSome() async -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<60_000 {
      let count = recv(descriptor, &buffer, buffer.count, CInt(MSG_DONTWAIT))
      if count > 0 { unread += buffer[..<count] }
      if count < 0, errno == ECONNRESET { wasReset = true }
      guard count < 0, errno == EAGAIN else { return count > 0 }
      await pause()
    }
    return false
  }
}

/// A moment in which others may work.
private func pause() async { try? await Task.sleep(for: .milliseconds(1)) }

/// Calls with 127.0.0.1 and a port as the kernel wants them.
private func withLoopback<Result>(
  port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var place = sockaddr_in()
  place.sin_family = sa_family_t(AF_INET)
  place.sin_port = in_port_t(port).bigEndian
  place.sin_addr.s_addr = inet_addr("127.0.0.1")
  return withUnsafeBytes(of: &place) { bytes in
    body(
      bytes.assumingMemoryBound(to: sockaddr.self).baseAddress!,
      socklen_t(MemoryLayout<sockaddr_in>.size))
  }
}

/// Listens and says nothing by itself.
final class SilentServer: Sendable {
  private let descriptor: CInt
  let address: ListeningAddress

  init() throws {
    let descriptor = socket(
      AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue), 0)
    self.descriptor = descriptor
    guard withLoopback(port: 0, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 8) == 0
    else { throw RawSocket.Failure(number: errno) }
    var place = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &place) { bytes in
      _ = getsockname(descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress!, &size)
    }
    address = ListeningAddress(host: "127.0.0.1", port: Int(in_port_t(bigEndian: place.sin_port)))
  }

  deinit { Glibc.close(descriptor) }

  func accept() async -> RawSocket {
    while true {
      let accepted = Glibc.accept(descriptor, nil, nil)
      if accepted >= 0 { return RawSocket(descriptor: accepted) }
      await pause()
    }
  }
}

extension RawSocket {
  /// Plays the server's part of the handshake.
  func answerHandshake() async {
    let request = await read(until: "\r\n\r\n")
    let line = request.split(separator: "\r\n").first { $0.hasPrefix("Sec-WebSocket-Key: ") }
    let key = String(line?.dropFirst("Sec-WebSocket-Key: ".count) ?? "")
    await send(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: \(Handshake.acceptValue(for: key))\r\n\r\n")
  }

  /// A socket on which the WebSocket handshake is done.
  convenience init(upgradedAt address: ListeningAddress, path: String = "/echo") async throws {
    try self.init(address)
    await send(
      "GET \(path) HTTP/1.1\r\nHost: hut\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Protocol: cudgel.1\r\n\r\n")
    _ = await read(until: "\r\n\r\n")
  }
}

/// The answer without its `Date` line, which no test can know.
func dateless(_ text: String) -> String {
  text.split(separator: "\r\n", omittingEmptySubsequences: false)
    .filter { !$0.hasPrefix("Date: ") }.joined(separator: "\r\n")
}
