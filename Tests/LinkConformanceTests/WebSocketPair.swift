import Foundation
import Simulator
import Synchronization
import Transport

/// A real WebSocket: a listener and a dialer of Transport on loopback, each with its own thread.
final class WebSocketPair: LinkPair {
  /// What the event loops leave here.
  private final class Told: Sendable {
    let events = Mutex<[LinkSide: [LinkEvent]]>([:])
    let serverLink = Mutex<Link?>(nil)
    /// While true the client's event loop stands still inside a callback.
    let isHeld = Mutex(false)

    func note(_ event: LinkEvent, at side: LinkSide) {
      events.withLock { $0[side, default: []].append(event) }
    }
  }

  private let told = Told()
  private let listener: Listener
  private let dialer = Dialer()
  private let client: Link

  init() async throws {
    let told = told
    var configuration = ListenerConfiguration(host: "127.0.0.1", port: 0)
    configuration.endpoints = { _ in
      .accept(
        Endpoint(
          subprotocols: ["cudgel.1"], messageBytesMax: 4 << 20, waitingBytesMax: 256 << 20))
    }
    configuration.events = Self.events(at: .server, told)
    listener = Listener(configuration)
    let address = try await listener.start()
    client = try await dialer.connect(
      to: "ws://\(address)/play", subprotocol: "cudgel.1",
      events: Self.events(at: .client, told))
    _ = await wait { told.serverLink.withLock { $0 != nil } }
  }

  private static func events(at side: LinkSide, _ told: Told) -> LinkEvents {
    LinkEvents(
      opened: { link in if side == .server { told.serverLink.withLock { $0 = link } } },
      received: { _, message in
        if side == .client {
          while told.isHeld.withLock({ $0 }) { usleep(1_000) }
        }
        told.note(.frame(message.bytes), at: side)
      },
      closed: { _, end in
        told.note(.closed(code: end.code.rawValue, reason: end.reason), at: side)
      })
  }

  private func link(_ side: LinkSide) -> Link? {
    side == .client ? client : told.serverLink.withLock { $0 }
  }

  var serverBacklog: Int {
    guard let link = link(.server) else { return 0 }
    return link.bytesWaiting + link.kernelBytesWaiting()
  }

  func send(_ frame: [UInt8], from side: LinkSide) { link(side)?.send(frame) }

  func close(from side: LinkSide, code: UInt16, reason: String) {
    link(side)?.close(CloseCode(code), reason: reason)
  }

  func setClientReading(_ isReading: Bool) { told.isHeld.withLock { $0 = !isReading } }

  func events(of side: LinkSide) -> [LinkEvent] {
    told.events.withLock { $0[side] ?? [] }
  }

  func wait(until condition: () -> Bool) async -> Bool {
    for _ in 0..<4_000 {
      if condition() { return true }
      try? await Task.sleep(for: .milliseconds(2))
    }
    return condition()
  }

  func rest() async { try? await Task.sleep(for: .milliseconds(60)) }

  func end() async {
    setClientReading(true)
    await dialer.shutdown()
    await listener.shutdown()
  }
}
