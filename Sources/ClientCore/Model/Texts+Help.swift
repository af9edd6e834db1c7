/// What the help pages say.
extension Texts {
  struct HelpPage: Sendable {
    var title: String
    var entries: [(keys: String, meaning: String)]
  }

  static let helpPagesCount = 2

  /// With the keys as they are now.
  func helpPages(_ keys: KeyMap) -> [HelpPage] {
    [
      HelpPage(
        title: self[.helpFight],
        entries: [
          (keys.row([.walkWest, .walkSouth, .walkNorth, .walkEast]), self[.helpWalk]),
          (
            keys.row([.walkNorthWest, .walkNorthEast, .walkSouthWest, .walkSouthEast]),
            self[.helpDiagonal]
          ),
          (keys.row([.runWest, .runEast]), self[.helpRun]),
          (hints(.dash, keys), self[.helpDash]), (hints(.strike, keys), self[.helpHit]),
          (keys.row([.ability1, .ability2, .ability3, .ability4]), self[.helpAbilities]),
          (hints(.nextTarget, keys), self[.helpAim]),
          (self[.keyThenDigit, keys.hint(.ranks)], self[.helpRank]),
          (hints(.clearInputs, keys), self[.helpForget]), (hints(.pause, keys), self[.helpPause]),
          (hints(.leave, keys), self[.helpLeave]),
        ]),
      HelpPage(
        title: self[.helpPeople],
        entries: [
          (hints(.pack, keys), self[.helpPack]), (hints(.wearBetter, keys), self[.helpWear]),
          (hints(.sheet, keys), self[.helpSheet]), (hints(.log, keys), self[.helpLog]),
          (hints(.map, keys), self[.helpMap]), (hints(.board, keys), self[.helpBoard]),
          (hints(.party, keys), self[.helpParty]), (hints(.mark, keys), self[.helpMark]),
          (self[.keyThenDigit, keys.hint(.gestures)], self[.helpGestures]),
          (hints(.chat, keys), self[.helpChat]),
          (self[.keysPartyName], self[.helpAskParty]),
          (self[.keysPartyText], self[.helpTellParty]),
          (hints(.options, keys), self[.titleOptions]),
          (hints(.picture, keys), self[.helpPicture]),
        ]),
    ]
  }

  func watcherHelp(_ keys: KeyMap) -> HelpPage {
    HelpPage(
      title: self[.helpWatch],
      entries: [
        (hints(.followNext, keys), self[.helpFollow]),
        (hints(.followPrevious, keys), self[.helpFollowPrevious]),
        (hints(.director, keys), self[.helpDirector]),
        (hints(.rewind, keys), self[.helpRewind]),
        (hints(.cheer, keys), self[.helpCheer]),
        (keys.row([.walkWest, .walkSouth, .walkNorth, .walkEast]), self[.helpLook]),
        (hints(.board, keys), self[.helpBoard]), (hints(.map, keys), self[.helpMap]),
        (hints(.log, keys), self[.helpLog]),
        (hints(.options, keys), self[.titleOptions]), (hints(.picture, keys), self[.helpPicture]),
        (hints(.leave, keys), self[.helpLeave]),
      ])
  }

  private func hints(_ wish: WishName, _ keys: KeyMap) -> String {
    let shown = keys[wish].map { $0 == .character(" ") ? self[.spaceKey] : $0.shown }
    return shown.isEmpty ? "-" : shown.prefix(3).joined(separator: " ")
  }

  /// The keys of what is played again: they are the same for everybody.
  func playbackHelp(isFile: Bool) -> HelpPage {
    let leaving: (keys: String, meaning: String) =
      isFile ? ("q Esc", self[.helpLeave]) : ("q Esc End", self[.playbackLive])
    return HelpPage(
      title: self[.playbackTitle],
      entries: [
        ("\(self[.spaceKey]) p", self[.playbackPause]), ("+ - 1", self[.playbackSpeed]),
        (", .", self[.playbackFive]), ("< >", self[.playbackThirty]),
        ("g", self[.playbackTime]), ("n N", self[.playbackKill]), ("/", self[.playbackName]),
        ("f F Tab", self[.playbackFollow]), ("d", self[.helpDirector]),
        ("←↓↑→", self[.helpLook]), ("o m L", self[.playbackPanels]), leaving,
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
      ("$ ! ?", self[.meansThings], 0xFFD84A), ("⌂", self[.meansStall], 0xFFE27A),
    ]
  }

  func helpKeys(_ page: Int, _ pages: Int) -> String {
    pages > 1 ? self[.helpPage, page, pages] : self[.anyKeyCloses]
  }
}
