/// Explore the Vale together, clear its dens, bring down the Cudgel King.
///
/// A boss comes into being when somebody comes near its den, and is forgotten when it and all
/// players are far apart: it has rested then. The King's lair is the last, and stays empty until
/// all dens are cleared.
struct Delve: ModeRules {
  static let keepsCharacters = true
  static let dropsGoldOnDeath = true

  struct Lair: Sendable {
    enum State: Sendable {
      case quiet
      /// That creature has come out.
      case astir(EntityID)
      case cleared
    }

    let place: Point
    let boss: KindID
    var state = State.quiet

    var isCleared: Bool {
      if case .cleared = state { true } else { false }
    }
  }

  private(set) var dens: [Lair] = []
  /// The King's; nil on maps that have none.
  private(set) var lair: Lair?
  private(set) var verdict: MatchVerdict?

  var isKingAwake: Bool { lair != nil && dens.allSatisfy(\.isCleared) }

  mutating func begin(in world: inout World, on terrain: Terrain) {
    let (bosses, king) = Delve.bosses(of: world.rules)
    if !bosses.isEmpty {
      for (number, place) in terrain.dens.prefix(world.rules.modes.delve.dens).enumerated() {
        dens.append(Lair(place: place, boss: bosses[number % bosses.count]))
      }
    }
    if let king, let place = terrain.lair { lair = Lair(place: place, boss: king) }
  }

  mutating func advance(in world: inout World) {
    for index in dens.indices { stir(&dens[index], in: &world) }
    guard isKingAwake, var lair else { return }
    stir(&lair, in: &world)
    self.lair = lair
  }

  mutating func creatureDied(_ death: Death, in world: inout World) {
    for index in dens.indices {
      if case .astir(death.victim.id) = dens[index].state { dens[index].state = .cleared }
    }
    if case .astir(death.victim.id) = lair?.state {
      lair?.state = .cleared
      verdict = .kingFell
    }
  }

  func status(in world: borrowing World) -> ModeStatus {
    .delve(
      densCleared: dens.count(where: \.isCleared), dens: dens.count, isKingAwake: isKingAwake)
  }

  func mix(into checksum: inout Checksum) {
    for lair in dens + [lair].compactMap({ $0 }) {
      switch lair.state {
      case .quiet: checksum.mix(0)
      case .astir(let boss):
        checksum.mix(1)
        checksum.mix(boss)
      case .cleared: checksum.mix(2)
      }
    }
  }

  /// Lets the boss out when somebody comes near, and notes when it has been forgotten.
  private func stir(_ lair: inout Lair, in world: inout World) {
    switch lair.state {
    case .cleared: return
    case .astir(let boss): if world.entity(boss) == nil { lair.state = .quiet }
    case .quiet:
      let reach = world.rules.modes.delve.bossWakesWithin
      guard
        world.playerGrid.hasAnybody(within: reach, of: lair.place),
        let boss = world.spawnBoss(lair.boss, at: lair.place)
      else { return }
      lair.state = .astir(boss)
    }
  }

  /// Who lives in the dens, and the King. Where he is the only boss there is, his like guard them.
  private static func bosses(of rules: Rules) -> (dens: [KindID], king: KindID?) {
    let bosses = rules.bosses
    return (bosses.count > 1 ? bosses.dropLast() : bosses, bosses.last)
  }
}
