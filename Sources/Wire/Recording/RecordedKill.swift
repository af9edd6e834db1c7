package import Simulation

/// Somebody's end that is worth finding again: a player's, a boss's, or whatever a player felled.
package struct RecordedKill: Hashable, Sendable {
  package var tick: Tick
  /// The player that fell; empty for a monster.
  package var name: String
  package var kind: KindID
  package var isBoss: Bool
  /// The player whose blow it was; empty for a monster's, and where nobody is known.
  package var killer: String

  package init(tick: Tick, name: String, kind: KindID, isBoss: Bool, killer: String) {
    self.tick = tick
    self.name = name
    self.kind = kind
    self.isBoss = isBoss
    self.killer = killer
  }

  /// A player or a boss fell: what everybody wants to see.
  package var isGreat: Bool { isBoss || !name.isEmpty }

  /// Whether a player of that name fell or struck.
  package func concerns(_ player: String) -> Bool {
    PlayerName.isSame(name, as: player) || PlayerName.isSame(killer, as: player)
  }
}

extension [UInt8] {
  /// Without its tick, which is that of its block.
  mutating func append(kill: RecordedKill) {
    append(kill.kind.rawValue)
    append(flag: kill.isBoss)
    append(text: kill.name)
    append(text: kill.killer)
  }
}

extension WireReader {
  mutating func kill(at tick: Tick) throws(WireError) -> RecordedKill {
    let kind = try kind("kind")
    let isBoss = try flag("boss")
    let name = try text("name", bytesMax: WireLimits.nameBytesMax)
    return RecordedKill(
      tick: tick, name: name, kind: kind, isBoss: isBoss,
      killer: try text("killer", bytesMax: WireLimits.nameBytesMax))
  }
}

/// Finds the kills in what a watcher is told.
struct KillFinder {
  let welcome: Welcome
  let snapshot: Snapshot

  /// Of one tick's events. Whoever struck that place last before is whose blow it was: a monster
  /// that died has no number any more.
  func kills(in events: [SeenEvent], at tick: Tick) -> [RecordedKill] {
    var strikers: [(place: Point, by: SeenNumber)] = []
    var kills: [RecordedKill] = []
    for event in events {
      switch event.happening {
      case .struck(_, let by?, _, _, _): strikers.append((event.place, by))
      case .died(_, let kind, let name, _):
        let by = strikers.last { $0.place == event.place }?.by
        let killer = by.flatMap { snapshot.entity($0)?.name } ?? ""
        let isBoss =
          Int(kind.rawValue) < welcome.kinds.count && welcome.kinds[Int(kind.rawValue)].isBoss
        guard isBoss || !name.isEmpty || !killer.isEmpty else { continue }
        kills.append(
          RecordedKill(tick: tick, name: name, kind: kind, isBoss: isBoss, killer: killer))
      case .struck, .missed, .woke, .noticed, .dashed, .missileFlew, .split, .doorOpened,
        .suffered, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
        break
      }
    }
    return Array(kills.prefix(RecordingLimits.killsMax))
  }
}
