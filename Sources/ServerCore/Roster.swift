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
  private var near = NearTable()
  /// Where characters are in `entries`.
  private var characters: [(seat: SeatID, index: Int)] = []

  mutating func gather(from world: borrowing World, nameOfSeat: (SeatID) -> String) {
    entries.removeAll(keepingCapacity: true)
    characters.removeAll(keepingCapacity: true)
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
      if let seat = entity.seat { characters.append((seat, entries.count)) }
      entries.append(
        Entry(id: entity.id, seat: entity.seat, master: entity.master, looks: looks))
    }
    near.sort(entries.count, width: world.map.width, height: world.map.height) {
      entries[$0].looks.position
    }
  }

  /// Which entries stand within the sight, in slot order; one's own always does. Costs a pass over
  /// who is near a field of view, or over all for any other sight.
  func visible(to sight: Sight, own: SeatID?, into visible: inout [Int]) {
    visible.removeAll(keepingCapacity: true)
    switch sight {
    case .field(let field):
      near.forEach(around: field.origin, within: field.reach) { index in
        if field.contains(entries[index].looks.position) { visible.append(index) }
      }
      visible.sort()
    case .union(let union):
      for index in entries.indices where union.contains(entries[index].looks.position) {
        visible.append(index)
      }
    case .everything: visible.append(contentsOf: entries.indices)
    }
    let own = own.flatMap { own in characters.first { $0.seat == own }?.index }
    if let own, !visible.contains(own) {
      visible.insert(own, at: visible.firstIndex { $0 > own } ?? visible.count)
    }
    cut(&visible, but: own)
  }

  /// At most so many; those in the highest slots go, but never one's own.
  private func cut(_ visible: inout [Int], but own: Int?) {
    guard visible.count > Limits.entitiesInViewMax else { return }
    var kept = 0
    for index in visible where index == own || kept < Limits.entitiesInViewMax {
      visible[kept] = index
      kept += 1
    }
    visible.removeLast(visible.count - kept)
  }
}
