/// What a match has for the disk: the newest state of every name that changed, and matches that
/// ended.
package struct KeptChanges: Hashable, Sendable {
  /// No name twice.
  package var names: [KeptName] = []
  package var matches: [MatchRecord] = []
  /// Somebody rose a level, left or took a name, or a match ended: not to wait for the next batch.
  package var isUrgent = false

  package init() {}

  package var isEmpty: Bool { names.isEmpty && matches.isEmpty }
}
