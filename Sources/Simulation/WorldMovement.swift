extension World {
  /// What a creature would find at a place: see `makesWay` for friends.
  func footing(at place: Point, for mover: Int) -> Footing {
    let tile = map[place]
    if tile == .chest, creatures.entities[mover].isPlayer { return .door }
    guard tile.isWalkable else { return .blocked }
    if tile == .door { return .door }
    guard let slot = creatures.occupant(at: place) else { return .free(stepCost: tile.stepCost) }
    guard creatures.entities[slot].side == creatures.entities[mover].side else { return .foe }
    return makesWay(slot, for: mover) ? .friend(stepCost: tile.stepCost) : .occupied
  }

  /// Whether one could stand there now. Closed doors count: a step opens them.
  func isFree(_ place: Point) -> Bool {
    map[place].isWalkable && creatures.occupant(at: place) == nil
  }

  /// Takes a step, or what a step turns into: a change of places, an attack, an opened door.
  mutating func step(_ slot: Int, _ direction: Direction) {
    var movement = creatures.entities[slot].movement
    let start = movement.position
    let outcome = movement.step(direction, at: tick) { footing(at: $0, for: slot) }
    settle(outcome, of: slot, movement, from: start)
  }

  /// Dashes the way it faces; heard nearby.
  mutating func dash(_ slot: Int) {
    var movement = creatures.entities[slot].movement
    let start = movement.position
    let outcome = movement.dash(at: tick, rules: rules.dash) {
      footing(at: $0, for: slot)
    }
    settle(outcome, of: slot, movement, from: start)
  }

  private mutating func settle(
    _ outcome: MovementOutcome, of slot: Int, _ movement: Movement, from start: Point
  ) {
    switch outcome {
    case .refused: return
    case .turned: creatures.entities[slot].movement = movement
    case .stepped:
      move(slot, movement, from: start)
      treadOnWeb(slot)
    case .swapped:
      let friend = creatures.occupant(at: movement.position)
      move(slot, movement, from: start)
      if let friend { creatures.occupy(start, by: friend) }
    case .attacks:
      creatures.entities[slot].movement = movement
      startAttack(.basic, by: slot)
    case .opens(let door):
      creatures.entities[slot].movement = movement
      if map[door] == .chest { openChest(door) } else { openDoor(door) }
    case .dashed:
      move(slot, movement, from: start)
      let id = creatures.entities[slot].id
      report(.dashed(id, from: start, to: movement.position), at: movement.position)
      makeNoise(at: movement.position, radius: Habits.dashNoise)
    }
  }

  /// Puts a creature down elsewhere at once, and shows the way it took.
  mutating func leap(_ slot: Int, to place: Point) {
    let start = creatures.entities[slot].position
    creatures.vacate(slot)
    creatures.occupy(place, by: slot)
    report(.dashed(creatures.entities[slot].id, from: start, to: place), at: place)
  }

  private mutating func move(_ slot: Int, _ movement: Movement, from start: Point) {
    creatures.vacate(slot)
    creatures.entities[slot].movement = movement
    creatures.occupy(movement.position, by: slot)
  }

  /// Doors stay open.
  private mutating func openDoor(_ place: Point) {
    change(place, to: .openDoor)
    report(.doorOpened, at: place)
    makeNoise(at: place, radius: Habits.doorNoise)
  }

  /// All changes of the ground go through here; the light follows.
  mutating func change(_ place: Point, to tile: Tile) {
    let index = map.index(of: place)
    let before = map[place]
    mapDigest ^= Checksum.digest(of: map[place], at: index)
    map[place] = tile
    mapDigest ^= Checksum.digest(of: tile, at: index)
    changedTiles.append(place)
    if before.blocksSight != tile.blocksSight { changedSights.append(place) }
    if light.note(tile, insteadOf: before, at: place, over: map) { changedLights.append(place) }
  }
}
