package import Simulation
import Wire

/// A resume token opens its seat once: the one given last, or the one before as long as the player
/// has not shown that it has had the last.
package struct TokenLedger {
  private struct Row {
    var fresh: [UInt8]
    var prior: [UInt8]?
    var welcomedAt: Tick
  }

  private var rows: [SeatID: Row] = [:]
  private var issued: Set<[UInt8]> = []

  /// No token has been given yet.
  package init() {}

  /// The player on that seat says that it has applied everything up to `tick`.
  package mutating func acknowledged(_ tick: Tick, by seat: SeatID) {
    guard let row = rows[seat], tick > row.welcomedAt else { return }
    rows[seat]?.prior = nil
  }

  /// What is wrong with a welcome for `seat`, answering a hello with that token; nil when nothing
  /// is. `wasTaken` says whether the seat had its character before the hello.
  package mutating func offence(
    seat: SeatID, wasTaken: Bool, hello token: [UInt8], welcome fresh: [UInt8], at tick: Tick
  ) -> String? {
    let row = rows[seat]
    let prior = wasTaken ? token : nil
    rows[seat] = Row(fresh: fresh, prior: prior, welcomedAt: tick)
    if fresh.count != WireLimits.tokenBytes { return "the new token has \(fresh.count) bytes" }
    if !issued.insert(fresh).inserted { return "the new token is an old one" }
    guard wasTaken, token != row?.fresh, token != row?.prior else { return nil }
    return issued.contains(token)
      ? "a used token got the seat" : "a token that was never given got the seat"
  }
}
