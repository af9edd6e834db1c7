extension World {
  /// Keeps its place in the pack; who is left behind catches up.
  mutating func heel(_ slot: Int, _ lead: Entity) {
    let hound = creatures.entities[slot]
    let steps = hound.position.steps(to: lead.position)
    if steps > Habits.houndLostAt || steps > Habits.houndLeash && isUnseen(hound.position) {
      return rejoin(slot, lead)
    }
    let place = packPlace(of: slot, lead)
    guard !isContent(hound, at: place, lead) else {
      return face(slot, outward(from: lead, hound.position))
    }
    if hasClearWalk(from: hound.position, to: place) {
      _ = trot(slot, place)
    } else if let crumb = crumb(for: hound, lead), trot(slot, crumb) {
      return
    } else if steps > 1 {
      _ = trot(slot, lead.position)
    }
  }

  /// Places around the master, in the order in which his hounds take them.
  private static let pack = [
    Point(-2, 0), Point(2, 0), Point(0, -2), Point(0, 2), Point(-2, -2), Point(2, 2), Point(2, -2),
    Point(-2, 2), Point(-3, 1),
  ]

  /// Where it belongs: its place of the pack, or as much of the way there as is open.
  private func packPlace(of slot: Int, _ lead: Entity) -> Point {
    var rank = 0
    for other in houndGrid.members where other.slot < slot && creatures.isAlive(other.slot) {
      if creatures.entities[other.slot].master == lead.id { rank += 1 }
    }
    let offset = World.pack[rank % World.pack.count]
    let goal = Point(lead.position.x + offset.x, lead.position.y + offset.y)
    var place = lead.position
    for step in 1...lead.position.steps(to: goal) {
      let next = lead.position.stepped(towards: goal, times: step)
      guard map[next].isWalkable, map[next] != .door, map[next] != .fire else { break }
      place = next
    }
    return place
  }

  /// There, or as near as it gets: somebody else stands there, or there is no room at all.
  private func isContent(_ hound: Entity, at place: Point, _ lead: Entity) -> Bool {
    if place == lead.position { return hound.position.steps(to: place) <= 2 }
    return hound.position == place
      || hound.position.steps(to: place) == 1 && creatures.occupant(at: place) != nil
  }

  private func outward(from lead: Entity, _ place: Point) -> Point {
    Point(2 * place.x - lead.position.x, 2 * place.y - lead.position.y)
  }

  /// The newest place on the master's way to which there is a straight walk.
  private func crumb(for hound: Entity, _ lead: Entity) -> Point? {
    guard let player = player(being: lead.id) else { return nil }
    return players[player].trail.newest {
      $0 != hound.position && hasClearWalk(from: hound.position, to: $0)
    }
  }

  /// Whether the straight way is open ground, whoever stands on it.
  private func hasClearWalk(from start: Point, to end: Point) -> Bool {
    var place = start
    for step in 0..<start.steps(to: end) {
      let next = start.stepped(towards: end, times: step + 1)
      guard let direction = Direction(from: place, to: next),
        map.allowsStep(direction, from: place)
      else { return false }
      place = next
    }
    return true
  }

  /// One step nearer, or past what is in the way; changes places with others of the pack.
  private mutating func trot(_ slot: Int, _ goal: Point) -> Bool {
    let place = creatures.entities[slot].position
    guard let direction = Direction(from: place, to: goal) else { return false }
    if stepOrSwap(slot, direction, goal) || slipPast(slot, goal) { return true }
    let side = slot % 2 == 0 ? 1 : -1
    return tryStep(slot, direction.turned(side)) || tryStep(slot, direction.turned(-side))
      || tryStep(slot, direction.turned(2 * side)) || tryStep(slot, direction.turned(-2 * side))
  }

  /// Past its master, who stands in the way: over to the tile behind him, if that is free.
  mutating func slipPast(_ slot: Int, _ goal: Point) -> Bool {
    let hound = creatures.entities[slot]
    guard let direction = Direction(from: hound.position, to: goal) else { return false }
    let middle = hound.position.stepped(direction)
    let place = middle.stepped(direction)
    guard let other = creatures.occupant(at: middle),
      creatures.entities[other].id == hound.master,
      map.allowsStep(direction, from: hound.position), map.allowsStep(direction, from: middle),
      isFree(place), map[place] != .door, map[place] != .fire,
      place.steps(to: goal) < hound.position.steps(to: goal)
    else { return false }
    leap(slot, to: place)
    creatures.entities[slot].movement.facing = direction
    creatures.entities[slot].movement.stepLeft += map[middle].stepCost + map[place].stepCost
    return true
  }

  /// Swaps only with a hound that is not about to bite and can wait: or else two would change
  /// places for ever.
  private mutating func stepOrSwap(_ slot: Int, _ direction: Direction, _ goal: Point) -> Bool {
    if tryStep(slot, direction) { return true }
    let place = creatures.entities[slot].position
    let target = place.stepped(direction)
    guard map.allowsStep(direction, from: place), map[target] != .door,
      let other = creatures.occupant(at: target), creatures.entities[other].master != nil,
      creatures.entities[other].side == creatures.entities[slot].side,
      !creatures.entities[other].isWindingUp, target.steps(to: goal) < place.steps(to: goal),
      goal != target, isPatient(other, place)
    else { return false }
    step(slot, direction)
    return true
  }

  /// Whether a hound may be put there: it is where it belongs and soon will be again, or it comes
  /// no farther from there.
  private func isPatient(_ other: Int, _ place: Point) -> Bool {
    let hound = creatures.entities[other]
    guard let master = hound.master.flatMap({ creatures.slot(of: $0) }) else { return false }
    let own = packPlace(of: other, creatures.entities[master])
    return hound.position == own || place.steps(to: own) <= hound.position.steps(to: own)
  }

  private func isUnseen(_ place: Point) -> Bool {
    !players.contains { $0.view.contains(place) }
  }

  /// All at once beside its master.
  private mutating func rejoin(_ slot: Int, _ lead: Entity) {
    guard let place = openGround(near: lead.position, within: Habits.groupSpread) else { return }
    creatures.vacate(slot)
    creatures.occupy(place, by: slot)
    creatures.entities[slot].movement.facing = lead.movement.facing
  }
}
