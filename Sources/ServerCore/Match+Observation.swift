package import Simulation
package import Wire

/// What checkers look at besides `expectedSnapshot(for:)`: nothing that runs the match reads it.
extension Match {
  /// The seat that a viewer sits on; nil for watchers and before the hello.
  package func seat(of viewer: ViewerID) -> SeatID? {
    guard let index = viewers.index(of: viewer), case .seat(let seat) = viewers[index].place
    else { return nil }
    return seat
  }

  /// The seat's newest input that has run or been refused; nil when nobody has that seat.
  package func acknowledged(inSeat seat: SeatID) -> InputSequence? {
    seatIndex(seat).map { seats[$0].inputs.acknowledged }
  }

  /// What a key must sign on a viewer's link; empty for watchers.
  package func challenge(of viewer: ViewerID) -> [UInt8] {
    viewers.index(of: viewer).map { viewers[$0].challenge } ?? []
  }

  /// All seats that are taken, those of dropped players included, in the order of joining.
  package var takenSeats: [SeatID] { seats.map(\.id) }

  /// Lets a bench or a scenario arrange the world between two ticks. A journal knows nothing of it.
  package mutating func stage(_ arrange: (inout World) -> Void) { arrange(&world) }
}
