import Simulation
import Wire

/// Events and talk that wait for one feed until they are sent. Bounded: the oldest go first.
struct OneTimeNews: Sendable {
  private(set) var events: [WitnessedEvent] = []
  private(set) var chats: [Chat] = []
  /// How many were dropped since this was last asked.
  private var droppedCount = 0

  var isEmpty: Bool { events.isEmpty && chats.isEmpty }

  mutating func add(_ event: WitnessedEvent) {
    if events.count >= Limits.eventsWaitingMax {
      events.removeFirst()
      droppedCount += 1
    }
    events.append(event)
  }

  mutating func add(_ chat: Chat) {
    if chats.count >= Limits.chatsWaitingMax {
      chats.removeFirst()
      droppedCount += 1
    }
    chats.append(chat)
  }

  /// Appends them to a frame, in the numbers of the snapshot before them, and forgets them.
  mutating func send(into frame: inout [UInt8], after tick: Tick, numbers: NumberTable) {
    if !events.isEmpty {
      let seen = events.map { $0.seen(numbers: numbers) }
      ServerMessage.events(seen).encode(into: &frame, after: tick)
      events.removeAll(keepingCapacity: true)
    }
    for chat in chats { ServerMessage.chat(chat).encode(into: &frame, after: tick) }
    chats.removeAll(keepingCapacity: true)
  }

  /// Forgets the events that nobody is left to see, those aside that must be told all the same.
  mutating func forgetEvents(unless isKept: (WitnessedEvent) -> Bool) {
    events.removeAll { !isKept($0) }
  }

  mutating func takeDroppedCount() -> Int {
    defer { droppedCount = 0 }
    return droppedCount
  }
}
