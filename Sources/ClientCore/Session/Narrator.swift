import Simulation
import Wire

/// Turns what happened into lines of the log and into effects on the map.
struct Narrator {
  let replica: Replica
  /// Whether the viewer's own character is a person at this keyboard, and not one that is watched.
  let isPlaying: Bool
  let texts: Texts
  let now: Moment

  static let bad: UInt32 = 0xFF6B5A
  static let good: UInt32 = 0x9BD67A
  static let plain: UInt32 = 0xA8A294
  static let grave: UInt32 = 0xFF3B30
  static let notice: UInt32 = 0xE8C060

  /// Tells one event. What could be seen but has no words leaves only its effect.
  func tell(_ event: SeenEvent, into log: inout EventLog, _ effects: inout VisualEffects) {
    show(event, in: &effects)
    if case .struck(let victim, let by, let kind, let attack, let damage) = event.happening {
      guard let (text, color) = wordsForBlow(victim, by, kind, attack) else { return }
      return log.addBlow(text, damage, color, at: now)
    }
    guard let (text, color) = words(for: event.happening) else { return }
    log.add(text, color, at: now)
  }

  /// What an event took from one's own character, and how much; nil when it took nothing.
  func ownWound(by happening: SeenHappening) -> (cause: String, damage: Int)? {
    switch happening {
    case .struck(let victim, let by, let kind, let attack, let damage) where isOwn(victim):
      let striker = by.flatMap(playerName) ?? kindName(kind)
      return ("\(striker)'s \(attackName(attack, of: kind))", damage)
    case .suffered(let victim, let effect, let by, let damage) where isOwn(victim):
      let cause = by.flatMap { $0 == .fire ? nil : "\(texts.word(for: effect)), by \(the($0))" }
      return (cause ?? texts.word(for: effect), damage)
    case .struck, .suffered, .missed, .died, .woke, .noticed, .dashed, .missileFlew, .split,
      .doorOpened, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      return nil
    }
  }

  private func words(for happening: SeenHappening) -> (String, UInt32)? {
    switch happening {
    case .missed(let by, _, let attack):
      guard isOwn(by) else { return nil }
      return ("Your \(attackName(attack, ofOwn: true)) hits nothing.", Self.plain)
    case .died(let victim, let kind, let name, let killer):
      if isOwn(victim) { return ("\(capitalizedThe(killer)) has felled you.", Self.grave) }
      guard !name.isEmpty else { return ("\(capitalizedThe(kind)) dies.", Self.good) }
      return ("\(name) was felled by \(the(killer)).", Self.bad)
    case .woke(let who): return isOwn(who) ? ("You wake at the fire.", Self.good) : nil
    case .split(let who):
      return name(of: who).map { ("\(capitalized($0)) splits!", Self.notice) }
    case .affected(let who, let effect):
      return isOwn(who) ? (wordsForOwn(effect), effect.color) : nil
    case .cast(let by, let kind, let attack):
      guard !isOwn(by), let caster = name(of: by) else { return nil }
      let what = attackName(attack, of: kind)
      return ("\(capitalized(caster)): \(what)!", isFoe(by) ? Self.bad : Self.plain)
    case .levelled(let who, let level): return wordsForLevel(who, level)
    case .took(let who, let look, let count): return wordsForFind(who, look, count)
    case .used(let who, let item):
      guard isOwn(who), let legend = replica.legend(item) else { return nil }
      return ("\(capitalized(legend.name)): \(legend.text)", Self.good)
    case .gestured(let who, let gesture):
      if isOwn(who) { return ("You \(texts.gesture(gesture)).", Self.plain) }
      return name(of: who).map {
        ("\(capitalized($0)) \(texts.gestured(gesture)).", Self.plain)
      }
    case .phaseBegan(_, let kind, let phase):
      return ("\(capitalizedThe(kind)) rages: \(texts.phase(phase)).", Self.grave)
    case .struck, .noticed, .dashed, .missileFlew, .doorOpened, .suffered, .healed: return nil
    }
  }

  /// What others do to each other is seen, and only a watcher reads of it.
  private func wordsForBlow(
    _ victim: SeenNumber?, _ by: SeenNumber?, _ kind: KindID, _ attack: AttackIndex
  ) -> (String, UInt32)? {
    let weapon = attackName(attack, of: kind)
    let striker = by.flatMap(playerName) ?? unseenStriker(kind)
    if isOwn(victim) { return ("\(striker)'s \(weapon) hits you for", Self.bad) }
    guard let target = name(of: victim) else { return nil }
    if isOwn(by) { return ("Your \(weapon) hits \(target) for", Self.good) }
    guard !isPlaying, by.flatMap({ replica.entity($0) })?.traits.master == nil else { return nil }
    return ("\(striker)'s \(weapon) hits \(target) for", Self.plain)
  }

  /// Players have names, and who is not in view has none to tell.
  private func unseenStriker(_ kind: KindID) -> String {
    replica.legend(kind)?.isClass == true ? "Somebody" : capitalizedThe(kind)
  }

  private func wordsForOwn(_ effect: Effect) -> String {
    switch effect {
    case .burning: "You burn! Find water."
    case .poisoned: "You are poisoned."
    case .slowed: "Your legs grow heavy."
    case .guarded: "You raise your guard."
    case .veiled: "Nobody sees you now."
    case .inspired: "Your blood is up!"
    case .bleeding: "You bleed: every step hurts."
    case .hasted: "Everything else grows slow."
    }
  }

  private func wordsForLevel(_ who: SeenNumber?, _ level: Int) -> (String, UInt32)? {
    if isOwn(who) { return ("You are level \(level) now!", 0xFFE880) }
    return name(of: who).map { ("\(capitalized($0)) is level \(level) now.", Self.notice) }
  }

  private func wordsForFind(
    _ who: SeenNumber?, _ look: ThingLook, _ count: Int
  ) -> (String, UInt32)? {
    guard isOwn(who) else { return nil }
    switch look {
    case .gold: return ("You find \(count) gold.", 0xFFD84A)
    case .item(let item):
      guard let legend = replica.legend(item) else { return nil }
      return ("You take the \(legend.name).", legend.color)
    case .cloud: return nil
    }
  }
}

// Who is who.
extension Narrator {
  func isOwn(_ number: SeenNumber?) -> Bool {
    isPlaying && number != nil && number == replica.snapshot?.own?.number
  }

  func isFoe(_ number: SeenNumber?) -> Bool {
    let ownSide = replica.ownEntity?.traits.side ?? .players
    return number.flatMap { replica.entity($0) }.map { $0.traits.side != ownSide } ?? true
  }

  /// “the Clubber”, or a player's name; nil for nobody in view.
  private func name(of number: SeenNumber?) -> String? {
    guard let number, let entity = replica.entity(number) else { return nil }
    return entity.name.isEmpty ? "\(the(entity.kind))" : entity.name
  }

  private func playerName(_ number: SeenNumber) -> String? {
    guard let name = replica.entity(number)?.name, !name.isEmpty else { return nil }
    return name
  }

  /// “the Clubber”.
  private func the(_ kind: KindID) -> String { texts.the(kindName(kind)) }

  private func capitalizedThe(_ kind: KindID) -> String { capitalized(the(kind)) }

  private func kindName(_ kind: KindID) -> String {
    kind == .fire ? texts.fire : replica.legend(kind)?.name ?? "creature"
  }

  func attackName(_ attack: AttackIndex, of kind: KindID) -> String {
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
