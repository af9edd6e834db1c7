import Synchronization

@testable import Transport

/// What links told, in order, for a test to look at.
final class Told: Sendable {
  enum Event: Equatable, Sendable {
    case opened(String)
    case received(Message)
    case closed(LinkEnd)
  }

  private let list = Mutex<[Event]>([])
  private let links = Mutex<[Link]>([])

  var all: [Event] { list.withLock { $0 } }
  var messages: [Message] {
    all.compactMap { if case .received(let message) = $0 { message } else { nil } }
  }
  var ends: [LinkEnd] { all.compactMap { if case .closed(let end) = $0 { end } else { nil } } }
  var firstLink: Link? { links.withLock { $0.first } }
  var allLinks: [Link] { links.withLock { $0 } }

  var events: LinkEvents {
    LinkEvents(
      opened: { link in
        self.links.withLock { $0.append(link) }
        self.add(.opened(link.path))
      },
      received: { _, message in self.add(.received(message)) },
      closed: { _, end in self.add(.closed(end)) })
  }

  private func add(_ event: Event) { list.withLock { $0.append(event) } }
}

/// Waits until something holds; how long is no part of the test, only that it ends.
func eventually(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<6000 {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return condition()
}

extension ListenerConfiguration {
  /// A free port on loopback, `/play` for binary `cudgel.1`, `/echo` for anything, `/full` full.
  static func make(told: Told = Told()) -> ListenerConfiguration {
    var configuration = ListenerConfiguration(host: "127.0.0.1", port: 0)
    configuration.events = told.events
    configuration.timing.listenerLiveness = .pingWhenSilent(
      for: .seconds(600), giveUpAfter: .seconds(1200))
    configuration.routes = { request in
      switch request.path {
      case "/": HTTPResponse(headers: ["Content-Type": "text/html"], body: Array("hello".utf8))
      case "/big": HTTPResponse(body: [UInt8](repeating: 0x2E, count: 300_000))
      case "/query": .text(200, request.query("name") ?? "none")
      default: nil
      }
    }
    configuration.endpoints = { request in
      switch request.path {
      case "/play": .accept(Endpoint(subprotocols: ["cudgel.1"]))
      case "/echo": .accept(Endpoint(subprotocols: [], kinds: .textAndBinary))
      case "/full": .refuse(.full("This match is full.", retryAfterSeconds: 7))
      default: nil
      }
    }
    return configuration
  }
}
