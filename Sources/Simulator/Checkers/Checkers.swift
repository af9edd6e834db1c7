import Simulation
import Wire

/// All checkers of a run that remember something from tick to tick.
struct Checkers: ~Copyable {
  var unseen: NothingUnseen
  var order = InputOrder()
  var tokens = TokenLedger()
  var replay: JournalReplay
  let completeness = ViewCompleteness()
  /// The seats that were taken when the last tick ended.
  var takenSeats: [SeatID] = []

  init(rules: Rules, terrain: Terrain, seed: UInt64) {
    unseen = NothingUnseen(map: terrain.map)
    replay = JournalReplay(rules: rules, terrain: terrain, seed: seed)
  }

  mutating func observe(_ world: borrowing World) { unseen.observe(world) }

  /// The tick has ended: forgets who is gone.
  mutating func finishTick(taken: [SeatID]) {
    for seat in takenSeats where !taken.contains(seat) { order.forget(seat) }
    takenSeats = taken
  }
}
