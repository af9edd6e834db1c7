/// What the help pages say.
extension Texts {
  struct HelpPage: Sendable {
    var title: String
    var entries: [(keys: String, meaning: String)]
  }

  var helpPages: [HelpPage] {
    [
      HelpPage(
        title: self[.helpFight],
        entries: [
          (self[.keysArrows], self[.helpWalk]), ("y u b n", self[.helpDiagonal]),
          (self[.spaceKey], self[.helpDash]), ("f", self[.helpHit]),
          ("1 2 3 4", self[.helpAbilities]), ("Tab", self[.helpAim]),
          (self[.keysRanks], self[.helpRank]), ("x", self[.helpForget]),
          ("p", self[.helpPause]), ("q", self[.helpLeave]),
        ]),
      HelpPage(
        title: self[.helpPeople],
        entries: [
          ("i", self[.helpPack]), ("e", self[.helpWear]), ("m", self[.helpMap]),
          ("o", self[.helpBoard]), ("t", self[.helpParty]), ("g", self[.helpMark]),
          (self[.keysGestures], self[.helpGestures]), (self[.keysChat], self[.helpChat]),
          (self[.keysPartyName], self[.helpAskParty]),
          (self[.keysPartyText], self[.helpTellParty]),
        ]),
    ]
  }

  var watcherHelp: HelpPage {
    HelpPage(
      title: self[.helpWatch],
      entries: [
        (self[.keysFollow], self[.helpFollow]), (self[.keysArrows], self[.helpLook]),
        ("o", self[.helpBoard]), ("m", self[.helpMap]), (self[.keysClose], self[.helpClose]),
        ("q", self[.helpLeave]),
      ])
  }

  /// The last page tells what signs on creatures mean; its lines are drawn in these colours.
  var helpSigns: [(sign: String, meaning: String, color: UInt32)] {
    [
      (self[.signLit], self[.meansStrike], 0xFF6040),
      (self[.signFlickering], self[.meansBurning], 0xFF8A30),
      (self[.signGreen], self[.meansPoisoned], 0x7ED04A),
      (self[.signBlue], self[.meansSlowed], 0x5A9CFF),
      (self[.signDarkRed], self[.meansBleeding], 0xE04848),
      (self[.signGrey], self[.meansStunned], 0x9090A0),
      (self[.signUnderlined], self[.meansGuarded], 0xA8B8D0),
      (self[.signDim], self[.meansVeiled], 0x9080C0),
      ("$ ! ?", self[.meansThings], 0xFFD84A),
    ]
  }

  func helpKeys(_ page: Int, _ pages: Int) -> String {
    pages > 1 ? self[.helpPage, page, pages] : self[.anyKeyCloses]
  }
}
