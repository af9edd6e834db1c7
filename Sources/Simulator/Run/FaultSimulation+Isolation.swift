import ServerCore
import Simulation

/// Well-behaved clients must not notice what others do, and lose nothing but moments to their own
/// bad links.
extension FaultSimulation {
  /// A witness hears from the server whatever others do: at least once a second, and no later than
  /// the server itself was late.
  mutating func checkHearing(_ participant: Int) {
    guard let heardAt = participants[participant].heardAt,
      now - heardAt > SimulationLimits.witnessSilenceMax
    else { return }
    fail(
      "isolation", participants[participant].name,
      "a witness has heard nothing for \((now - heardAt) / 1_000) ms")
  }

  /// Whoever plays by the rules is never told that it broke them, whatever its link does to it.
  mutating func checkClose(_ index: Int, _ code: UInt16, _ reason: String) {
    let participant = participants[connections[index].participant]
    let closesAccuse: Set<UInt16> = [1002, 1003, 1007, 1008, 1009]
    let isAccused = closesAccuse.contains(code) && !participant.isMischievous
    guard participant.isWitness && now < endsAt || isAccused else { return }
    fail("isolation", participant.name, "it was closed with \(code): \(reason)")
  }

  /// A seat waits for its player for as long as was promised.
  mutating func checkSeat(_ index: Int) {
    guard participants[index].isPlayer, let seat = participants[index].seat else { return }
    if live.contains(where: { match.seat(of: connections[$0].viewer) == seat }) {
      participants[index].seatHadLinkAt = now
    } else if !match.takenSeats.contains(seat) {
      participants[index].seat = nil
      let away = now - participants[index].seatHadLinkAt
      guard away < SimulationLimits.seatKept else { return }
      fail(
        "isolation", participants[index].name,
        "its character was gone \(away / 1_000) ms after its link")
    }
  }
}
