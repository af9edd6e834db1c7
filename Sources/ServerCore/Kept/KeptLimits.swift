/// Every maximum of what a server keeps, and what happens there.
package enum KeptLimits {
  /// Names that belong to keys; who comes with one more plays, and is told that nothing of it is
  /// kept.
  package static let namesMax = 100_000
  /// Gold, and pieces of one item, that a kept character comes back with.
  package static let countMax = 1_000_000
  /// Ended matches that wait to be written; one more drops the oldest.
  package static let matchesWaitingMax = 1_000
  /// Rows of each table that `cudgel ladder` shows.
  package static let ladderRowsMax = 10
}
