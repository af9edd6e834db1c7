import Simulation
import Wire

/// Turns what happened into lines of the log and into effects on the map.
struct Narrator {
  let replica: Replica
  /// Whether the viewer's own character is a person at this keyboard, and not one that is watched.
  let isPlaying: Bool
  let texts: Texts
  let now: Moment
  /// The player whose blow hit one's own character last.
  var lastRival: Rival?

  static let bad: UInt32 = 0xFF6B5A
  static let good: UInt32 = 0x9BD67A
  static let plain: UInt32 = 0xA8A294
  static let grave: UInt32 = 0xFF3B30
  static let notice: UInt32 = 0xE8C060
  /// Of one's own levels.
  static let rise: UInt32 = 0xFFE880

  /// Tells one event. What could be seen but has no words leaves only its effect.
  func tell(_ event: SeenEvent, into log: inout EventLog, _ effects: inout VisualEffects) {
    let event = namingVictim(of: event)
    show(event, in: &effects)
    if case .struck(let victim, let by, let kind, let attack, let damage) = event.happening {
      guard let (text, color) = wordsForBlow(victim, by, kind, attack) else { return }
      return log.addBlow(text, damage, color, at: now)
    }
    guard let (text, color) = words(for: event.happening) else { return }
    log.add(
      text, color, at: now, as: kind(of: event.happening), isOthers: isOthers(event))
  }

  /// Of a hound that went at once, its number.
  private func namingVictim(of event: SeenEvent) -> SeenEvent {
    guard case .died(nil, let kind, "", let killer) = event.happening,
      let victim = replica.gone(kind, at: event.place)
    else { return event }
    return SeenEvent(
      place: event.place,
      happening: .died(victim: victim.number, victimKind: kind, victimName: "", by: killer))
  }

  /// What an event took from one's own character, and how much; nil when it took nothing.
  func ownWound(by happening: SeenHappening) -> (cause: String, damage: Int)? {
    switch happening {
    case .struck(let victim, let by, let kind, let attack, let damage) where isOwn(victim):
      let striker = by.flatMap(playerName) ?? kindName(kind)
      return (texts[.woundBlow, striker, attackName(attack, of: kind)], damage)
    case .suffered(let victim, let effect, let by, let damage) where isOwn(victim):
      let word = texts.word(for: effect)
      let cause = by.flatMap {
        $0 == .fire ? nil : texts[.woundEffect, word, killer(of: $0, rival: nil)]
      }
      return (cause ?? word, damage)
    case .struck, .suffered, .missed, .died, .woke, .noticed, .dashed, .missileFlew, .split,
      .doorOpened, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      return nil
    }
  }

  private func kind(of happening: SeenHappening) -> LogKind {
    switch happening {
    case .took, .used, .levelled: .finds
    case .gestured: .talk
    case .woke: .notices
    case .struck, .suffered, .missed, .died, .noticed, .dashed, .missileFlew, .split, .doorOpened,
      .healed, .affected, .cast, .phaseBegan:
      .fights
    }
  }

  private func words(for happening: SeenHappening) -> (String, UInt32)? {
    switch happening {
    case .missed(let by, _, let attack):
      guard isOwn(by) else { return nil }
      return (texts[.youMiss, attackName(attack, ofOwn: true)], Self.plain)
    case .died(let victim, let kind, let name, let killer):
      if isOwn(victim) {
        return (
          texts[.felledYou, capitalized(self.killer(of: killer, rival: lastRival))], Self.grave
        )
      }
      guard !name.isEmpty else { return wordsForDeath(of: victim, kind) }
      return (texts[.wasFelled, name, the(killer)], Self.bad)
    case .woke(let who):
      let isAtFire = replica.welcome?.mode != .brawl
      return isOwn(who) ? (texts[isAtFire ? .youWake : .youWakeAnywhere], Self.good) : nil
    case .split(let who):
      return subject(who).map { (texts[.splits, $0], Self.notice) }
    case .affected(let who, let effect):
      return isOwn(who) ? (texts.youAre(effect), effect.color) : nil
    case .cast(let by, let kind, let attack):
      guard !isOwn(by), let caster = subject(by) else { return nil }
      let what = attackName(attack, of: kind)
      return (texts[.casts, caster, what], isFoe(by) ? Self.bad : Self.plain)
    case .levelled(let who, let level): return wordsForLevel(who, level)
    case .took(let who, let look, let count): return wordsForFind(who, look, count)
    case .used(let who, let item):
      guard isOwn(who), let legend = replica.legend(item) else { return nil }
      return (texts[.used, capitalized(legend.name), legend.text], Self.good)
    case .gestured(let who, let gesture):
      if isOwn(who) { return (texts.youGesture(gesture), Self.plain) }
      return subject(who).map { (texts.gestures($0, gesture), Self.plain) }
    case .phaseBegan(_, let kind, let phase):
      return (texts[.rages, capitalizedThe(kind), phase], Self.grave)
    case .struck, .noticed, .dashed, .missileFlew, .doorOpened, .suffered, .healed: return nil
    }
  }

  /// What others do to each other is seen, and only a watcher reads of it.
  private func wordsForBlow(
    _ victim: SeenNumber?, _ by: SeenNumber?, _ kind: KindID, _ attack: AttackIndex
  ) -> (String, UInt32)? {
    let weapon = attackName(attack, of: kind)
    let striker = by.flatMap(playerName) ?? unseenStriker(kind)
    let amounts = LogLine.amountsMark
    if isOwn(victim) { return (texts[.hitsYou, striker, weapon, amounts], Self.bad) }
    guard let target = name(of: victim) else { return nil }
    if isOwn(by) { return (texts[.youHit, weapon, target, amounts], Self.good) }
    guard !isPlaying, by.flatMap({ replica.entity($0) })?.traits.master == nil else { return nil }
    return (texts[.hits, striker, weapon, target, amounts], Self.plain)
  }

  /// Of a hound it is said whose it was.
  private func wordsForDeath(of victim: SeenNumber?, _ kind: KindID) -> (String, UInt32) {
    guard let master = victim.flatMap({ replica.lately($0) })?.traits.master else {
      return (texts[.dies, capitalizedThe(kind)], Self.good)
    }
    if isOwn(master) { return (texts[.yourDies, kindName(kind)], Self.bad) }
    guard let owner = playerName(master) else {
      return (texts[.dies, capitalizedThe(kind)], Self.plain)
    }
    return (texts[.diesOf, owner, kindName(kind)], Self.plain)
  }

  /// Players have names, and who is not in view has none to tell.
  private func unseenStriker(_ kind: KindID) -> String {
    replica.legend(kind)?.isClass == true ? texts[.somebody] : capitalizedThe(kind)
  }

  private func wordsForLevel(_ who: SeenNumber?, _ level: Int) -> (String, UInt32)? {
    if isOwn(who) { return (texts[.levelledYou, level], Self.rise) }
    return subject(who).map { (texts[.levelled, $0, level], Self.notice) }
  }

  private func wordsForFind(
    _ who: SeenNumber?, _ look: ThingLook, _ count: Int
  ) -> (String, UInt32)? {
    guard isOwn(who) else { return nil }
    switch look {
    case .gold: return (texts[.findGold, count], 0xFFD84A)
    case .item(let item):
      guard let legend = replica.legend(item) else { return nil }
      return (texts[.take, legend.name], legend.color)
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

  /// The same for the beginning of a sentence; players write their names as they like.
  private func subject(_ number: SeenNumber?) -> String? {
    guard let number, let entity = replica.entity(number) else { return nil }
    return entity.name.isEmpty ? capitalizedThe(entity.kind) : entity.name
  }

  private func playerName(_ number: SeenNumber) -> String? {
    guard let name = replica.entity(number)?.name, !name.isEmpty else { return nil }
    return name
  }

  /// “the Clubber”; bosses are called by their names.
  func the(_ kind: KindID) -> String {
    let name = kindName(kind)
    guard replica.legend(kind)?.isBoss == true, !name.hasPrefix("The ") else {
      return texts.the(name)
    }
    return name
  }

  private func capitalizedThe(_ kind: KindID) -> String { capitalized(the(kind)) }

  private func kindName(_ kind: KindID) -> String {
    kind == .fire ? texts[.fire] : replica.legend(kind)?.name ?? texts[.creature]
  }

  func attackName(_ attack: AttackIndex, of kind: KindID) -> String {
    guard let attacks = replica.legend(kind)?.attacks, Int(attack.rawValue) < attacks.count else {
      return texts[.blow]
    }
    return attacks[Int(attack.rawValue)].name
  }

  private func attackName(_ attack: AttackIndex, ofOwn: Bool) -> String {
    replica.ownEntity.map { attackName(attack, of: $0.kind) } ?? texts[.blow]
  }

  func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
