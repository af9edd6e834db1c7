/// How often what happened in a run: proof that the faults were there, and that the game went on.
package struct FaultCounters: Hashable, Sendable {
  /// What a counter counts. The raw value is what a report prints.
  package enum Kind: String, CaseIterable, Sendable {
    case ticks
    case lateTicks = "late ticks"
    case framesSent = "frames sent"
    case snapshots, deltas, events, checksums, heartbeats, chats
    case framesReceived = "frames received"
    case viewsCompared = "views compared"
    case inputsRun = "inputs run"
    case inputsRefused = "inputs refused"
    case linksOpened = "links opened"
    case dialsFailed = "dials failed"
    case welcomes
    case seatsResumed = "seats resumed"
    case tokensRefused = "stale or forged tokens refused"
    case resyncs, mismatches
    case splits = "reads that split a frame"
    case merges = "reads that merged frames"
    case stalls
    case slowReaders = "slow readers"
    case freezes, resets
    case halfOpenAtServer = "half-open at the server"
    case halfOpenAtClient = "half-open at the client"
    case weatherChanges = "weather changes"
    case networkLosses = "network losses"
    case storms, quits
    case backlogged = "ticks with a backlog in the process"
    case mischief
    case badFrames = "bad frames"
    /// Closed by the server, by close code.
    case kickedProtocol = "kicked 1002"
    case kickedPolicy = "kicked 1008"
    case kickedTooBig = "kicked 1009"
    case kickedName = "kicked 4000"
    case kickedFull = "kicked 4001"
    case kickedSlow = "kicked 4008"
    case kickedReplaced = "kicked 4009"
    case kickedOther = "kicked otherwise"
    case deaths = "deaths told"
  }

  private var counts: [Int]

  package init() { counts = Array(repeating: 0, count: Kind.allCases.count) }

  package subscript(kind: Kind) -> Int {
    get { counts[Self.index(of: kind)] }
    set { counts[Self.index(of: kind)] = newValue }
  }

  /// Adds up the counts of several runs.
  package mutating func add(_ other: FaultCounters) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  mutating func countClose(code: UInt16) {
    switch code {
    case 1002: self[.kickedProtocol] += 1
    case 1008: self[.kickedPolicy] += 1
    case 1009: self[.kickedTooBig] += 1
    case 4000: self[.kickedName] += 1
    case 4001: self[.kickedFull] += 1
    case 4008: self[.kickedSlow] += 1
    case 4009: self[.kickedReplaced] += 1
    default: self[.kickedOther] += 1
    }
  }

  private static let indices = Dictionary(
    uniqueKeysWithValues: Kind.allCases.enumerated().map { ($0.element, $0.offset) })

  private static func index(of kind: Kind) -> Int { indices[kind] ?? 0 }
}
