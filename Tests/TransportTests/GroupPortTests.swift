import Synchronization
import Testing

@testable import Transport

/// Datagrams to a group and back, on this machine's loopback alone.
struct GroupPortTests {
  @Test func `all members of a machine share the port, and each answers who asks`() async throws {
    let port = Int.random(in: 20_000...60_000)
    let (first, second) = (Self.member("first", port), Self.member("second", port))
    try await first.open()
    try await second.open()
    let heard = Mutex<[String]>([])
    let asker = Self.port(port, isMember: false) { _, bytes, source in
      let text = "\(String(decoding: bytes, as: UTF8.self)) from \(source.address)"
      heard.withLock { $0.append(text) }
    }
    try await asker.open()
    try await Self.wait {
      asker.sendToGroup(Array("who".utf8))
      return Set(heard.withLock { $0 }).count >= 2
    }
    for port in [first, second, asker] { await port.close() }
    let answers = Set(heard.withLock { $0 })
    #expect(answers == ["first from 127.0.0.1", "second from 127.0.0.1"])
  }

  @Test func `a datagram that is too long is not handed on`() async throws {
    let port = Int.random(in: 20_000...60_000)
    let heard = Mutex<[Int]>([])
    let member = Self.port(port, isMember: true) { _, bytes, _ in
      heard.withLock { $0.append(bytes.count) }
    }
    let asker = Self.port(port, isMember: false) { _, _, _ in }
    try await member.open()
    try await asker.open()
    try await Self.wait {
      asker.sendToGroup([UInt8](repeating: 1, count: Limits.datagramBytesMax + 1))
      asker.sendToGroup([UInt8](repeating: 1, count: Limits.datagramBytesMax))
      return heard.withLock { $0.count } > 3
    }
    for port in [member, asker] { await port.close() }
    #expect(Set(heard.withLock { $0 }) == [Limits.datagramBytesMax])
  }

  @Test func `after close nothing is heard, and a second close does nothing`() async throws {
    let port = Int.random(in: 20_000...60_000)
    let member = Self.member("late", port)
    try await member.open()
    await member.close()
    await member.close()
    member.sendToGroup([1])
  }

  private static func member(_ answer: String, _ port: Int) -> GroupPort {
    Self.port(port, isMember: true) { group, _, source in
      group.send(Array(answer.utf8), to: source)
    }
  }

  private static func port(
    _ port: Int, isMember: Bool,
    received: @escaping @Sendable (GroupPort, [UInt8], DatagramSource) -> Void
  ) -> GroupPort {
    var configuration = GroupPortConfiguration(
      port: port, groupIPv4: "239.255.77.78", groupIPv6: "ff12::7778", isMember: isMember)
    configuration.reach = .thisMachine
    configuration.received = received
    return GroupPort(configuration)
  }

  /// Datagrams may be lost: asks again, for some seconds.
  private static func wait(_ isDone: () -> Bool) async throws {
    for _ in 0..<100 where !isDone() { try await Task.sleep(for: .milliseconds(50)) }
  }
}
