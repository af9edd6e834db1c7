internal import ClientCore
internal import Foundation
internal import Simulation

/// The match that "play alone" and "host" run in this process: begun and ended on threads of their
/// own, because making a world takes a moment.
struct LocalHosting {
  private let inbox: ClientInbox
  private let start: @Sendable (HostedMatch) throws -> LocalServer
  private var request = 0
  private var server: LocalServer?
  /// One for each match that is being ended, woken when it has.
  private var endings: [WakeSignal] = []

  init(inbox: ClientInbox, start: @escaping @Sendable (HostedMatch) throws -> LocalServer) {
    self.inbox = inbox
    self.start = start
  }

  /// Ends the one before, and waits a bounded time for that: they may want the same port.
  mutating func begin(_ match: HostedMatch) {
    end()
    endings.removeAll { $0.wait(milliseconds: 0) }
    let (inbox, start, request, endings) = (inbox, start, request, endings)
    Thread.detachNewThread {
      for ending in endings { ending.wait(milliseconds: ShellLimits.farewellMax) }
      do {
        inbox.post(.hosted(try start(match)), for: request)
      } catch {
        inbox.post(.notHosted("\(error)"), for: request)
      }
    }
  }

  /// In the background.
  mutating func end() {
    request += 1
    if let server { stop(server) }
    server = nil
  }

  /// What the model is to be told of this; a match that nobody waits for any more ends at once.
  mutating func take(_ news: Arrival.News, for request: Int, at time: Moment) -> ClientEvent? {
    let isPresent = request == self.request
    switch news {
    case .hosted(let server):
      guard isPresent else {
        stop(server)
        return nil
      }
      self.server = server
      return .hosted(url: server.url, time)
    case .notHosted(let sentence):
      return isPresent ? .connectFailed(sentence, time) : nil
    case .opened, .received, .closed, .failed, .search:
      return nil
    }
  }

  /// As `end`, and waits a bounded time for every match to be over.
  mutating func shutDown() {
    end()
    for ending in endings { ending.wait(milliseconds: ShellLimits.farewellMax) }
  }

  private mutating func stop(_ server: LocalServer) {
    let ending = WakeSignal()
    endings.append(ending)
    Thread.detachNewThread {
      server.stop()
      ending.wake()
    }
  }
}
