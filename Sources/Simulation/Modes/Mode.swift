/// The mode of one match, with what it keeps. Only hands on to the one that it is.
enum Mode: Sendable {
  case delve(Delve)
  case horde(Horde)
  case brawl(Brawl)

  init(_ settings: ModeSettings) {
    switch settings.mode {
    case .delve: self = .delve(Delve())
    case .horde: self = .horde(Horde())
    case .brawl: self = .brawl(Brawl(teams: settings.teams))
    }
  }

  mutating func begin(in world: inout World, on terrain: Terrain) {
    switch self {
    case .delve(var delve):
      delve.begin(in: &world, on: terrain)
      self = .delve(delve)
    case .horde(var horde):
      horde.begin(in: &world, on: terrain)
      self = .horde(horde)
    case .brawl(var brawl):
      brawl.begin(in: &world, on: terrain)
      self = .brawl(brawl)
    }
  }

  /// The deaths of this tick, then the tick itself.
  mutating func advance(in world: inout World, after deaths: [Death]) {
    switch self {
    case .delve(var delve):
      for death in deaths { delve.creatureDied(death, in: &world) }
      delve.advance(in: &world)
      self = .delve(delve)
    case .horde(var horde):
      for death in deaths { horde.creatureDied(death, in: &world) }
      horde.advance(in: &world)
      self = .horde(horde)
    case .brawl(var brawl):
      for death in deaths { brawl.creatureDied(death, in: &world) }
      brawl.advance(in: &world)
      self = .brawl(brawl)
    }
  }

  func side(of seat: SeatID, in world: World) -> Side {
    switch self {
    case .delve(let delve): delve.side(of: seat, in: world)
    case .horde(let horde): horde.side(of: seat, in: world)
    case .brawl(let brawl): brawl.side(of: seat, in: world)
    }
  }

  func entrance(for side: Side, in world: inout World) -> Point? {
    switch self {
    case .delve(let delve): delve.entrance(for: side, in: &world)
    case .horde(let horde): horde.entrance(for: side, in: &world)
    case .brawl(let brawl): brawl.entrance(for: side, in: &world)
    }
  }

  func wildMonstersPerPlayer(_ rules: Rules) -> Int {
    switch self {
    case .delve(let delve): delve.wildMonstersPerPlayer(rules)
    case .horde(let horde): horde.wildMonstersPerPlayer(rules)
    case .brawl(let brawl): brawl.wildMonstersPerPlayer(rules)
    }
  }

  func wakeAfter(_ rules: Rules) -> Int {
    switch self {
    case .delve(let delve): delve.wakeAfter(rules)
    case .horde(let horde): horde.wakeAfter(rules)
    case .brawl(let brawl): brawl.wakeAfter(rules)
    }
  }

  func status(in world: World) -> ModeStatus {
    switch self {
    case .delve(let delve): delve.status(in: world)
    case .horde(let horde): horde.status(in: world)
    case .brawl(let brawl): brawl.status(in: world)
    }
  }

  var verdict: MatchVerdict? {
    switch self {
    case .delve(let delve): delve.verdict
    case .horde(let horde): horde.verdict
    case .brawl(let brawl): brawl.verdict
    }
  }

  var keepsCharacters: Bool {
    switch self {
    case .delve: Delve.keepsCharacters
    case .horde: Horde.keepsCharacters
    case .brawl: Brawl.keepsCharacters
    }
  }

  var dropsGoldOnDeath: Bool {
    switch self {
    case .delve: Delve.dropsGoldOnDeath
    case .horde: Horde.dropsGoldOnDeath
    case .brawl: Brawl.dropsGoldOnDeath
    }
  }

  func mix(into checksum: inout Checksum) {
    switch self {
    case .delve(let delve): delve.mix(into: &checksum)
    case .horde(let horde): horde.mix(into: &checksum)
    case .brawl(let brawl): brawl.mix(into: &checksum)
    }
  }
}
