import Simulation
import Wire

/// Another player who has struck one's own character.
struct Rival: Hashable, Sendable {
  var name: String
  var kind: KindID
}

extension Narrator {
  /// The player who struck one's own character, where that is what happened.
  func rival(in happening: SeenHappening) -> Rival? {
    guard case .struck(let victim, let by?, let kind, _, _) = happening, isOwn(victim),
      let name = replica.entity(by)?.name, !name.isEmpty
    else { return nil }
    return Rival(name: name, kind: kind)
  }

  /// Who felled or burned one's own character, in words: another player by name, oneself by one's
  /// own fire, a monster by its kind.
  func killer(of kind: KindID, rival: Rival?) -> String {
    if let rival, rival.kind == kind { return rival.name }
    if replica.welcome?.mode != .brawl, kind == replica.ownEntity?.kind { return texts[.ownFire] }
    return the(kind)
  }
}
