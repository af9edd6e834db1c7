import Simulation
import Wire

/// Who hears what.
extension Match {
  /// The server's own word, to everybody.
  mutating func announce(_ text: String) {
    tellEverybody(Chat(kind: .notice, from: "", text: text))
  }

  /// A watcher cheers, where the host allows it: everybody hears of it, but not of all at once. Who
  /// is not heard is told why.
  mutating func cheer(from viewer: Int) {
    let (id, name) = (viewers[viewer].id, viewers[viewer].name)
    guard settings.watching.allowsCheers else {
      return tell(id, "This host does not let watchers cheer.")
    }
    guard cheers.take(at: now) else { return tell(id, "Others cheer just now. Try again.") }
    announce(name.isEmpty ? "A watcher cheers!" : "\(name), who watches, cheers!")
    // Its own cheer comes back to it as late as everything else.
    if delay > 0 { tell(id, "The players hear you cheer.") }
  }

  /// A line from a player: a command when it begins with "/", a shout to all with "!", else a say.
  mutating func talk(_ raw: String, from seat: Int) {
    if raw.first == "/" { return obey(raw, from: seat) }
    let isShout = raw.first == "!"
    guard let text = ChatText(cleaning: isShout ? String(raw.dropFirst()) : raw) else { return }
    let name = seats[seat].name.text
    if isShout {
      tellEverybody(Chat(kind: .shout, from: name, text: text.text))
    } else {
      say(Chat(kind: .say, from: name, text: text.text), from: seat)
    }
  }

  /// Heard within 20 tiles and by those who see the speaker, and in the free view.
  private mutating func say(_ chat: Chat, from speaker: Int) {
    guard let place = world.entity(inSeat: seats[speaker].id)?.movement.position else { return }
    for seat in seats.indices where seat == speaker || hears(place, seat) {
      seats[seat].feed.news.add(chat)
      for feed in feeds.indices where feeds[feed].audience == .player(seats[seat].id) {
        feeds[feed].feed.news.add(chat)
      }
    }
    for feed in feeds.indices where feeds[feed].isOfAll { feeds[feed].feed.news.add(chat) }
  }

  private func hears(_ place: Point, _ seat: Int) -> Bool {
    guard let field = seats[seat].field else { return false }
    return field.contains(place) || field.origin.steps(to: place) <= Limits.hearing
  }

  private mutating func tellEverybody(_ chat: Chat) {
    for seat in seats.indices { seats[seat].feed.news.add(chat) }
    for feed in feeds.indices { feeds[feed].feed.news.add(chat) }
  }

  /// To one viewer alone, before its next frame.
  mutating func tell(_ viewer: ViewerID, _ text: String) {
    let frame = encoded(.chat(Chat(kind: .notice, from: "", text: text)))
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
  }
}
