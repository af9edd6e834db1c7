import Simulation

/// What panels and the head-up display say.
extension Texts {
  var classAsKept: String { "as before" }
  var classKeys: String { "arrows choose · Enter takes it · Esc as before" }

  var hp: String { "HP" }
  var mana: String { "MP" }
  func level(_ level: Int) -> String { "level \(level)" }
  func gold(_ gold: Int) -> String { "\(gold) gold" }
  func pack(_ count: Int) -> String { "pack \(count)" }
  func ranks(_ count: Int) -> String {
    count == 1 ? "A rank to spend: + then 1-4" : "\(count) ranks to spend: + then 1-4"
  }
  var ranksShort: String { "rank! + 1-4" }
  func phase(_ phase: Int) -> String { "phase \(phase)" }

  var stallHint: String { "The stall: i, then Tab, to buy and sell." }
  var packTitle: String { "Pack" }
  var buyTitle: String { "Stall: buy" }
  var sellTitle: String { "Stall: sell" }
  var packEmpty: String { "nothing but dust" }
  var stallEmpty: String { "nothing for sale" }
  var packKeys: String { "letter or Enter uses · e wears the best · Esc" }
  var packKeysAtStall: String { "letter uses · e wears the best · Tab: stall · Esc" }
  var buyKeys: String { "letter or Enter buys · Tab sells · Esc" }
  var sellKeys: String { "letter or Enter sells · Tab to the pack · Esc" }
  var nothingWorn: String { "nothing" }

  func slot(_ slot: GearSlot) -> String {
    switch slot {
    case .weapon: "weapon"
    case .armour: "armour"
    case .charm: "charm"
    }
  }

  var mapTitle: String { "The Vale" }
  var mapKeys: String { "@ you · arrows move the cursor · g marks it · Esc" }
  var watcherMapKeys: String { "@ players · Esc" }
  var mark: String { "mark" }

  var boardTitle: String { "Scoreboard" }
  var partyTitle: String { "Party" }
  var partyNobody: String { "You are in no party." }
  var partyHow: String { "Type c, then /party NAME; both must ask." }
  var partyKeys: String { "/p text talks to it · /party leaves · g marks" }
  var anyKeyCloses: String { "Esc closes" }
  var isDead: String { "dead" }
  var away: String { "away" }
  var bot: String { "bot" }

  var gestureTitle: String { "Gesture" }
  var ranksTitle: String { "Which one grows?" }
  func ranksLeft(_ count: Int) -> String {
    count > 0 ? "\(count) to spend" : "Levels 4, 8, 12, 16, 20 bring one."
  }

  func gesture(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: "wave"
    case .cheer: "cheer"
    case .point: "point"
    case .bow: "bow"
    }
  }

  func gestured(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: "waves"
    case .cheer: "cheers"
    case .point: "points"
    case .bow: "bows"
    }
  }

  var howYouDied: String { "What hurt you in the last seconds:" }
  var nothingHurt: String { "Nobody saw what it was." }

  func mode(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: "delve"
    case .horde: "horde"
    case .brawl: "brawl"
    }
  }

  /// One line about it, for the title screen.
  func aim(of mode: MatchMode) -> String {
    switch mode {
    case .delve: "Clear three dens, bring down the Cudgel King."
    case .horde: "Hold the fire against wave after wave."
    case .brawl: "Five minutes, most kills, everybody for themselves."
    }
  }

  func nextMatch(_ mode: MatchMode) -> String {
    switch mode {
    case .delve: "A new Vale. Clear its dens, then bring down the Cudgel King."
    case .horde: "Hold the camp: they come in waves, and they want the fire."
    case .brawl: "Brawl! Most kills when the time is out."
    }
  }

  func verdict(_ verdict: MatchVerdict) -> String {
    switch verdict {
    case .kingFell: "The Cudgel King has fallen!"
    case .fireOut: "The fire is out."
    case .timeUp: "Time is up."
    }
  }

  func took(_ seconds: Int) -> String { "it took \(clock(seconds))" }
  func nextIn(_ seconds: Int64) -> String {
    seconds > 0 ? "The next match begins in \(seconds) s" : "The next match begins …"
  }

  /// Minutes and seconds.
  func clock(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }

  var teams: [String] { ["red", "blue", "green", "yellow"] }

  /// One word for an effect that lasts.
  func word(for effect: Effect) -> String {
    switch effect {
    case .burning: "burning"
    case .poisoned: "poisoned"
    case .slowed: "slowed"
    case .guarded: "guarded"
    case .veiled: "veiled"
    case .inspired: "inspired"
    case .bleeding: "bleeding"
    case .hasted: "hasted"
    }
  }
}
