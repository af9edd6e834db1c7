import ServerCore
import Simulation

/// What is sent to whom does not read, judged by what the client has really taken in, of which the
/// server knows less.
extension FaultSimulation {
  /// Microseconds since the oldest snapshot or delta was sent that the client has not taken in; 0
  /// for those that never acknowledge, whom the server judges by their kernel.
  func behind(_ index: Int) -> Int64 {
    guard let since = connections[index].acknowledgesSince,
      let oldest = connections[index].tap.oldestOnTheWay
    else { return 0 }
    return now - max(oldest, since)
  }

  /// The view has just been moved on for a viewer that was so far behind.
  mutating func checkPause(_ index: Int, _ behind: Int64) {
    guard behind > SimulationLimits.pausedBehind else { return }
    fail("slow viewers", name(of: index), "it was sent more, \(behind / 1_000) ms behind")
  }

  /// Nobody is waited for longer than 15 s.
  mutating func checkPatience(_ index: Int) {
    let behind = behind(index)
    guard behind > SimulationLimits.closedBehind,
      match.expectedSnapshot(for: connections[index].viewer) != nil
    else { return }
    fail("slow viewers", name(of: index), "it was not closed, \(behind / 1_000) ms behind")
  }
}
