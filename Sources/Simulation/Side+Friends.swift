extension World {
  /// Whether a friend gives up its place to who walks into it. Players change places with friends
  /// who aren't in the middle of an attack, and with hounds whatever they do; hounds with hounds.
  /// Monsters never make way for each other.
  func makesWay(_ friend: Int, for mover: Int) -> Bool {
    let (friend, mover) = (creatures.entities[friend], creatures.entities[mover])
    if friend.master != nil { return mover.isPlayer || mover.master != nil }
    return mover.isPlayer && friend.isPlayer && !friend.isWindingUp
  }

  /// The player who is to be thanked for what a creature does: its own, or a hound's master. Index
  /// into `players`.
  func player(behind id: EntityID) -> Int? {
    let master = creatures.slot(of: id).flatMap { creatures.entities[$0].master } ?? id
    return player(being: master)
  }

  /// The player whose character it is. Index into `players`.
  func player(being id: EntityID) -> Int? {
    creatures.slot(of: id).flatMap { creatures.entities[$0].seat }.flatMap { player(in: $0) }
  }
}
