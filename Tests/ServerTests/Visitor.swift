import Foundation
import Logging
import Server
import Simulation
import Synchronization
import Transport
import Wire

/// A link to a server under test, that says what a test wants it to.
final class Visitor: Sendable {
  private struct State {
    var frames = 0
    var end: LinkEnd?
  }

  let link: Link
  private let dialer = Dialer()
  private let state = Box(State())

  init(_ url: String) async throws {
    let state = state
    link = try await dialer.connect(
      to: url, subprotocol: WireVersion.subprotocol,
      events: LinkEvents(
        received: { _, _ in state.value.withLock { $0.frames += 1 } },
        closed: { _, end in state.value.withLock { $0.end = end } }))
  }

  func send(_ messages: [ClientMessage]) {
    var bytes: [UInt8] = []
    for message in messages { message.encode(into: &bytes) }
    link.send(bytes)
  }

  var hasEnded: Bool { state.value.withLock { $0.end != nil } }

  func hasReceivedFrame() async -> Bool {
    await eventually { self.state.value.withLock { $0.frames > 0 } }
  }

  /// How the link ended, nil when it doesn't.
  func end() async -> LinkEnd? {
    _ = await eventually { self.hasEnded }
    return state.value.withLock { $0.end }
  }

  func leave() async { await dialer.shutdown() }
}

/// A mutex that can be captured before the object it belongs to exists.
private final class Box<Value: Sendable>: Sendable {
  let value: Mutex<Value>
  init(_ value: Value) { self.value = Mutex(value) }
}

/// Whether something comes true within a generous while: machines are noisy.
func eventually(_ condition: @Sendable () -> Bool) async -> Bool {
  for _ in 0..<1500 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(20))
  }
  return condition()
}

func makeServer(port: Int = 0, playersMax: Int = 8, bots: Int = 0) throws -> HostServer {
  try HostServer(
    settings: HostSettings(
      port: port, bindAddress: "127.0.0.1", seed: 7, size: .small, bots: bots,
      playersMax: playersMax),
    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
}

/// A server on a free port for as long as the body takes.
func withServer(
  playersMax: Int = 8, bots: Int = 0, _ body: (HostServer) async throws -> Void
) async throws {
  let server = try makeServer(playersMax: playersMax, bots: bots)
  try await server.start()
  do { try await body(server) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension HostServer {
  var watchURL: String { playURL.replacing("/play", with: "/watch") }
  var httpURL: String { playURL.replacing("ws://", with: "http://").replacing("/play", with: "") }
}
