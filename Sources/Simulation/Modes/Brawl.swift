/// Most kills in five minutes, all against all or team against team; monsters wander in to spoil
/// it.
struct Brawl: ModeRules {
  static let keepsCharacters = false
  static let dropsGoldOnDeath = false

  /// Places that are looked at before one is chosen to appear at.
  private static let entranceTries = 24

  /// 0: everybody fights alone.
  let teams: Int
  /// Players that each team has killed.
  private(set) var teamKills: [Int]
  /// What is left of the time; it runs while somebody plays.
  private(set) var ticksLeft = 0
  private(set) var verdict: MatchVerdict?

  init(teams: Int) {
    self.teams = teams
    teamKills = Array(repeating: 0, count: teams)
  }

  mutating func begin(in world: inout World, on terrain: Terrain) {
    ticksLeft = world.rules.modes.brawl.lasts
  }

  mutating func advance(in world: inout World) {
    guard !world.players.isEmpty else { return }
    ticksLeft -= 1
    if ticksLeft <= 0 { verdict = .timeUp }
  }

  mutating func creatureDied(_ death: Death, in world: inout World) {
    guard death.victim.isPlayer, let killer = world.entity(death.by),
      killer.side != death.victim.side, let team = killer.side.team, team <= teams
    else { return }
    teamKills[team - 1] += 1
  }

  /// The team with the fewest players, of equals the first.
  func side(of seat: SeatID, in world: borrowing World) -> Side {
    guard teams > 0 else { return .alone(seat) }
    let sizes = (1...teams).map { team in
      world.players.count { world.entity($0.id)?.side == .team(team) }
    }
    let smallest = sizes.min() ?? 0
    return .team((sizes.firstIndex(of: smallest) ?? 0) + 1)
  }

  /// Of several places anywhere the one that is farthest from all foes.
  func entrance(for side: Side, in world: inout World) -> Point? {
    var best: Point?
    var stepsMax = -1
    for _ in 0..<Brawl.entranceTries {
      let place = Point(
        world.random.roll(0...(world.map.width - 1)),
        world.random.roll(0...(world.map.height - 1)))
      guard world.isOpenGround(place) else { continue }
      let foe = world.nearestPlayer(to: place) { $1.side != side }
      let steps = foe.map { $0.position.steps(to: place) } ?? .max
      guard steps > stepsMax else { continue }
      stepsMax = steps
      best = place
    }
    return best ?? world.freeTileAtTheFire()
  }

  func wildMonstersPerPlayer(_ rules: Rules) -> Int { rules.modes.brawl.monstersPerPlayer }

  func status(in world: borrowing World) -> ModeStatus {
    .brawl(endsAt: world.tick + ticksLeft, teamKills: teamKills)
  }

  func mix(into checksum: inout Checksum) {
    checksum.mix(ticksLeft)
    for kills in teamKills { checksum.mix(kills) }
  }
}
