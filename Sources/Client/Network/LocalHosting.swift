internal import ClientCore
internal import Simulation

/// The match that "play alone" and "host" run in this process: begun and ended in the background,
/// because making a world takes a moment.
struct LocalHosting {
  private let inbox: ClientInbox
  private let start: @Sendable (HostedMatch) throws -> LocalServer
  private var request = 0
  private var server: LocalServer?
  /// The one that is being ended; each waits for the one before.
  private var ending: Task<Void, Never>?

  init(inbox: ClientInbox, start: @escaping @Sendable (HostedMatch) throws -> LocalServer) {
    self.inbox = inbox
    self.start = start
  }

  /// Ends the one before.
  mutating func begin(_ match: HostedMatch) {
    end()
    let (inbox, start, request) = (inbox, start, request)
    Task.detached {
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
    guard let server else { return }
    self.server = nil
    stop(server)
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
    case .opened, .received, .closed, .failed:
      return nil
    }
  }

  /// As `end`, and waits a bounded time for all that were begun.
  mutating func shutDown() {
    end()
    guard let ending else { return }
    BoundedWait.run { await ending.value }
  }

  private mutating func stop(_ server: LocalServer) {
    let before = ending
    ending = Task.detached {
      await before?.value
      server.stop()
    }
  }
}
