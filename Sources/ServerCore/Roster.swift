import Simulation
import Wire

/// All creatures as they look on this tick, gathered once for all viewers, in slot order. Those
/// that lie in wait are left out: nobody sees them.
struct Roster: Sendable {
  struct Entry: Sendable {
    var id: EntityID
    var seat: SeatID?
    /// Whose hound it is.
    var master: EntityID?
    /// Its number, and its master's, are each viewer's own and filled in there.
    var looks: SeenEntity
  }

  private(set) var entries: [Entry] = []

  mutating func gather(from world: borrowing World, nameOfSeat: (SeatID) -> String) {
    entries.removeAll(keepingCapacity: true)
    // Borrowed by the closure below.
    let tick = world.tick
    world.forEachEntity { entity in
      guard !world.isLyingInWait(entity) else { return }
      let looks = SeenEntity(
        number: SeenNumber(0), kind: entity.kind, position: entity.movement.position,
        facing: entity.movement.facing, hp: max(0, entity.hp), hpMax: max(0, entity.hpMax),
        activity: entity.activity, standsGuard: entity.standsGuard,
        name: entity.seat.map(nameOfSeat) ?? "", effects: entity.effects.active(at: tick),
        traits: SeenEntity.Traits(side: entity.side, level: entity.level))
      entries.append(
        Entry(id: entity.id, seat: entity.seat, master: entity.master, looks: looks))
    }
  }

  /// Which entries stand within the sight, in slot order; one's own always does.
  func visible(to sight: Sight, own: SeatID?, into visible: inout [Int]) {
    visible.removeAll(keepingCapacity: true)
    for index in entries.indices {
      let isOwn = own != nil && entries[index].seat == own
      guard isOwn || sight.contains(entries[index].looks.position) else { continue }
      guard isOwn || visible.count < Limits.entitiesInViewMax else { continue }
      visible.append(index)
    }
  }
}
