extension World {
  /// Deed *charge*: runs straight at the aim until somebody or something is in the way. A foe who
  /// is gets the blow; whoever stepped aside does not.
  mutating func charge(_ slot: Int, _ attack: Attack, _ blow: Blow, tiles: Int, at aim: Point) {
    let start = creatures.entities[slot].position
    let side = creatures.entities[slot].side
    var place = start
    var struck: Int?
    for step in 1...max(1, min(tiles + 1, start.steps(to: aim))) {
      let next = start.stepped(towards: aim, times: step)
      if let foe = victim(at: next, of: side) {
        struck = foe
        break
      }
      guard step <= tiles, let direction = Direction(from: place, to: next),
        map.allowsStep(direction, from: place), isOpenGround(next)
      else { break }
      place = next
    }
    if let facing = Direction(from: start, to: aim) {
      creatures.entities[slot].movement.facing = facing
    }
    if place != start { leap(slot, to: place) }
    guard let struck else {
      return report(.missed(by: blow.by, kind: blow.kind, attack: blow.index), at: aim)
    }
    var blow = blow
    blow.from = place
    hurt(struck, attack, blow)
  }
}
