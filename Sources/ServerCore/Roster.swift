import Simulation
import Wire

/// All creatures as they look on this tick, gathered once for all viewers, by slot. Those that lie
/// in wait are left out: nobody sees them.
///
/// What it shows is kept from tick to tick, so that it also knows when a creature last looked
/// different: whoever was told of it since then need not compare.
struct Roster: Sendable {
  struct Entry: Sendable {
    var id: EntityID
    var seat: SeatID?
    /// Whose hound it is.
    var master: EntityID?
    /// Its number, and its master's, are each viewer's own and filled in there.
    var looks: SeenEntity
  }

  /// The part of an entry that every viewer asks for, side by side in memory.
  struct Stamp: Sendable {
    var generation: UInt32
    /// The edition in which it began to look as it does, `alwaysCompared` for those that look
    /// different to each viewer.
    var changedIn: UInt32
  }

  static let alwaysCompared = UInt32.max

  /// By slot; means nothing unless the creature is among those that some sight shows.
  private(set) var entries: [Entry] = []
  /// By slot.
  private(set) var stamps: [Stamp] = []
  /// How often it was gathered.
  private(set) var edition: UInt32 = 0
  /// Slots whose creatures look different in this edition, or to each viewer.
  private var changed = NumberSet()
  /// The same of the edition before.
  private var changedBefore = NumberSet()
  /// Everybody that is there, in slot order.
  private var members: [NearTable.Member] = []
  private var near = NearTable()
  /// In whose slot each seat's character is.
  private var characters: [(seat: SeatID, slot: Int)] = []

  mutating func gather(from world: borrowing World, nameOfSeat: (SeatID) -> String) {
    edition += 1
    swap(&changed, &changedBefore)
    changed.removeAll()
    members.removeAll(keepingCapacity: true)
    characters.removeAll(keepingCapacity: true)
    // Borrowed by the closure below.
    let tick = world.tick
    world.forEachEntity { entity in
      guard !world.isLyingInWait(entity) else { return }
      let slot = Int(entity.id.slot)
      if let seat = entity.seat { characters.append((seat, slot)) }
      members.append(NearTable.Member(slot: slot, place: entity.position))
      note(
        entity, in: slot, name: entity.seat.map(nameOfSeat) ?? "",
        effects: entity.effects.active(at: tick))
    }
    near.sort(members, width: world.map.width, height: world.map.height)
  }

  /// The creature in that slot, as of now.
  func id(in slot: Int) -> EntityID {
    EntityID(slot: UInt32(slot), generation: stamps[slot].generation)
  }

  /// Whether every viewer sees the creature in that slot as its entry has it, but for its number.
  func looksAlikeToAll(_ slot: Int) -> Bool { stamps[slot].changedIn != Roster.alwaysCompared }

  /// Slots whose creatures may look different from what they did in that edition. Costs a pass over
  /// all when it is more than two ago: watchers are told every second one.
  func slotsChanged(since edition: UInt32) -> NumberSet {
    var changed = changed
    if edition &+ 1 >= self.edition { return changed }
    if edition &+ 2 == self.edition {
      changed.formUnion(changedBefore)
      return changed
    }
    changed = NumberSet(under: stamps.count)
    for slot in stamps.indices where stamps[slot].changedIn > edition { changed.insert(slot) }
    return changed
  }

  private mutating func note(
    _ entity: Entity, in slot: Int, name: String, effects: EffectSet
  ) {
    while entries.count <= slot {
      entries.append(Entry(entity, name: name, effects: effects))
      stamps.append(Stamp(generation: entity.id.generation, changedIn: edition))
    }
    if entries[slot].id != entity.id {
      entries[slot] = Entry(entity, name: name, effects: effects)
      stamps[slot] = Stamp(generation: entity.id.generation, changedIn: edition)
    } else if entries[slot].update(to: entity, name: name, effects: effects) {
      stamps[slot].changedIn = edition
    } else if stamps[slot].changedIn == Roster.alwaysCompared {
      stamps[slot].changedIn = edition
    }
    if entries[slot].isViewersOwn { stamps[slot].changedIn = Roster.alwaysCompared }
    if stamps[slot].changedIn >= edition { changed.insert(slot) }
  }

  /// The slots of those who stand within the sight; one's own always is. Costs a pass over who is
  /// near a field of view, or over all for any other sight.
  func visible(to sight: Sight, own: SeatID?) -> NumberSet {
    var visible = NumberSet(under: entries.count)
    // At most so many are in it, its own included.
    var countMax = 1
    switch sight {
    case .field(let field):
      near.forEach(around: field.origin, within: field.reach) { member in
        guard field.contains(member.place) else { return }
        visible.insert(Int(member.slot))
        countMax += 1
      }
    case .union(let union):
      for member in members where union.contains(member.place) {
        visible.insert(Int(member.slot))
        countMax += 1
      }
    case .everything:
      for member in members { visible.insert(Int(member.slot)) }
      countMax += members.count
    }
    let own = own.flatMap { own in characters.first { $0.seat == own }?.slot }
    if let own { visible.insert(own) }
    if countMax > sight.entitiesMax { cut(&visible, to: sight.entitiesMax, but: own) }
    return visible
  }

  /// At most so many; those in the highest slots go, but never one's own.
  private func cut(_ visible: inout NumberSet, to most: Int, but own: Int?) {
    guard visible.count > most else { return }
    var kept = 0
    for slot in visible {
      if slot == own || kept < most { kept += 1 } else { visible.remove(slot) }
    }
  }
}

extension Roster.Entry {
  init(_ entity: Entity, name: String, effects: EffectSet) {
    id = entity.id
    seat = entity.seat
    master = entity.master
    looks = SeenEntity(
      number: SeenNumber(0), kind: entity.kind, position: entity.position,
      facing: entity.movement.facing, hp: max(0, entity.hp), hpMax: max(0, entity.hpMax),
      activity: entity.activity, standsGuard: entity.standsGuard, name: name, effects: effects,
      traits: SeenEntity.Traits(side: entity.side, level: entity.level))
  }

  /// Whether it may look different to each viewer: one may not see where a blow is aimed, or whose
  /// hound it is.
  fileprivate var isViewersOwn: Bool {
    if case .windUp = looks.activity { return true }
    return master != nil
  }

  /// Whether it looks different now, of the same creature. Field by field, because most creatures
  /// look as they did and nothing is written then.
  fileprivate mutating func update(
    to entity: Entity, name: String, effects: EffectSet
  ) -> Bool {
    let traits = SeenEntity.Traits(side: entity.side, level: entity.level)
    let isSame =
      looks.position == entity.movement.position && looks.facing == entity.movement.facing
      && looks.hp == max(0, entity.hp) && looks.hpMax == max(0, entity.hpMax)
      && looks.activity == entity.activity && looks.effects == effects
      && looks.standsGuard == entity.standsGuard && looks.traits == traits
      && looks.kind == entity.kind && master == entity.master && seat == entity.seat
      && (entity.seat == nil || looks.name == name)
    guard !isSame else { return false }
    self = Roster.Entry(entity, name: name, effects: effects)
    return true
  }
}
