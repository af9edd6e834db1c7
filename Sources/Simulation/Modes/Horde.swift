/// Hold the camp against waves that grow, until its fire goes out.
///
///     break ──time──▶ wave ──all fallen──▶ break
///                      └──it takes too long──▶ next wave, on top of this one
struct Horde: ModeRules {
  static let keepsCharacters = true
  static let dropsGoldOnDeath = false

  /// A group of one kind that is still to come.
  struct Group: Sendable {
    var kind: KindID
    var count: Int
  }

  enum Phase: Sendable {
    /// Time to buy and to mend.
    case pausing(ticksLeft: Int)
    case wave(ticks: Int)
  }

  /// 1 is the first; 0 before it.
  private(set) var wave = 0
  private(set) var phase = Phase.pausing(ticksLeft: 0)
  private(set) var fire = 0
  /// Of this wave, the last comes first.
  private(set) var waiting: [Group] = []
  private(set) var verdict: MatchVerdict?

  mutating func begin(in world: inout World, on terrain: Terrain) {
    let numbers = world.rules.modes.horde
    fire = numbers.fire
    phase = .pausing(ticksLeft: numbers.break)
    world.campMap.survey(
      from: [world.camp], radius: numbers.distance.upperBound + 2, over: world.map)
  }

  /// While nobody plays, time stands still.
  mutating func advance(in world: inout World) {
    let numbers = world.rules.modes.horde
    world.isBesieged = !world.players.isEmpty
    guard world.isBesieged else { return }
    fire = max(0, fire - world.fireDamage)
    guard fire > 0 else { return goOut(in: &world) }
    tendFire(in: world, numbers)
    switch phase {
    case .pausing(let ticksLeft):
      phase = .pausing(ticksLeft: ticksLeft - 1)
      if ticksLeft <= 1 { startWave(in: &world) }
    case .wave(let ticks):
      phase = .wave(ticks: ticks + 1)
      if ticks % max(1, numbers.groupEvery) == 0, let group = waiting.popLast() {
        come(group, in: &world)
      }
      if left(in: world) == 0 { endWave(in: &world) }
      if ticks + 1 >= numbers.waveMax { startWave(in: &world) }
    }
  }

  mutating func creatureDied(_ death: Death, in world: inout World) {}

  func wildMonstersPerPlayer(_ rules: Rules) -> Int { 0 }

  func wakeAfter(_ rules: Rules) -> Int { rules.modes.horde.wakeAfter }

  func status(in world: borrowing World) -> ModeStatus {
    var nextWaveAt: Tick?
    if case .pausing(let ticksLeft) = phase { nextWaveAt = world.tick + ticksLeft }
    return .horde(
      wave: wave, left: left(in: world), nextWaveAt: nextWaveAt, fire: fire,
      fireMax: world.rules.modes.horde.fire)
  }

  func mix(into checksum: inout Checksum) {
    checksum.mix(wave)
    checksum.mix(fire)
    switch phase {
    case .pausing(let ticksLeft): checksum.mix(ticksLeft)
    case .wave(let ticks): checksum.mix(-1 - ticks)
    }
    for group in waiting { checksum.mix(Int(group.kind.rawValue) << 16 | group.count) }
  }

  /// Monsters that are there or still to come.
  private func left(in world: borrowing World) -> Int {
    waiting.reduce(world.livingMonstersCount) { $0 + $1.count }
  }

  private mutating func startWave(in world: inout World) {
    wave += 1
    phase = .wave(ticks: 0)
    waiting += world.groups(ofWave: wave).reversed()
    world.campMap.survey(
      from: [world.camp], radius: world.rules.modes.horde.distance.upperBound + 2,
      over: world.map)
  }

  /// Who lies dead wakes at once.
  private mutating func endWave(in world: inout World) {
    phase = .pausing(ticksLeft: world.rules.modes.horde.break)
    for player in world.players {
      guard let slot = world.creatures.slot(of: player.id),
        case .dead = world.creatures.entities[slot].activity
      else { continue }
      world.creatures.entities[slot].activity = .dead(wakesAt: world.tick + 1)
    }
  }

  /// One that finds no place waits for the next time.
  private mutating func come(_ group: Group, in world: inout World) {
    guard let place = world.placeInTheDark() else {
      waiting.append(group)
      return
    }
    for _ in 0..<group.count {
      guard let spot = world.openGround(near: place, within: Habits.groupSpread) else { return }
      world.spawn(group.kind, at: spot)
    }
  }

  private mutating func tendFire(in world: borrowing World, _ numbers: HordeNumbers) {
    let tick = Int(world.tick.rawValue)
    if case .pausing = phase, tick % max(1, numbers.mendEvery) == 0 { fire += 1 }
    if tick % max(1, numbers.tendEvery) == 0 {
      fire += world.players.count { player in
        guard let entity = world.entity(player.id), entity.isAlive else { return false }
        return entity.position.steps(to: world.camp) <= 1
      }
    }
    fire = min(fire, numbers.fire)
  }

  private mutating func goOut(in world: inout World) {
    verdict = .fireOut
    world.isBesieged = false
    world.change(world.camp, to: .embers)
    world.light = LightMap(map: world.map)
  }
}
