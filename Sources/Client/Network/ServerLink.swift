internal import ClientCore
internal import Simulation
internal import Transport
internal import Wire

/// The one link that a client has at a time; the loop owns it, the dialer's thread reports to the
/// inbox.
///
/// ```
/// nothing ──connect──▶ dialing(request) ──opened──▶ open(link) ──closed──▶ nothing
///    ▲                    │ failed                     │ drop
///    └────────────────────┴────────────────────────────┘
/// ```
/// Each `connect` gets a number of its own, so that late news of a link that was dropped is
/// recognised.
struct ServerLink {
  private let inbox: ClientInbox
  private var dialer: Dialer?
  private var request = 0
  private var link: Link?
  private var roundTripTold: Int?

  init(inbox: ClientInbox) {
    self.inbox = inbox
  }

  /// Dials in the background; what was open or being dialled before is dropped in silence.
  mutating func connect(to url: String) {
    drop()
    let (dialer, inbox, request) = (readyDialer(), inbox, request)
    let events = LinkEvents(
      opened: { link in inbox.post(.opened(link), for: request) },
      received: { link, message in
        if !inbox.post(.received(message.bytes), for: request) {
          link.close(.tooSlow, reason: "this client does not keep up")
        }
      },
      closed: { _, end in
        inbox.post(.closed(code: end.code.rawValue, reason: end.reason), for: request)
      })
    Task {
      do throws(DialError) {
        _ = try await dialer.connect(
          to: url, subprotocol: WireVersion.subprotocol, events: events)
      } catch {
        inbox.post(.failed("\(error)"), for: request)
      }
    }
  }

  /// Does nothing without an open link.
  func send(_ frame: [UInt8]) {
    link?.send(frame)
  }

  /// Says goodbye to the link; nothing that it still has to tell reaches the model.
  mutating func drop() {
    link?.close()
    link = nil
    roundTripTold = nil
    request += 1
  }

  /// What the model is to be told of this.
  mutating func take(_ news: Arrival.News, for request: Int, at time: Moment) -> ClientEvent? {
    let isPresent = request == self.request
    switch news {
    case .opened(let link):
      guard isPresent else {
        link.close()
        return nil
      }
      self.link = link
      return .linkOpened(time)
    case .received(let frame):
      return isPresent ? .frame(frame, time) : nil
    case .closed(let code, let reason):
      guard isPresent else { return nil }
      drop()
      return .linkClosed(code: code, reason: reason, time)
    case .failed(let sentence):
      return isPresent ? .connectFailed(sentence, time) : nil
    case .hosted, .notHosted, .search:
      return nil
    }
  }

  /// The smoothed time of a ping, whenever there is a new one.
  mutating func newRoundTrip() -> ClientEvent? {
    guard let time = link?.roundTrip?.smoothedMicroseconds, time != roundTripTold else {
      return nil
    }
    roundTripTold = time
    return .roundTrip(microseconds: time)
  }

  /// Ends the dialer's thread; waits a bounded time for the server to answer our goodbye.
  mutating func shutDown() {
    drop()
    guard let dialer else { return }
    BoundedWait.run { await dialer.shutdown() }
  }

  private mutating func readyDialer() -> Dialer {
    if let dialer { return dialer }
    let fresh = Dialer()
    dialer = fresh
    return fresh
  }
}
