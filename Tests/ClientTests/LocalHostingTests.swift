import ClientCore
import Simulation
import Synchronization
import Testing

@testable import Client

@Suite struct LocalHostingTests {
  private struct Refusal: Error, CustomStringConvertible {
    let description = "port 7777 is taken"
  }

  @Test func `a match that runs is told, and ended with the program`() {
    let isStopped = Box()
    let wake = WakeSignal()
    let inbox = ClientInbox(wake: wake)
    var hosting = LocalHosting(inbox: inbox) { _ in
      LocalServer(url: "ws://127.0.0.1:1/play") { isStopped.set() }
    }
    hosting.begin(.alone(.delve))
    #expect(news(from: inbox, wake, for: &hosting) == .hosted(url: "ws://127.0.0.1:1/play", .zero))
    hosting.shutDown()
    #expect(isStopped.isSet)
  }

  @Test func `a match that does not start is a sentence`() {
    let wake = WakeSignal()
    let inbox = ClientInbox(wake: wake)
    var hosting = LocalHosting(inbox: inbox) { _ in throw Refusal() }
    hosting.begin(.open(.delve))
    #expect(news(from: inbox, wake, for: &hosting) == .connectFailed("port 7777 is taken", .zero))
  }

  @Test func `a match that nobody waits for any more ends at once`() {
    let isStopped = Box()
    let wake = WakeSignal()
    let inbox = ClientInbox(wake: wake)
    var hosting = LocalHosting(inbox: inbox) { _ in
      LocalServer(url: "ws://127.0.0.1:1/play") { isStopped.set() }
    }
    hosting.begin(.alone(.delve))
    hosting.end()
    #expect(news(from: inbox, wake, for: &hosting) == nil)
    hosting.shutDown()
    #expect(isStopped.isSet)
  }

  /// Waits for the background, which answers within microseconds.
  private func news(
    from inbox: ClientInbox, _ wake: WakeSignal, for hosting: inout LocalHosting
  ) -> ClientEvent? {
    wake.wait(milliseconds: 10_000)
    let arrival = inbox.drain()[0]
    return hosting.take(arrival.news, for: arrival.request, at: .zero)
  }
}

/// A flag that another thread may set.
private final class Box: Sendable {
  private let value = Mutex(false)
  func set() { value.withLock { $0 = true } }
  var isSet: Bool { value.withLock { $0 } }
}
