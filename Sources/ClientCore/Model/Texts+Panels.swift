import Simulation

/// What panels and the head-up display say.
extension Texts {
  static let classAsKept = "as before"
  static let classKeys = "arrows choose · Enter takes it · Esc as before"

  static let hp = "HP"
  static let mana = "MP"
  static func level(_ level: Int) -> String { "level \(level)" }
  static func gold(_ gold: Int) -> String { "\(gold) gold" }
  static func pack(_ count: Int) -> String { "pack \(count)" }
  static func ranks(_ count: Int) -> String {
    count == 1 ? "A rank to spend: + then 1-4" : "\(count) ranks to spend: + then 1-4"
  }
  static let ranksShort = "rank! + 1-4"
  static func phase(_ phase: Int) -> String { "phase \(phase)" }

  static let stallHint = "The stall: i, then Tab, to buy and sell."
  static let packTitle = "Pack"
  static let buyTitle = "Stall: buy"
  static let sellTitle = "Stall: sell"
  static let packEmpty = "nothing but dust"
  static let stallEmpty = "nothing for sale"
  static let packKeys = "letter or Enter uses · e wears the best · Esc"
  static let packKeysAtStall = "letter uses · e wears the best · Tab: stall · Esc"
  static let buyKeys = "letter or Enter buys · Tab sells · Esc"
  static let sellKeys = "letter or Enter sells · Tab to the pack · Esc"
  static let nothingWorn = "nothing"

  static func slot(_ slot: GearSlot) -> String {
    switch slot {
    case .weapon: "weapon"
    case .armour: "armour"
    case .charm: "charm"
    }
  }

  static let mapTitle = "The Vale"
  static let mapKeys = "@ you · arrows move the cursor · g marks it · Esc"
  static let watcherMapKeys = "@ players · Esc"
  static let mark = "mark"

  static let boardTitle = "Scoreboard"
  static let partyTitle = "Party"
  static let partyNobody = "You are in no party."
  static let partyHow = "Type c, then /party NAME; both must ask."
  static let partyKeys = "/p text talks to it · /party leaves · g marks"
  static let anyKeyCloses = "Esc closes"
  static let isDead = "dead"
  static let away = "away"
  static let bot = "bot"

  static let gestureTitle = "Gesture"
  static let ranksTitle = "Which one grows?"
  static func ranksLeft(_ count: Int) -> String {
    count > 0 ? "\(count) to spend" : "Levels 4, 8, 12, 16, 20 bring one."
  }

  static func gesture(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: "wave"
    case .cheer: "cheer"
    case .point: "point"
    case .bow: "bow"
    }
  }

  static func gestured(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: "waves"
    case .cheer: "cheers"
    case .point: "points"
    case .bow: "bows"
    }
  }

  static let howYouDied = "What hurt you in the last seconds:"
  static let nothingHurt = "Nobody saw what it was."

  static func mode(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: "delve"
    case .horde: "horde"
    case .brawl: "brawl"
    }
  }

  /// One line about it, for the title screen.
  static func aim(of mode: MatchMode) -> String {
    switch mode {
    case .delve: "Clear three dens, bring down the Cudgel King."
    case .horde: "Hold the fire against wave after wave."
    case .brawl: "Five minutes, most kills, everybody for themselves."
    }
  }

  static func nextMatch(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: "A new Vale. Clear its dens, then bring down the Cudgel King."
    case .horde: "Hold the camp: they come in waves, and they want the fire."
    case .brawl: "Brawl! Most kills when the time is out."
    }
  }

  static func verdict(_ verdict: MatchVerdict) -> String {
    switch verdict {
    case .kingFell: "The Cudgel King has fallen!"
    case .fireOut: "The fire is out."
    case .timeUp: "Time is up."
    }
  }

  static func took(_ seconds: Int) -> String { "it took \(clock(seconds))" }
  static func nextIn(_ seconds: Int64) -> String {
    seconds > 0 ? "The next match begins in \(seconds) s" : "The next match begins …"
  }

  /// Minutes and seconds.
  static func clock(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }

  static let teams = ["red", "blue", "green", "yellow"]
}
