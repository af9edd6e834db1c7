/// Every sentence and word that the client says by itself. What the server says (names, notices) is
/// in the section `names:` of the strings' files instead.
///
/// To add one: a case here, its English in `Assets/strings/en.yaml` and its Chinese in `zh.yaml`;
/// a view then says `context.texts[.felledBy, kind]`. The key in the files is the case in kebab
/// case (`felled-by`). One with placeholders has a raw value that names the key and them, in the
/// order in which the values are given; a language puts them in an order of its own.
package enum Phrase: String, CaseIterable, Hashable, Sendable {
  // Before and after a match
  case tooSmall
  case tooSmallIs = "too-small-is {columns} {rows}"
  case tooSmallNeeds = "too-small-needs {columns} {rows}"
  case connecting = "connecting {url}"
  case nameless, hosting, entering
  case cannotReach = "cannot-reach {url} {why}"
  case noAnswer = "no-answer {url}"
  case refused = "refused {why}"
  case closed = "closed {code}"
  case closedBecause = "closed-because {code} {reason}"
  case nonsense = "nonsense {what}"
  case lostForGood = "lost-for-good {seconds}"
  case hostFailed = "host-failed {why}"
  case linkLost
  case redialing = "redialing {seconds}"
  case attempts = "attempts {count}"
  case welcomeBack
  case silence = "silence {seconds}"
  case leaveTitle, leaveKeys, anyKey
  case noSuchClass = "no-such-class {class} {classes}"
  case stillClass = "still-class {class}"

  // The title screen
  case motto, titleKeys, entryKeys, classAsKept, classKeys
  case titleAlone, titleHost, titleJoin, titleWatch, titleQuit
  case titleName = "title-name {name}"
  case titleClass = "title-class {class}"
  case titleMode = "title-mode {mode}"
  case enterName = "enter-name {text}"
  case enterAddress = "enter-address {text}"
  case warriorLine, mageLine, taoistLine
  case delve, horde, brawl, delveAim, hordeAim, brawlAim
  case gamesHere, gameFull, gameLocked, lockedTitle, lockedQuestion, locked
  case gameVersion = "game-version {version}"
  case otherVersion = "other-version {name} {version}"
  case addressEmpty
  case addressBadScheme = "address-bad-scheme {text}"
  case addressBadHost = "address-bad-host {text}"
  case addressBadPort = "address-bad-port {text}"
  case nameEmpty, nameSpaceAtEnd, nameTwoSpaces
  case nameTooLong = "name-too-long {characters} {bytes}"
  case nameInvisible = "name-invisible {code}"

  // The title's lists, and classes
  case titleGames = "title-games {count}"
  case titleRecent = "title-recent {count}"
  case gamesNone, recentTitle, recentNone, listKeys
  case gameWatchers = "game-watchers {count}"
  case gameBots = "game-bots {count}"
  case fullWatch = "full-watch {name}"
  case difficultyEasy, difficultyMiddling, difficultyHard
  case armourOf = "armour-of {armour}"
  case manaOf = "mana-of {mana}"
  case abilityDamage = "ability-damage {damage}"
  case abilityEvery = "ability-every {seconds}"
  case stunsFor = "stuns-for {seconds}"
  case bringsFor = "brings-for {effect} {seconds}"
  case shapeSpot = "shape-spot {range}"
  case shapeArc
  case shapeLine = "shape-line {size}"
  case shapeCone = "shape-cone {size}"
  case shapeRing = "shape-ring {size}"
  case shapeBurst = "shape-burst {size} {range}"
  case deedCharge = "deed-charge {tiles}"
  case deedWard = "deed-ward {seconds}"
  case deedInspire = "deed-inspire {tiles} {seconds}"
  case deedBlink = "deed-blink {tiles}"
  case deedCall = "deed-call {count}"
  case deedCloud = "deed-cloud {effect} {seconds}"
  case deedMend = "deed-mend {hp} {tiles}"
  case deedVeil = "deed-veil {seconds}"

  // A lost link, and what was missed
  case guardsFor = "guards-for {seconds}"
  case awayFor = "away-for {seconds}"
  case awayTitle, awayNothing
  case awayHp = "away-hp {before} {after}"
  case awayLevel = "away-level {level}"
  case awayGold = "away-gold {change}"
  case awayDeaths = "away-deaths {count}"
  case awayWound = "away-wound {cause} {damage}"

  // What to do in the first minute
  case hintWalk = "hint-walk {keys} {key}"
  case hintHit = "hint-hit {key} {keys}"
  case hintDash = "hint-dash {key}"

  // The head-up display
  case hp, mana, dash, spaceKey, spaceShort, helpHint, ranksShort, kingAwake, mark, away, bot
  case level = "level {level}"
  case levelShort = "level-short {level}"
  case gold = "gold {gold}"
  case manaCost = "mana-cost {mana}"
  case hounds = "hounds {count}"
  case ranksOne
  case ranksOther = "ranks-other {count}"
  case sentRun = "sent-run {sent} {run} {queued}"
  case roundTrip = "round-trip {milliseconds}"
  case tick = "tick {tick}"
  case dens = "dens {cleared} {dens}"
  case fireLeft = "fire-left {percent}"
  case waveNow = "wave-now {wave} {left}"
  case waveNext = "wave-next {wave} {time}"
  case timeLeft = "time-left {time}"
  case ownScore = "own-score {kills}"
  case red, blue, green, yellow
  case burning, poisoned, slowed, guarded, veiled, inspired, bleeding, hasted
  case watching = "watching {name}"
  case watchingAll, watcherKeys, paused, pausedKeys
  case say = "say {text}"

  // What is played again
  case playbackTitle, playbackPause, playbackSpeed, playbackFive, playbackThirty, playbackTime
  case playbackKill, playbackName, playbackFollow, playbackPanels, playbackLive, playbackKeys
  case playbackKeysShort, rewindKeys, lastMoments, noSuchTime, noKillAfter, noKillBefore
  case helpFollowPrevious, helpDirector, helpRewind, helpLastMoments, lastMomentsHint
  case goToTime = "go-to-time {text}"
  case goToName = "go-to-name {text}"
  case nobodyOfThatName = "nobody-of-that-name {name}"
  case directing = "directing {name}"
  case directingNobody
  case titleReplays, replaysTitle, replaysNone
  case replayBytes = "replay-bytes {megabytes}"

  // Panels
  case packTitle, buyTitle, sellTitle, healthIsFull, manaIsFull
  case packEmpty, stallEmpty, nothingWorn, weapon, armour, charm
  case packKeys, packKeysAtStall, buyKeys, sellKeys
  case mapTitle, mapKeys, watcherMapKeys
  case boardTitle, columnName, columnClass, columnLevelShort, columnSlain
  case columnKills, columnDeaths, columnDealt, columnTaken, columnHealed
  case watchersNow = "watchers-now {count}"
  case watchersNamed = "watchers-named {count} {names}"
  case watchersUnnamed = "watchers-unnamed {count}"
  case watchersMore = "watchers-more {count}"
  case partyTitle, partyNobody, partyHow, partyKeys, anyKeyCloses, isDead
  case gestureTitle, wave, cheer, point, bow
  case ranksTitle, ranksNone
  case ranksLeft = "ranks-left {count}"
  case dead, howYouDied, wakesNow
  case felledBy = "felled-by {killer}"
  case wakesIn = "wakes-in {seconds}"
  case wakesAnywhereIn = "wakes-anywhere-in {seconds}"
  case kingFell, fireOut, timeUp, nextNow
  case took = "took {time}"
  case nextIn = "next-in {seconds}"
  case densClear = "dens-clear {cleared} {dens}"
  case heldUntil = "held-until {wave}"
  case wins = "wins {name} {kills}"
  case teamWins = "team-wins {teams} {kills}"
  case bothTeams = "both-teams {first} {second}"

  // The parts beside the map, the log, the sheet
  case targetTitle, noTarget, sightTitle, minimapTitle, logTitle, logEmpty, logKeys
  case strikesIn = "strikes-in {attack} {seconds}"
  case filterAll, filterFights, filterFinds, filterTalk, filterNotices
  case sheetKeys, wornTitle, abilitiesTitle, effectsTitle, noEffects, highestLevel
  case experienceOf = "experience-of {experience} {next}"
  case paceOf = "pace-of {tiles}"
  case columnMana, columnWindUp, columnCooldown, columnReach
  case burningDoes, poisonedDoes, slowedDoes, guardedDoes, veiledDoes, inspiredDoes
  case bleedingDoes, hastedDoes
  case wornNow = "worn-now {item}"
  case goldLacking = "gold-lacking {gold}"
  case placeCamp, placeStall
  case denOf = "den-of {boss}"
  case denCleared = "den-cleared {boss}"
  case markOf = "mark-of {name}"
  case damageInAll = "damage-in-all {damage} {seconds}"
  case helpSheet, helpLog

  // The help pages: keys as they are written there, and what they do
  case helpFight, helpPeople, helpWatch, helpSigns, helpFoot
  case helpPage = "help-page {page} {pages}"
  case keysPartyName, keysPartyText
  case helpWalk, helpDiagonal, helpDash, helpHit, helpAbilities, helpAim, helpRank, helpForget
  case helpPause, helpLeave, helpPack, helpWear, helpMap, helpBoard, helpParty, helpMark
  case helpCheer
  case helpGestures, helpChat, helpAskParty, helpTellParty, helpFollow, helpLook
  case signLit, signFlickering, signGreen, signBlue, signDarkRed, signGrey, signUnderlined, signDim
  case meansStrike, meansBurning, meansPoisoned, meansSlowed, meansBleeding, meansStunned
  case meansGuarded, meansVeiled, meansThings

  // Options, keys, and what delays
  case helpPicture, pictureFailed
  case pictureKept = "picture-kept {path}"
  case titleOptions, optionsTitle, keysTitle, notKept, changeKeys, optionKeys, keyKeys
  case solveKeys, optionLanguage, optionPalette, optionGlyphs, optionSquareCells, optionFlashes
  case optionReducedMotion, optionNarration, optionMouse, optionHeldKeys, optionBellHurt
  case optionBellDeath, optionBellParty, optionBellNamed, optionBellWave, wordOn, wordOff
  case wordAuto, wordSound, wordSight, wordBoth, wordStandard, wordHighContrast, wishRunNext
  case wishHelp, helpRun, noWay, alarmHurt, alarmDeath, alarmParty, alarmNamed, alarmWave
  case pressNewKey = "press-new-key {wish}"
  case keyIsTaken = "key-is-taken {key} {owners}"
  case wishWalk = "wish-walk {direction}"
  case wishRun = "wish-run {direction}"
  case wishAbility = "wish-ability {number}"
  case keyThenDigit = "key-then-digit {key}"
  case pasteIgnored = "paste-ignored {count}"
  case entryFull = "entry-full {count}"
  case lagNetwork = "lag-network {milliseconds}"
  case lagServer = "lag-server {milliseconds}"
  case lagTerminal = "lag-terminal {milliseconds}"

  // The log
  case theKind = "the-kind {kind}"
  case creature, blow, fire, ownFire, somebody
  case entered = "entered {server}"
  case stallHint, stallFar, campShelters, cannotPause, youMark
  case says = "says {name} {text}"
  case shouts = "shouts {name} {text}"
  case tellsParty = "tells-party {name} {text}"
  case notReady = "not-ready {what}"
  case noRoom = "no-room {what}"
  case tooLittleMana = "too-little-mana {what}"
  case hitsYou = "hits-you {striker} {weapon} {amounts}"
  case youHit = "you-hit {weapon} {target} {amounts}"
  case hits = "hits {striker} {weapon} {target} {amounts}"
  case youMiss = "you-miss {weapon}"
  case felledYou = "felled-you {killer}"
  case dies = "dies {kind}"
  case yourDies = "your-dies {kind}"
  case diesOf = "dies-of {owner} {kind}"
  case wasFelled = "was-felled {name} {killer}"
  case splits = "splits {who}"
  case casts = "casts {who} {what}"
  case levelled = "levelled {who} {level}"
  case levelledYou = "levelled-you {level}"
  case used = "used {item} {text}"
  case phase = "phase {phase}"
  case rages = "rages {kind} {phase}"
  case findGold = "find-gold {count}"
  case take = "take {item}"
  case woundBlow = "wound-blow {striker} {weapon}"
  case woundEffect = "wound-effect {effect} {kind}"
  case youWake, youWakeAnywhere, woundNow, meansStall
  case youBurn, youArePoisoned, youAreSlowed, youGuard, youAreVeiled, youAreInspired
  case youBleed, youAreHasted
  case youWave, youCheer, youPoint, youBow
  case waves = "waves {who}"
  case cheers = "cheers {who}"
  case points = "points {who}"
  case bows = "bows {who}"
  case wavesWord, cheersWord, pointsWord, bowsWord

  // Narration
  case north, northEast, east, southEast, south, southWest, west, northWest
  case narrateDanger = "narrate-danger {who} {attack} {direction}"
  case narrateTrapped = "narrate-trapped {who} {attack}"
  case narrateLeft = "narrate-left {hp} {most}"
  case narrateLow = "narrate-low {hp} {most}"
  case narrateMana = "narrate-mana {mana} {most}"
  case narrateThere = "narrate-there {who} {where}"
  case narrateSeveral = "narrate-several {who} {count} {where}"
  case narrateSteps = "narrate-steps {steps} {direction}"
  case narrateBeside = "narrate-beside {direction}"
  case narrateWays = "narrate-ways {directions}"
  case narrateReady = "narrate-ready {abilities}"
  case narrateTarget = "narrate-target {who} {where}"
  case narrateHere, narrateOpen, narrateAlone, narrateGold, narrateCamp, narrateBlocked
  case narrateKeys
}

extension Phrase {
  /// Its name in the files.
  package var key: String {
    var key = ""
    for scalar in rawValue.unicodeScalars {
      if scalar == " " { break }
      if ("A"..."Z").contains(scalar) { key += "-" }
      key += String(scalar).lowercased()
    }
    return key
  }

  /// The names of its placeholders, in the order in which their values are given.
  package var placeholders: [String] {
    rawValue.split(separator: " ").dropFirst().map { String($0.dropFirst().dropLast()) }
  }
}
