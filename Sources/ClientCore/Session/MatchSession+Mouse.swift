import Simulation
import Wire

// Clicks on the map, and what is pasted.
extension MatchSession {
  /// A foe becomes the target, or is struck if it stands beside; anything else is walked to.
  mutating func click(at place: Point) -> [ClientEffect] {
    guard overlay == nil, link.isOpen, !isWatching, hasEntered, let focus,
      let own = replica.ownEntity, let snapshot = replica.snapshot
    else { return [] }
    letGoOfAll()
    let foe = snapshot.entities.first {
      $0.position == place && $0.isAlive && $0.traits.side != own.traits.side
    }
    if place.steps(to: focus) == 1, let direction = Direction(from: focus, to: place) {
      return act(.step(direction))
    }
    if let foe {
      hand.wanted = Hand.Wanted(foe: foe.number, triesLeft: snapshot.entities.count)
      return takeAim()
    }
    let way = WalkPath.way(from: focus, to: place, in: snapshot, ownSide: own.traits.side)
    if way.isEmpty {
      if place != focus { log.add(texts[.noWay], 0x8C877C, at: now) }
    } else {
      walk(along: way)
    }
    return []
  }

  /// Presses for the next target until it is the one that was clicked on: one press is answered
  /// before the next.
  mutating func takeAim() -> [ClientEffect] {
    guard var wanted = hand.wanted, let prediction = steering?.prediction else { return [] }
    let isAsked =
      prediction.waiting.contains(.nextTarget)
      || prediction.pending.contains { $0.input.action == .nextTarget }
    guard !isAsked else { return [] }
    guard replica.snapshot?.own?.character.target != wanted.foe, wanted.triesLeft > 0,
      replica.entity(wanted.foe)?.isAlive == true
    else {
      hand.wanted = nil
      return []
    }
    wanted.triesLeft -= 1
    hand.wanted = wanted
    return act(.nextTarget)
  }

  mutating func paste(_ text: String) {
    guard case .chat(var field) = overlay else {
      log.add(texts[.pasteIgnored, text.count], 0x8C877C, at: now)
      return
    }
    field.insert(text)
    overlay = .chat(field)
  }
}
