extension World {
  /// Deed *mend*: friends near, hounds and oneself get hit points back.
  mutating func mendFriends(of slot: Int, hp: Int, within tiles: Int) {
    let id = creatures.entities[slot].id
    forEachFriend(of: slot, within: tiles) { world, friend in world.mend(friend, hp: hp, by: id) }
  }
}
