/// One match's world: it advances one tick at a time, from commands alone. Equal rules, terrain,
/// seed and commands make equal worlds on every machine.
///
/// The rules are in extensions, one room each: `WorldCommands`, `WorldMovement`, `Combat`,
/// `Missiles`, `Noise`, `Burning`, `Camp`, `Spawning`, `MonsterDecisions` and a file for each verb
/// of the monsters.
///
/// It can't be copied, so that no call can cost a copy of it by mistake. That alone would not do:
/// the compiler still moves small and large structs about by value, a thousand bytes a call. What
/// holds an existential (`mode`) stays where it is.
package struct World: ~Copyable, Sendable {
  package let rules: Rules
  /// The campfire's place; nobody can stand on it.
  package let camp: Point
  /// The shop's counter: who stands within 2 tiles of it may trade.
  package let stall: Point
  /// Where monsters sleep when the match begins.
  package let lodgers: [Lodger]
  package internal(set) var tick: Tick
  package internal(set) var map: TileMap
  /// What the fires shine on.
  package internal(set) var light: LightMap
  /// What happened in the last advance, in the order in which it happened.
  package internal(set) var events: [WorldEvent] = []

  var creatures: Creatures
  /// In the order of joining.
  var players: [Player] = []
  var missiles: [Missile] = []
  var things = Things()
  /// In the order of their tiles, one a tile at most.
  var clouds: [Cloud] = []
  var random: RandomSource
  /// Downhill to the nearest living player, near and up to date; what hunters walk by.
  var huntMap = SharedDistances(radius: Habits.huntRadius)
  /// The same, far and rough; what draws wanderers towards players.
  var prowlMap = SharedDistances(radius: Habits.prowlRadius)
  /// How far every place near the fire is from it, around walls.
  var campMap = DistanceMap()
  /// Digest of the tiles, kept up to date from change to change.
  var mapDigest: UInt64
  /// Tiles that changed in this tick.
  package internal(set) var changedTiles: [Point] = []
  /// Those of them that hide now what they didn't before, or don't any more, and the places of
  /// fires that began or ended.
  var changedSights: [Point] = []
  var changedLights: [Point] = []
  /// What burns, oldest first, and what glows on after it.
  var flames: [Flame] = []
  var glows: [Glow] = []
  /// Who stands in the tiles of the blow that is being dealt; reused from blow to blow.
  var struckSlots: [Int] = []
  /// How many of each kind are alive; reused from spawn to spawn.
  var kindCounts: [Int] = []
  /// The tiles whose ground a blow changes; reused from blow to blow.
  var groundTiles: [Point] = []
  /// Whether so many hunted at the beginning of this tick's decisions that no more are drawn.
  var hasHuntersEnough = false
  /// Where living players stand; reused from survey to survey.
  var playerPlaces: [Point] = []
  /// The rules of winning, and how they stand.
  var mode: any ModeRules
  let startedAt: Tick
  /// When the mode decided the match; nobody can be hurt from then on.
  var decidedAt: Tick?
  /// Whether the camp is under attack: monsters that know of nobody go for its fire then.
  var isBesieged = false
  /// Who died on this tick, for the mode.
  var deaths: [Death] = []
  /// What monsters have done to the fire on this tick, for the mode.
  var fireDamage = 0
  /// The same by block, for the senses.
  var playerGrid: PlayerGrid
  /// Where living hounds are, by slot.
  var houndGrid: PlayerGrid
  /// Near which blocks living players are.
  var presence: Presence
  /// Reused by `presence`.
  var reachedBlocks: [Int] = []
  /// The sharpest ears of any monster, in percent.
  let hearingMax: Int
  /// By kind: whether it ever smells blood.
  let smellsBlood: [Bool]
  /// By seat: where in `players` it probably is.
  var seatHints: [Int32] = []

  /// A world in which nobody is yet. One that follows another goes on counting that one's ticks.
  package init(
    rules: Rules, terrain: Terrain, seed: UInt64, mode settings: ModeSettings = .delve,
    startingAt tick: Tick = .zero
  ) {
    self.rules = rules
    self.tick = tick
    startedAt = tick
    mode = settings.rules
    hearingMax = rules.kinds.reduce(0) { max($0, $1.hearing) }
    smellsBlood = rules.kinds.map(\.smellsBlood)
    camp = terrain.camp
    stall = terrain.stall
    lodgers = terrain.lodgers
    map = terrain.map
    light = terrain.light
    random = RandomSource(seed: seed)
    creatures = Creatures(width: terrain.map.width, height: terrain.map.height)
    playerGrid = PlayerGrid(width: terrain.map.width, height: terrain.map.height)
    houndGrid = PlayerGrid(width: terrain.map.width, height: terrain.map.height)
    presence = Presence(width: terrain.map.width, height: terrain.map.height)
    mapDigest = Checksum.digest(of: terrain.map)
    campMap.survey(from: [terrain.camp], radius: Habits.campSearchRadius, over: terrain.map)
    var mode = mode
    mode.begin(in: &self, on: terrain)
    self.mode = mode
    fillLodgings()
  }

  /// One tick. `commands` are run in the given order; what can't be done is left undone.
  package mutating func advance(applying commands: [Command]) {
    tick = tick + 1
    events.removeAll(keepingCapacity: true)
    changedTiles.removeAll(keepingCapacity: true)
    changedSights.removeAll(keepingCapacity: true)
    changedLights.removeAll(keepingCapacity: true)
    goOn()
    for command in commands { apply(command) }
    takeThings()
    runScrolls()
    strikeFromGuard()
    dealBlows()
    flyMissiles()
    driftClouds()
    sufferEffects()
    decideForMonsters()
    burn()
    wakeTheDead()
    mendAtTheFire()
    regenerate()
    regainMana()
    forgetTargets()
    spawnMonsters()
    clearGround()
    advanceMode()
    lookAround()
  }

  /// How far one sees now what is not lit, in tiles.
  package var sight: Int { rules.sight(at: tick) }

  /// What the seat's character is and owns, as of now; nil when nobody has that seat.
  package func sheet(ofSeat seat: SeatID) -> CharacterSheet? {
    player(in: seat).map { players[$0].sheet }
  }

  /// What the seat's player has done so far.
  package func tally(ofSeat seat: SeatID) -> Tally? {
    player(in: seat).map { players[$0].tally }
  }

  /// The creature of that name, if it still exists.
  package func entity(_ id: EntityID) -> Entity? {
    creatures.slot(of: id).map { creatures.entities[$0] }
  }

  /// The character in a seat, living or dead.
  package func entity(inSeat seat: SeatID) -> Entity? {
    player(in: seat).flatMap { entity(players[$0].id) }
  }

  /// Every creature and corpse, in slot order.
  package func forEachEntity(_ body: (Entity) -> Void) {
    // By a span, which lends a creature where an array would copy it.
    let entities = creatures.entities.span
    for slot in creatures.slots where creatures.isTaken[slot] { body(entities[slot]) }
  }

  /// Whether the seat's character will be free on the next tick, as far as can be foreseen.
  package func canAct(_ seat: SeatID) -> Bool {
    guard let entity = entity(inSeat: seat), entity.isAlive else { return false }
    var movement = entity.movement
    movement.advance(speed: speed(Int(entity.id.slot), at: tick + 1))
    return movement.isFree(at: tick + 1)
  }

  /// How fast the seat's character walks now, in thousandths of a tile a tick.
  package func speed(ofSeat seat: SeatID) -> Int? {
    entity(inSeat: seat).map { speed(Int($0.id.slot)) }
  }

  /// What the seat's character saw at the end of the last advance; stays with its corpse.
  package func fieldOfView(ofSeat seat: SeatID) -> FieldOfView? {
    player(in: seat).map { players[$0].view }
  }

  mutating func report(_ happening: Happening, at place: Point) {
    events.append(WorldEvent(place: place, happening: happening))
  }

  /// Starts the tick for everybody: walks on, and ends what is over.
  private mutating func goOn() {
    for slot in creatures.awake where creatures.isAlive(slot) {
      if creatures.entities[slot].movement.stepLeft != 0 {
        creatures.entities[slot].movement.advance(speed: speed(slot))
      }
      switch creatures.entities[slot].activity {
      case .recovering(let until), .stunned(let until):
        if tick >= until { creatures.entities[slot].activity = .idle }
      case .idle, .windUp, .dead: break
      }
    }
  }
}
