internal import ClientCore
internal import Simulation

/// The search for matches that the loop has begun, if it has.
struct Lookout {
  private let inbox: ClientInbox
  private var request = 0
  private var search: GameSearch?

  init(inbox: ClientInbox) {
    self.inbox = inbox
  }

  mutating func begin() {
    end()
    let (inbox, request) = (inbox, request)
    let search = GameSearch { inbox.post(.search($0), for: request) }
    self.search = search
    search.begin()
  }

  /// What is still under way is not told.
  mutating func end() {
    request += 1
    search?.end()
    search = nil
  }

  /// What the model is to be told of this.
  func take(_ news: Arrival.News, for request: Int, at time: Moment) -> ClientEvent? {
    guard case .search(let news) = news, request == self.request else { return nil }
    switch news {
    case .asked(let nonce): return .asked(nonce: nonce, time)
    case .heard(let line, let address): return .heardGame(line: line, from: address, time)
    case .failed: return nil
    }
  }
}
