import Foundation
import Synchronization

/// A plain TCP connection to a server under test, as `curl` or `nc` would have it: what comes is
/// collected by a thread of its own.
final class Caller: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isOver = false
  }

  private let descriptor: CInt
  private let state: Box

  private final class Box: Sendable {
    let value = Mutex(State())
  }

  init(port: Int) throws {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw CocoaError(.fileNoSuchFile) }
    self.descriptor = descriptor
    let box = Box()
    state = box
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        let part = buffer[..<count]
        box.value.withLock { $0.bytes += part }
      }
      box.value.withLock { $0.isOver = true }
    }
  }

  /// Asks for a path and says goodbye after it, unless more lines say otherwise.
  convenience init(port: Int, get path: String, _ lines: String = "Connection: close\r\n") throws {
    try self.init(port: port)
    say("GET \(path) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n")
  }

  func say(_ text: String) { say(Array(text.utf8)) }

  func say(_ bytes: [UInt8]) { _ = send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) }

  /// All that has come.
  var text: String { state.value.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

  var isOver: Bool { state.value.withLock { $0.isOver } }

  /// What has come once it has this in it; all there is where it never comes.
  func text(with part: String) async -> String {
    _ = await eventually { self.text.contains(part) || self.isOver }
    return text
  }

  /// All there is, once the server has hung up.
  func wholeText() async -> String {
    _ = await eventually { self.isOver }
    return text
  }

  func hangUp() { shutdown(descriptor, CInt(SHUT_RDWR)) }

  deinit { close(descriptor) }
}
