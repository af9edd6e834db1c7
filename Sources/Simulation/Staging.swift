/// Putting creatures where a bench or a scenario wants them; no rule does this.
extension World {
  /// Puts a monster on the nearest free tile within so many steps; nil when there is none or the
  /// world is full.
  @discardableResult
  package mutating func stage(_ kind: KindID, near place: Point, within radius: Int) -> EntityID? {
    guard let spot = openGround(near: place, within: radius), let slot = spawn(kind, at: spot)
    else { return nil }
    return creatures.entities[slot].id
  }

  /// Puts a seat's living character on the nearest free tile within so many steps; false when there
  /// is none.
  @discardableResult
  package mutating func stage(_ seat: SeatID, near place: Point, within radius: Int) -> Bool {
    guard let index = player(in: seat), let slot = creatures.slot(of: players[index].id),
      creatures.isAlive(slot), let spot = openGround(near: place, within: radius)
    else { return false }
    creatures.vacate(slot)
    creatures.occupy(spot, by: slot)
    return true
  }

  /// Living creatures and corpses, characters included.
  package var creaturesCount: Int { creatures.count }
}
