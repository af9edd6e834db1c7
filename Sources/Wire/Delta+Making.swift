package import Simulation

extension Delta {
  /// The way from `baseline` to another moment of the same view. `tiles` are those that differ, in
  /// order. The same number must mean the same creature on both ends.
  package init(
    from baseline: Snapshot, to tick: Tick, own: OwnState?, entities: [SeenEntity],
    tiles: [TileChange], things: [SeenThing] = []
  ) {
    self.init(from: baseline, to: tick, own: own, tiles: tiles, things: things)
    changes = EntityChange.changes(from: baseline.entities, to: entities)
  }

  /// The same without a word about creatures: for whoever tells of those with a `ChangeWriter`.
  package init(
    from baseline: borrowing Snapshot, to tick: Tick, own: OwnState?,
    tiles: [TileChange], things: [SeenThing]
  ) {
    var fields: OwnFields?
    if let own, var expected = baseline.own {
      expected.advance(ticks: tick - baseline.tick, to: tick)
      fields = OwnFields(from: expected, to: own)
    }
    self.init(
      tick: tick, own: fields, changes: [], tiles: tiles,
      things: ThingChange.changes(from: baseline.things, to: things))
  }
}

extension OwnFields {
  /// nil when nothing is worth telling; `waiting` alone is not.
  init?(from old: borrowing OwnState, to new: borrowing OwnState) {
    self.init()
    if old.number != new.number || old.speed != new.speed {
      identity = OwnIdentity(number: new.number, speed: new.speed)
    }
    if old.stepLeft != new.stepLeft { stepLeft = new.stepLeft }
    if old.heldUntil != new.heldUntil { heldUntil = new.heldUntil }
    if old.dashReadyAt != new.dashReadyAt { dashReadyAt = new.dashReadyAt }
    for attack in old.readyAt.indices where old.readyAt[attack] != new.readyAt[attack] {
      readyAt.append(
        ReadyChange(attack: AttackIndex(UInt8(attack)), readyAt: new.readyAt[attack]))
    }
    newlyAcknowledged = max(0, Int(new.acknowledged.rawValue) - Int(old.acknowledged.rawValue))
    if old.effectEnds != new.effectEnds { effectEnds = new.effectEnds }
    if old.character.mana != new.character.mana { mana = new.character.mana }
    if old.character.target != new.character.target { target = .some(new.character.target) }
    if old.character.sheet != new.character.sheet { sheet = new.character.sheet }
    guard self != OwnFields() else { return nil }
    if old.waiting != new.waiting { waiting = new.waiting }
  }
}

extension EntityChange {
  /// Both lists in ascending order of number.
  static func changes(from old: [SeenEntity], to new: [SeenEntity]) -> [EntityChange] {
    var changes: [EntityChange] = []
    var next = 0
    for entity in new {
      while next < old.count, old[next].number < entity.number {
        changes.append(.vanish(old[next].number))
        next += 1
      }
      if next < old.count, old[next].number == entity.number {
        if let change = EntityChange(from: old[next], to: entity) { changes.append(change) }
        next += 1
      } else {
        changes.append(.appear(entity))
      }
    }
    for gone in old[next...] { changes.append(.vanish(gone.number)) }
    return changes
  }

  /// nil when nothing differs.
  private init?(from old: SeenEntity, to new: SeenEntity) {
    var fields = EntityFields()
    if old.position != new.position { fields.position = new.position }
    if old.hp != new.hp { fields.hp = new.hp }
    if old.hpMax != new.hpMax { fields.hpMax = new.hpMax }
    if old.activity != new.activity { fields.activity = new.activity }
    if old.standsGuard != new.standsGuard { fields.standsGuard = new.standsGuard }
    if old.effects != new.effects { fields.effects = new.effects }
    if old.traits != new.traits { fields.traits = new.traits }
    if fields.hasOnlyPosition, old.position.stepped(new.facing) == new.position {
      self = .step(new.number, new.facing)
      return
    }
    if old.facing != new.facing { fields.facing = new.facing }
    guard !fields.isEmpty else { return nil }
    self = .change(new.number, fields)
  }
}

extension EntityFields {
  fileprivate var hasOnlyPosition: Bool {
    var rest = self
    rest.position = nil
    return position != nil && rest.isEmpty
  }
}
