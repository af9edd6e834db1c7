package import Simulation

/// Everything in a match that has a key, by the name that presets and settings use.
package enum WishName: String, CaseIterable, Hashable, Sendable {
  case walkNorth = "walk-north"
  case walkSouth = "walk-south"
  case walkWest = "walk-west"
  case walkEast = "walk-east"
  case walkNorthWest = "walk-north-west"
  case walkNorthEast = "walk-north-east"
  case walkSouthWest = "walk-south-west"
  case walkSouthEast = "walk-south-east"
  case runNorth = "run-north"
  case runSouth = "run-south"
  case runWest = "run-west"
  case runEast = "run-east"
  case runNorthWest = "run-north-west"
  case runNorthEast = "run-north-east"
  case runSouthWest = "run-south-west"
  case runSouthEast = "run-south-east"
  /// The next direction is run instead of walked.
  case run
  case strike, dash
  case ability1 = "ability-1"
  case ability2 = "ability-2"
  case ability3 = "ability-3"
  case ability4 = "ability-4"
  case nextTarget = "next-target"
  case clearInputs = "clear-inputs"
  case wearBetter = "wear-better"
  case pack, sheet, map, board, log, party, mark, gestures, ranks, chat, pause
  /// While one lies dead.
  case lastMoments = "last-moments"
  /// Watchers only.
  case followNext = "follow-next"
  case followPrevious = "follow-previous"
  case director, rewind, cheer
  case help, options, leave
  /// Everywhere, not only in a match.
  case picture

  /// Who has a use for it: of two that nobody has both of, one key may serve both.
  enum Audience: Hashable, Sendable {
    case players, watchers, all
  }

  var audience: Audience {
    switch self {
    case .followNext, .followPrevious, .director, .rewind, .cheer: .watchers
    case .walkNorth, .walkSouth, .walkWest, .walkEast, .walkNorthWest, .walkNorthEast,
      .walkSouthWest, .walkSouthEast, .map, .board, .log, .help, .options, .leave, .picture:
      .all
    case .runNorth, .runSouth, .runWest, .runEast, .runNorthWest, .runNorthEast, .runSouthWest,
      .runSouthEast, .run, .strike, .dash, .ability1, .ability2, .ability3, .ability4, .nextTarget,
      .clearInputs, .wearBetter, .pack, .sheet, .party, .mark, .gestures, .ranks, .chat, .pause,
      .lastMoments:
      .players
    }
  }

  /// Whether one key can't mean both.
  func clashes(with other: WishName) -> Bool {
    audience == other.audience || audience == .all || other.audience == .all
  }

  /// Where it walks or runs.
  package var direction: Direction? {
    switch self {
    case .walkNorth, .runNorth: .north
    case .walkSouth, .runSouth: .south
    case .walkWest, .runWest: .west
    case .walkEast, .runEast: .east
    case .walkNorthWest, .runNorthWest: .northWest
    case .walkNorthEast, .runNorthEast: .northEast
    case .walkSouthWest, .runSouthWest: .southWest
    case .walkSouthEast, .runSouthEast: .southEast
    case .run, .strike, .dash, .ability1, .ability2, .ability3, .ability4, .nextTarget,
      .clearInputs, .wearBetter, .pack, .sheet, .map, .board, .log, .party, .mark, .gestures,
      .ranks, .chat, .pause, .lastMoments, .followNext, .followPrevious, .director, .rewind, .cheer,
      .help, .options, .leave, .picture:
      nil
    }
  }

  /// What it asks of a match.
  func wish(isWatching: Bool) -> Wish {
    switch self {
    case .walkNorth, .walkSouth, .walkWest, .walkEast, .walkNorthWest, .walkNorthEast,
      .walkSouthWest, .walkSouthEast:
      let direction = direction ?? .north
      return isWatching ? .look(direction) : .act(.step(direction))
    case .runNorth, .runSouth, .runWest, .runEast, .runNorthWest, .runNorthEast, .runSouthWest,
      .runSouthEast:
      return .run(direction ?? .north)
    case .run: return .runNext
    case .strike: return .act(.attack)
    case .dash: return .act(.dash)
    case .ability1: return .act(.ability(AttackIndex(1)))
    case .ability2: return .act(.ability(AttackIndex(2)))
    case .ability3: return .act(.ability(AttackIndex(3)))
    case .ability4: return .act(.ability(AttackIndex(4)))
    case .nextTarget: return .act(.nextTarget)
    case .wearBetter: return .act(.wearBetter)
    case .clearInputs: return .clearInputs
    case .pack: return .pack
    case .sheet: return .sheet
    case .map: return .map
    case .log: return .log
    case .board: return .board
    case .party: return .party
    case .mark: return .mark
    case .gestures: return .gestures
    case .ranks: return .ranks
    case .chat: return .chat
    case .pause: return .pause
    case .lastMoments: return .lastMoments
    case .followNext: return .followNext
    case .followPrevious: return .followPrevious
    case .director: return .director
    case .rewind: return .rewind
    case .cheer: return .cheer
    case .help: return .help
    case .options: return .options
    case .leave: return .leave
    case .picture: return .picture
    }
  }
}

/// What a key means in a match.
enum Wish: Hashable, Sendable {
  case act(Action)
  /// Walk on until something happens.
  case run(Direction)
  /// Run where the next key walks.
  case runNext
  /// Move the picture: watchers only.
  case look(Direction)
  case followNext, followPrevious
  /// Let the picture find the fight worth seeing.
  case director
  /// Be heard by the players, where the host allows it: watchers only.
  case cheer
  /// Stop the picture and look back, or look at one's last moments.
  case rewind, lastMoments
  case clearInputs
  case chat
  case help
  case options
  case board, party
  case pack, sheet, map, log
  /// Ask which of the four.
  case gestures, ranks
  case mark
  case pause
  case leave
  /// Taken by the model, before a match hears of it.
  case picture
}
