import Simulation
import Wire

/// A `WorldEvent` as one audience saw it: its places are places that were in view.
struct WitnessedEvent: Sendable {
  private let place: Point
  private let happening: Happening
  private let victimName: String
  /// Where a way came from, as far as it was in view.
  private let from: Point

  /// nil when it happened out of sight. Of a way that was partly in view, only that part is told.
  init?(_ event: WorldEvent, in sight: Sight, victimName: String) {
    happening = event.happening
    self.victimName = victimName
    switch event.happening {
    case .missileFlew(_, _, let start, let end), .dashed(_, let start, let end):
      guard let first = Point.firstSeen(from: start, to: end, in: sight),
        let last = Point.firstSeen(from: end, to: start, in: sight)
      else { return nil }
      from = first
      place = last
    // Viewers are not told of these yet.
    case .suffered, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      return nil
    case .struck, .missed, .died, .woke, .noticed, .split, .doorOpened:
      guard sight.contains(event.place) else { return nil }
      from = event.place
      place = event.place
    }
  }

  /// Whether it tells that this very creature died.
  func isDeath(of id: EntityID?) -> Bool {
    guard case .died(let victim, _, _) = happening else { return false }
    return victim == id
  }

  /// In a viewer's numbers; who is not in view has none.
  func seen(numbers: NumberTable) -> SeenEvent {
    SeenEvent(place: place, happening: seenHappening(numbers))
  }

  private func seenHappening(_ numbers: NumberTable) -> SeenHappening {
    switch happening {
    case .struck(let victim, let by, let kind, let attack, let damage):
      .struck(
        victim: numbers.number(of: victim), by: numbers.number(of: by), kind: kind,
        attack: attack, damage: max(0, damage))
    case .missed(let by, let kind, let attack):
      .missed(by: numbers.number(of: by), kind: kind, attack: attack)
    case .died(let victim, let victimKind, let by):
      .died(
        victim: numbers.number(of: victim), victimKind: victimKind, victimName: victimName, by: by)
    case .woke(let id): .woke(numbers.number(of: id))
    case .noticed(let id): .noticed(numbers.number(of: id))
    case .dashed(let id, _, _): .dashed(numbers.number(of: id), from: from)
    case .missileFlew(let kind, let attack, _, _):
      .missileFlew(kind: kind, attack: attack, from: from)
    case .split(let id): .split(numbers.number(of: id))
    case .doorOpened: .doorOpened
    case .suffered, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      preconditionFailure("never witnessed")
    }
  }
}
