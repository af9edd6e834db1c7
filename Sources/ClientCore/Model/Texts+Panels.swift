import Simulation
import Wire

/// What panels and the head-up display say.
extension Texts {
  func ranks(_ count: Int) -> String { count == 1 ? self[.ranksOne] : self[.ranksOther, count] }

  func ranksLeft(_ count: Int) -> String {
    count > 0 ? self[.ranksLeft, count] : self[.ranksNone]
  }

  func slot(_ slot: GearSlot) -> String {
    switch slot {
    case .weapon: self[.weapon]
    case .armour: self[.armour]
    case .charm: self[.charm]
    }
  }

  func gesture(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: self[.wave]
    case .cheer: self[.cheer]
    case .point: self[.point]
    case .bow: self[.bow]
    }
  }

  /// How many watch and what they are called, with as many names as have room.
  func watchers(_ list: WatcherList, columns: Int) -> String {
    for shown in (1...max(1, list.names.count)).reversed() where !list.names.isEmpty {
      let rest = list.count - shown
      let isWhole = shown == list.names.count && shown < WireLimits.watcherNamesMax
      let tail = rest > 0 ? [self[isWhole ? .watchersUnnamed : .watchersMore, rest]] : []
      let names = (list.names.prefix(shown) + tail).joined(separator: ", ")
      let line = self[.watchersNamed, list.count, names]
      if line.columnWidth <= columns { return line }
    }
    return self[.watchersNow, list.count]
  }

  func mode(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: self[.delve]
    case .horde: self[.horde]
    case .brawl: self[.brawl]
    }
  }

  /// One line about it, for the title screen.
  func aim(of mode: MatchMode) -> String {
    switch mode {
    case .delve: self[.delveAim]
    case .horde: self[.hordeAim]
    case .brawl: self[.brawlAim]
    }
  }

  /// One line about it.
  func line(about card: ClassCard) -> String {
    switch card {
    case .warrior: self[.warriorLine]
    case .mage: self[.mageLine]
    case .taoist: self[.taoistLine]
    }
  }

  func verdict(_ verdict: MatchVerdict) -> String {
    switch verdict {
    case .kingFell: self[.kingFell]
    case .fireOut: self[.fireOut]
    case .timeUp: self[.timeUp]
    }
  }

  func wakesIn(_ seconds: Int64, isAtFire: Bool) -> String {
    guard seconds > 0 else { return self[.wakesNow] }
    return self[isAtFire ? .wakesIn : .wakesAnywhereIn, seconds]
  }

  func nextIn(_ seconds: Int64) -> String {
    seconds > 0 ? self[.nextIn, seconds] : self[.nextNow]
  }

  /// Minutes and seconds.
  package func clock(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }

  var teams: [String] { [self[.red], self[.blue], self[.green], self[.yellow]] }

  /// Which lines of the log; nil is all.
  func filter(_ kind: LogKind?) -> String {
    switch kind {
    case nil: self[.filterAll]
    case .fights: self[.filterFights]
    case .finds: self[.filterFinds]
    case .talk: self[.filterTalk]
    case .notices: self[.filterNotices]
    }
  }

  /// What it does to whoever has it, in a few words.
  func meaning(of effect: Effect) -> String {
    switch effect {
    case .burning: self[.burningDoes]
    case .poisoned: self[.poisonedDoes]
    case .slowed: self[.slowedDoes]
    case .guarded: self[.guardedDoes]
    case .veiled: self[.veiledDoes]
    case .inspired: self[.inspiredDoes]
    case .bleeding: self[.bleedingDoes]
    case .hasted: self[.hastedDoes]
    }
  }

  /// One word for an effect that lasts.
  func word(for effect: Effect) -> String {
    switch effect {
    case .burning: self[.burning]
    case .poisoned: self[.poisoned]
    case .slowed: self[.slowed]
    case .guarded: self[.guarded]
    case .veiled: self[.veiled]
    case .inspired: self[.inspired]
    case .bleeding: self[.bleeding]
    case .hasted: self[.hasted]
    }
  }
}
