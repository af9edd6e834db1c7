package import Simulation

/// What a player's character is and owns, as its player is told.
package struct OwnCharacter: Hashable, Sendable {
  package var mana: Int
  /// Whom it aims at; nil when nobody, or nobody in view.
  package var target: SeenNumber?
  /// What changes seldom.
  package var sheet: OwnSheet

  package init(mana: Int, target: SeenNumber?, sheet: OwnSheet) {
    self.mana = mana
    self.target = target
    self.sheet = sheet
  }

  /// Of somebody of whom nothing is known yet.
  package static let unknown = OwnCharacter(mana: 0, target: nil, sheet: OwnSheet())
}

/// The part of a character that is told whole when any of it changes.
package struct OwnSheet: Hashable, Sendable {
  package var manaMax = 0
  package var level = 1
  package var experience = 0
  /// At which experience the next level is reached; 0 at the highest.
  package var experienceNext = 0
  /// Ranks won and not given to an ability yet.
  package var ranksToSpend = 0
  /// Of the abilities 1 to 4; always four.
  package var ranks = [1, 1, 1, 1]
  package var gold = 0
  /// By `GearSlot`; always three.
  package var gear: [ItemID?] = [nil, nil, nil]
  /// In ascending order of item.
  package var pack: [PackEntry] = []
  /// The stall is near enough to buy and sell.
  package var canTrade = false

  package init() {}
}
