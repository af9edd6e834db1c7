import ServerCore

/// What is written at once: one transaction.
struct KeptBatch: Sendable {
  /// A match that has ended, and when, in seconds since 1970.
  struct Match: Sendable {
    var record: MatchRecord
    var endedAt: Int
  }

  /// No name twice.
  var names: [KeptName] = []
  var matches: [Match] = []

  var isEmpty: Bool { names.isEmpty && matches.isEmpty }
}
