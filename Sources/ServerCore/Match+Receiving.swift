package import Simulation
import Wire

/// What clients say. Nothing here trusts them.
extension Match {
  /// Takes in one frame from a link. Whatever is wrong with it ends only that link.
  package mutating func receive(_ frame: [UInt8], from viewer: ViewerID, at now: Moment) {
    self.now = max(self.now, now)
    guard viewers.index(of: viewer) != nil else { return }
    do throws(WireError) {
      let messages = try ClientMessage.decodeFrame(frame)
      // A frame without any, or with unknown ones only, is work all the same.
      if messages.isEmpty { _ = isWithinFlood(viewer) }
      for message in messages {
        guard isWithinFlood(viewer), let index = viewers.index(of: viewer) else { return }
        receive(message, from: index)
      }
    } catch {
      dismiss(viewer, .protocolError, error.description)
    }
  }

  /// False when the link has just been ended for one message too many, or is gone already.
  private mutating func isWithinFlood(_ viewer: ViewerID) -> Bool {
    guard let index = viewers.index(of: viewer) else { return false }
    guard viewers[index].messageFlood.take(at: now) else {
      dismiss(viewer, .tooFast, "Too many messages in a second.")
      return false
    }
    return true
  }

  private mutating func receive(_ message: ClientMessage, from index: Int) {
    let viewer = viewers[index].id
    let isWithinRate = viewers[index].messages.take(at: now)
    switch (viewers[index].place, message) {
    case (.greeting, .hello(let hello)): admit(index, hello)
    case (.greeting, _): dismiss(viewer, .protocolError, "The first message must be hello.")
    case (.seat, .hello), (.watch, .hello):
      dismiss(viewer, .protocolError, "A second hello on the same link.")
    case (.seat(let seat), _):
      receive(message, from: index, in: seat, isWithinRate: isWithinRate)
    case (.watch(let feed), _):
      receive(message, from: index, watching: feed, isWithinRate: isWithinRate)
    }
  }

  private mutating func receive(
    _ message: ClientMessage, from index: Int, in id: SeatID, isWithinRate: Bool
  ) {
    guard let seat = seatIndex(id) else { return }
    let viewer = viewers[index].id
    switch message {
    case .inputs(let acknowledged, let inputs):
      viewers[index].backpressure.acknowledge(acknowledged, at: now)
      seats[seat].acknowledge(acknowledged)
      receive(inputs, from: index, in: seat, isWithinRate: isWithinRate)
    case .acknowledgement(let tick):
      viewers[index].backpressure.acknowledge(tick, at: now)
      seats[seat].acknowledge(tick)
    case .chat(let text):
      if isWithinRate, viewers[index].chats.take(at: now) { talk(text, from: seat) }
    case .resync:
      if allowsResync(index) { seats[seat].feed.wantsSnapshot = true }
    case .clearInputs:
      counts.inputsRefused += seats[seat].inputs.waiting.count
      seats[seat].inputs.clear()
    case .farewell:
      seats[seat].viewer = nil
      vacate(seat, notice: "\(seats[seat].name.text) leaves.")
      dismiss(viewer, .left, "Farewell.")
    case .follow:
      dismiss(viewer, .protocolError, "Only watchers follow.")
    case .cheer:
      dismiss(viewer, .protocolError, "Only watchers cheer.")
    case .mark(let place):
      if isWithinRate, viewers[index].chats.take(at: now) { mark(place, by: seat) }
    // Helper "modes" reads this.
    case .pause(let isWanted):
      if isWithinRate, viewers[index].chats.take(at: now) { pause(isWanted, by: seat) }
    case .hello: break
    }
  }

  private mutating func receive(
    _ inputs: [SequencedAction], from index: Int, in seat: Int, isWithinRate: Bool
  ) {
    for input in inputs {
      guard viewers[index].inputFlood.take(at: now) else {
        return dismiss(viewers[index].id, .tooFast, "Too many inputs in a second.")
      }
      let isAllowed = isWithinRate && !isPaused && viewers[index].inputs.take(at: now)
      if !seats[seat].inputs.receive(input, isAllowed: isAllowed) { counts.inputsRefused += 1 }
    }
  }

  private mutating func receive(
    _ message: ClientMessage, from index: Int, watching feed: WatchFeed.ID, isWithinRate: Bool
  ) {
    let viewer = viewers[index].id
    switch message {
    case .acknowledgement(let tick):
      viewers[index].backpressure.acknowledge(tick, at: now)
    case .resync:
      if allowsResync(index) { viewers[index].wantsBaseline = true }
    case .follow(let name):
      if isWithinRate, viewers[index].chats.take(at: now) { follow(name, viewer, leaving: feed) }
    case .cheer:
      if isWithinRate, viewers[index].chats.take(at: now) { cheer(from: index) }
    case .farewell: dismiss(viewer, .left, "Farewell.")
    case .inputs, .chat, .clearInputs, .mark, .pause:
      dismiss(viewer, .notAllowed, "Watchers only watch.")
    case .hello: break
    }
  }

  /// At most one a second; the client asks again if it must.
  private mutating func allowsResync(_ index: Int) -> Bool {
    guard now >= viewers[index].resyncAllowedAt else { return false }
    viewers[index].resyncAllowedAt = now + Limits.resyncTime
    counts.checksumMismatches += 1
    return true
  }
}
