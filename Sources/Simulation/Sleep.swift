/// Sleep: a calm monster that has nothing to do and nobody near is not visited at all. It wakes
/// when a living character comes within `Habits.wakeBlocks` blocks, when it hears something, is
/// called or is hit, and when the camp is besieged. Sleepers are so far from all players that none
/// can see one.
extension World {
  /// Whether a creature is visited on every tick.
  package func isAwake(_ id: EntityID) -> Bool {
    creatures.slot(of: id).map { creatures.awake.contains($0) } ?? false
  }

  /// How many creatures are visited on every tick, characters included.
  package var awakeCount: Int { creatures.awake.count }

  mutating func wake(_ slot: Int) { creatures.awake.insert(slot) }

  /// Lays a monster to rest, if it is one that may sleep.
  mutating func fallAsleep(_ slot: Int) -> Bool {
    guard creatures.moods[slot] == .calm, !isBesieged,
      !presence.isAnybodyNear(block: creatures.grid.block(ofSlot: slot))
    else { return false }
    let entity = creatures.entities[slot]
    guard isSettled(entity) else { return false }
    creatures.awake.remove(slot)
    return true
  }

  /// Whether nothing about a creature would change by itself.
  func isSettled(_ entity: Entity) -> Bool {
    entity.activity == .idle && entity.mind.offGround == nil && entity.movement.isFree(at: tick)
      && entity.effects.isEmpty
      && (entity.hp == entity.hpMax || !isMending(entity)) && map[entity.position] != .fire
  }

  /// Notes where the living characters are now, and wakes whom one has come near.
  mutating func wakeWhoIsNear() {
    if isBesieged { creatures.wakeAll() }
    for index in players.indices {
      let block = blockOfLiving(players[index].id)
      guard block != players[index].block else { continue }
      leaveBlock(players[index].block)
      players[index].block = block
      if let block { enterBlock(block) }
    }
  }

  /// A character is gone from there.
  mutating func leaveBlock(_ block: Int?) {
    if let block { presence.change(around: block, by: -1, reached: &reachedBlocks) }
  }

  private mutating func enterBlock(_ block: Int) {
    presence.change(around: block, by: 1, reached: &reachedBlocks)
    for reached in reachedBlocks {
      for slot in creatures.grid.slots(inBlock: reached) { wake(slot) }
    }
  }

  private func blockOfLiving(_ id: EntityID) -> Int? {
    creatures.slot(of: id).flatMap {
      creatures.isAlive($0) ? creatures.grid.block(ofSlot: $0) : nil
    }
  }
}
