import Simulation
import Wire

// Whose business it is.
extension Narrator {
  /// What happens so near matters, whoever it happens to.
  private static let near = 5

  /// Whether it is only others' business: it concerns neither oneself nor one's hounds and party,
  /// and does not happen near. All is of a watcher's interest.
  func isOthers(_ event: SeenEvent) -> Bool {
    guard isPlaying else { return false }
    switch event.happening {
    case .died(let victim, _, let name, _):
      return name.isEmpty && !isMine(victim) && !isTarget(victim) && !isNear(event.place)
    case .levelled(let who, _): return !isMine(who)
    case .cast(let by, _, _):
      return !isMine(by) && !(isFoe(by) && isNear(event.place, times: 2))
    case .gestured(let who, _): return !isMine(who) && !isNear(event.place, times: 2)
    case .split(let who): return !isTarget(who) && !isNear(event.place, times: 2)
    case .struck, .missed, .woke, .noticed, .dashed, .missileFlew, .doorOpened, .suffered,
      .healed, .affected, .took, .used, .phaseBegan:
      return false
    }
  }

  /// Oneself, one's hounds and one's party.
  private func isMine(_ number: SeenNumber?) -> Bool {
    guard let number, let entity = replica.lately(number) else { return false }
    if isOwn(number) || isOwn(entity.traits.master) { return true }
    return !entity.name.isEmpty
      && replica.party?.members.contains { $0.name == entity.name } == true
  }

  private func isTarget(_ number: SeenNumber?) -> Bool {
    number != nil && number == replica.snapshot?.own?.character.target
  }

  private func isNear(_ place: Point, times: Int = 1) -> Bool {
    guard let here = replica.ownEntity?.position else { return true }
    return here.steps(to: place) <= Self.near * times
  }
}
