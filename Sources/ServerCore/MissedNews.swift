import Simulation
import Wire

/// Events and talk that came out of a delay's line while one watcher was too slow for them. They
/// wait until it is in step, and come with its next snapshot; bounded: the oldest go first.
struct MissedNews: Sendable {
  private var events: [SeenEvent] = []
  private var chats: [Chat] = []

  var isEmpty: Bool { events.isEmpty && chats.isEmpty }

  /// Takes in what a frame told; how many of the oldest had to go.
  mutating func add(_ messages: [ServerMessage]) -> Int {
    for message in messages {
      switch message {
      case .snapshot: forgetEvents()
      case .delta(let delta):
        for case .vanish(let gone) in delta.changes {
          for index in events.indices { events[index] = events[index].forgetting(gone) }
        }
      case .events(let news): events += news
      case .chat(let chat): chats.append(chat)
      case .welcome, .checksum, .heartbeat, .farewell, .challenge, .board, .party, .outcome,
        .paused, .watchers:
        break
      }
    }
    let tooMany = max(0, events.count - Limits.eventsWaitingMax)
    let tooMuch = max(0, chats.count - Limits.chatsWaitingMax)
    events.removeFirst(tooMany)
    chats.removeFirst(tooMuch)
    return tooMany + tooMuch
  }

  /// Another view follows, in which their numbers mean nothing.
  mutating func forgetEvents() { events.removeAll() }

  /// Appends them to a frame behind the snapshot that they led to, and forgets them.
  mutating func send(into frame: inout [UInt8], after tick: Tick) {
    if !events.isEmpty { ServerMessage.events(events).encode(into: &frame, after: tick) }
    for chat in chats { ServerMessage.chat(chat).encode(into: &frame, after: tick) }
    self = MissedNews()
  }
}
