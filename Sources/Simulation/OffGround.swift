/// Where a monster is that is not on the ground: nothing hits it there, and nobody is in its way.
package enum OffGround: UInt8, Sendable {
  /// Under the ground; nobody sees it.
  case burrowed
  /// In the air, over trees, walls and water.
  case flying
}

extension World {
  /// Verb *fly*: takes off for a while. The attack that serves it strikes where it comes down.
  mutating func takeOff(for ticks: Int, _ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    guard attack(serving: .fly, of: entity) != nil else { return false }
    leaveGround(slot, .flying, for: ticks)
    return true
  }

  /// Verb *burrow*: digs itself in and comes up where its prey stands, if that is not beside it
  /// already and no farther than so many tiles. A heap of earth shows the place.
  mutating func burrow(within tiles: Int, to prey: Point, _ slot: Int) -> Bool {
    let entity = creatures.entities[slot]
    let steps = entity.position.steps(to: prey)
    guard attack(serving: .burrow, of: entity) != nil, steps <= tiles,
      steps > Habits.burrowNear
    else { return false }
    heapEarth(at: entity.position)
    leaveGround(slot, .burrowed, for: rules.ticks(milliseconds: Habits.burrowPatience))
    return true
  }

  /// One free moment off the ground: on towards its prey, and at the end of its time down, or up.
  mutating func moveOffGround(_ slot: Int) {
    let entity = creatures.entities[slot]
    let prey = entity.mind.target.flatMap { self.entity($0) }.flatMap { $0.isAlive ? $0 : nil }
    guard let prey, !isBeyondLeash(entity) else { return touchGround(slot, near: entity.position) }
    let isNear = entity.position.steps(to: prey.position) <= Habits.burrowNear
    switch entity.mind.offGround {
    case .flying:
      if tick >= entity.mind.landsAt { return startLanding(.fly, at: prey.position, slot) }
    case .burrowed:
      if isNear, map[entity.position].isWalkable {
        return startLanding(.burrow, at: prey.position, slot)
      }
      if tick >= entity.mind.landsAt { return touchGround(slot, near: entity.position) }
    case nil: return
    }
    guard let direction = Direction(from: entity.position, to: prey.position), !isNear else {
      return
    }
    let place = entity.position.stepped(direction)
    guard map.contains(place) else { return }
    creatures.entities[slot].movement.facing = direction
    creatures.hover(slot, over: place)
    creatures.entities[slot].movement.stepLeft += 1000 * 100 / Habits.offGroundPercent
  }

  /// The blow has struck: whoever struck it from off the ground stands there now.
  mutating func finishLanding(_ slot: Int, aim: Point) {
    if creatures.isAlive(slot), creatures.entities[slot].mind.offGround != nil {
      touchGround(slot, near: aim)
    }
  }

  private mutating func leaveGround(_ slot: Int, _ offGround: OffGround, for ticks: Int) {
    creatures.vacate(slot)
    creatures.entities[slot].mind.offGround = offGround
    creatures.entities[slot].mind.landsAt = tick + ticks
    creatures.entities[slot].movement.untouchableUntil = Tick(.max)
  }

  /// Where it comes down lights up; out of reach of its prey it comes down where it is.
  private mutating func startLanding(_ service: Service, at prey: Point, _ slot: Int) {
    let entity = creatures.entities[slot]
    guard let (index, attack) = attack(serving: service, of: entity) else {
      return touchGround(slot, near: entity.position)
    }
    let isInReach = entity.position.steps(to: prey) <= attack.range
    let aim = isInReach ? prey : entity.position
    face(slot, aim)
    startAttack(index, attack, by: slot, aim: aim)
  }

  /// Stands on the ground again, if there is room; else it tries again a moment later.
  private mutating func touchGround(_ slot: Int, near place: Point) {
    let entity = creatures.entities[slot]
    let tries = [place, entity.position, entity.mind.home] as [3 of Point]
    for index in tries.indices {
      guard let spot = openGround(near: tries[index], within: Habits.landingRadius) else {
        continue
      }
      if entity.mind.offGround == .burrowed { heapEarth(at: spot) }
      creatures.occupy(spot, by: slot)
      creatures.entities[slot].mind.offGround = nil
      creatures.entities[slot].movement.untouchableUntil = tick
      return
    }
    creatures.entities[slot].movement.heldUntil =
      tick + rules.ticks(milliseconds: Habits.trickPause)
  }

  private mutating func heapEarth(at place: Point) {
    switch map[place] {
    case .grass, .tallGrass, .web, .embers: change(place, to: .rubble)
    case .floor, .tree, .wall, .door, .openDoor, .road, .shallowWater, .deepWater, .rubble,
      .campfire, .altar, .chest, .stall, .fire:
      break
    }
  }
}
