import Simulation
import Wire

/// Turns what happened into lines of the log and into effects on the map.
struct Narrator {
  let replica: Replica
  /// Whether the viewer's own character is a person at this keyboard, and not one that is watched.
  let isPlaying: Bool
  let now: Moment

  private static let bad: UInt32 = 0xFF6B5A
  private static let good: UInt32 = 0x9BD67A
  private static let plain: UInt32 = 0xA8A294
  private static let grave: UInt32 = 0xFF3B30
  private static let notice: UInt32 = 0xE8C060

  /// Tells one event. What could be seen but has no words leaves only its effect.
  func tell(_ event: SeenEvent, into log: inout EventLog, _ effects: inout VisualEffects) {
    show(event, in: &effects)
    guard let (text, color) = words(for: event.happening) else { return }
    log.add(text, color, at: now)
  }

  private func words(for happening: SeenHappening) -> (String, UInt32)? {
    switch happening {
    case .struck(let victim, let by, let kind, let attack, let damage):
      return wordsForBlow(victim, by, kind, attack, damage)
    case .missed(let by, _, let attack):
      guard isOwn(by) else { return nil }
      return ("Your \(attackName(attack, ofOwn: true)) hits nothing.", Self.plain)
    case .died(let victim, let kind, let name, let killer):
      if isOwn(victim) { return ("The \(kindName(killer)) has felled you.", Self.grave) }
      guard !name.isEmpty else { return ("The \(kindName(kind)) dies.", Self.good) }
      return ("\(name) was felled by the \(kindName(killer)).", Self.bad)
    case .woke(let who): return isOwn(who) ? ("You wake at the fire.", Self.good) : nil
    case .split(let who):
      return name(of: who).map { ("\(capitalized($0)) splits!", Self.notice) }
    case .noticed, .dashed, .missileFlew, .doorOpened, .suffered, .healed, .affected, .cast,
      .levelled, .took, .used, .gestured, .phaseBegan:
      return nil
    }
  }

  private func wordsForBlow(
    _ victim: SeenNumber?, _ by: SeenNumber?, _ kind: KindID, _ attack: AttackIndex, _ damage: Int
  ) -> (String, UInt32)? {
    if attack == .fire {
      guard isOwn(victim) else { return nil }
      return ("The fire burns you for \(damage).", Self.bad)
    }
    let weapon = attackName(attack, of: kind)
    let striker = by.flatMap(playerName) ?? "The \(kindName(kind))"
    if isOwn(victim) { return ("\(striker)'s \(weapon) hits you for \(damage).", Self.bad) }
    guard let target = name(of: victim) else { return nil }
    if isOwn(by) { return ("Your \(weapon) hits \(target) for \(damage).", Self.good) }
    return ("\(striker)'s \(weapon) hits \(target) for \(damage).", Self.plain)
  }

  private func show(_ event: SeenEvent, in effects: inout VisualEffects) {
    let place = event.place
    switch event.happening {
    case .struck(let victim, _, _, _, let damage):
      let color = isOwn(victim) ? Self.grave : 0xFFE9A0
      effects.add(.flash(color), at: place, lasts: 220_000, now: now)
      effects.add(.word("\(damage)", color), at: place, lasts: 800_000, now: now)
    case .missed: effects.add(.flash(0x6A6458), at: place, lasts: 150_000, now: now)
    case .died: effects.add(.word("†", 0xD8D0C0), at: place, lasts: 1_200_000, now: now)
    case .woke: effects.add(.flash(0xFFD080), at: place, lasts: 500_000, now: now)
    case .noticed: effects.add(.word("!", Self.notice), at: place, lasts: 700_000, now: now)
    case .dashed(_, let from):
      effects.add(.trail(from: from, 0x90A8C8), at: place, lasts: 300_000, now: now)
    case .missileFlew(let kind, _, let from):
      let color = replica.legend(kind)?.color ?? 0xC0C0C0
      effects.add(
        .flight(from: from, glyph: "•", color), at: place, lasts: flightTime(from, place), now: now)
    case .split: effects.add(.flash(0x80D060), at: place, lasts: 300_000, now: now)
    case .doorOpened, .suffered, .healed, .affected, .cast, .levelled, .took, .used, .gestured,
      .phaseBegan:
      break
    }
  }

  private func flightTime(_ from: Point, _ to: Point) -> Int64 {
    60_000 + 30_000 * Int64(from.steps(to: to))
  }

  private func isOwn(_ number: SeenNumber?) -> Bool {
    isPlaying && number != nil && number == replica.snapshot?.own?.number
  }

  /// “the Clubber”, or a player's name; nil for nobody in view.
  private func name(of number: SeenNumber?) -> String? {
    guard let number, let entity = replica.entity(number) else { return nil }
    return entity.name.isEmpty ? "the \(kindName(entity.kind))" : entity.name
  }

  private func playerName(_ number: SeenNumber) -> String? {
    guard let name = replica.entity(number)?.name, !name.isEmpty else { return nil }
    return name
  }

  private func kindName(_ kind: KindID) -> String {
    kind == .fire ? Texts.fire : replica.legend(kind)?.name ?? "creature"
  }

  private func attackName(_ attack: AttackIndex, of kind: KindID) -> String {
    guard let attacks = replica.legend(kind)?.attacks, Int(attack.rawValue) < attacks.count else {
      return "blow"
    }
    return attacks[Int(attack.rawValue)].name
  }

  private func attackName(_ attack: AttackIndex, ofOwn: Bool) -> String {
    replica.ownEntity.map { attackName(attack, of: $0.kind) } ?? "blow"
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
