import ServerCore
package import Simulation
import Wire

/// A whole match for `cudgel bench tick`: the crowd's players sit on links that take no time, and
/// every frame is encoded. Equal plans make equal matches.
package struct BenchMatch: ~Copyable {
  private var match: Match
  private var crowd: BenchCrowd
  private var outbox = Outbox()
  private var now = Moment.zero
  /// Every player's newest input, by number.
  private var sequences: [InputSequence]

  private static let tickMicroseconds: Int64 = 50_000

  /// A match at rest, everybody in place and told of all in sight.
  package init(_ plan: BenchWorld.Plan, rules: Rules, terrain: Terrain) {
    let rules = BenchCrowd.toughened(rules, for: plan)
    crowd = BenchCrowd(plan, rules: rules, map: terrain.map)
    sequences = Array(repeating: .none, count: plan.players)
    match = Match(
      settings: MatchSettings(
        name: "bench", playersMax: plan.players, watchersMax: 0,
        makeToken: { Array(repeating: 0, count: WireLimits.tokenBytes) }),
      rules: rules, terrain: terrain, seed: plan.seed)
    for first in stride(from: 0, to: plan.players, by: BenchCrowd.joinersMax) {
      seat(first..<min(plan.players, first + BenchCrowd.joinersMax), under: rules)
    }
    replaceTheFallen()
  }

  /// One tick: everybody's inputs arrive, the match advances, everybody's frame is encoded.
  /// `measure` runs the given work and may time it. Tells the bytes of all frames.
  package mutating func advance(measure: (() -> Void) -> Void) -> Int {
    let inputs = inputs()
    now = now + BenchMatch.tickMicroseconds
    outbox.removeAll()
    measure {
      for (viewer, frame) in inputs { match.receive(frame, from: viewer, at: now) }
      match.advance(at: now, into: &outbox)
    }
    replaceTheFallen()
    return outbox.deliveries.reduce(0) { $0 + $1.frame.count * $1.viewers.count }
  }

  /// Of the match's world.
  package var checksum: UInt64 { match.world.checksum }

  private mutating func seat(_ joiners: Range<Int>, under rules: Rules) {
    for number in joiners {
      let hello = Hello(name: "p\(number)", className: rules.kind(crowd.kind(of: number)).name)
      let viewer = viewer(of: number)
      match.open(viewer, role: .player, at: now)
      match.receive(encoded(.hello(hello)), from: viewer, at: now)
    }
    _ = advance { $0() }
    for number in joiners {
      guard let seat = match.seat(of: viewer(of: number)) else { continue }
      // Borrowed by the closure below.
      let crowd = crowd
      match.stage { crowd.place(number, in: seat, of: &$0) }
    }
  }

  private mutating func replaceTheFallen() {
    var crowd = crowd
    match.stage { crowd.replaceTheFallen(in: &$0) }
    self.crowd = crowd
  }

  /// What every player sends: that it has seen the last tick, and an action when it is free.
  private mutating func inputs() -> [(ViewerID, [UInt8])] {
    var frames: [(ViewerID, [UInt8])] = []
    for number in sequences.indices {
      let viewer = viewer(of: number)
      guard let seat = match.seat(of: viewer) else { continue }
      var actions: [SequencedAction] = []
      if let action = crowd.action(of: number, in: seat, of: match.world) {
        sequences[number] = sequences[number].next
        actions.append(SequencedAction(sequence: sequences[number], action: action))
      }
      frames.append((viewer, encoded(.inputs(acknowledged: match.world.tick, actions))))
    }
    return frames
  }

  private func viewer(of number: Int) -> ViewerID { ViewerID(UInt64(number + 1)) }

  private func encoded(_ message: ClientMessage) -> [UInt8] {
    var bytes: [UInt8] = []
    message.encode(into: &bytes)
    return bytes
  }
}
