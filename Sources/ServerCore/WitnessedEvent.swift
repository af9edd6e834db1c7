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
    case .struck, .missed, .died, .woke, .noticed, .split, .doorOpened, .suffered, .healed,
      .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      guard sight.contains(event.place) else { return nil }
      from = event.place
      place = event.place
    }
  }

  /// Whether it tells what this very creature lost, gained or died of.
  func befalls(_ id: EntityID?) -> Bool {
    guard let id else { return false }
    return switch happening {
    case .died(let victim, _, _), .struck(let victim, _, _, _, _), .suffered(let victim, _, _, _):
      victim == id
    case .woke(let one), .levelled(let one, _), .took(let one, _): one == id
    case .missed, .noticed, .dashed, .missileFlew, .split, .doorOpened, .healed, .affected, .cast,
      .used, .gestured, .phaseBegan:
      false
    }
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
    case .suffered(let victim, let effect, let by, let damage):
      .suffered(victim: numbers.number(of: victim), effect, by: by, damage: max(0, damage))
    case .healed(let id, let hp): .healed(numbers.number(of: id), hp: max(0, hp))
    case .affected(let id, let effect): .affected(numbers.number(of: id), effect)
    case .cast(let id, let kind, let attack):
      .cast(by: numbers.number(of: id), kind: kind, attack: attack)
    case .levelled(let id, let level): .levelled(numbers.number(of: id), level: level)
    case .took(let id, let thing):
      .took(numbers.number(of: id), ThingLook(thing), count: thing.count)
    case .used(let id, let item): .used(numbers.number(of: id), item)
    case .gestured(let id, let gesture): .gestured(numbers.number(of: id), gesture)
    case .phaseBegan(let id, let kind, let phase):
      .phaseBegan(numbers.number(of: id), kind: kind, phase: phase)
    }
  }
}
