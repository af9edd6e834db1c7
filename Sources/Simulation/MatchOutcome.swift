/// That a match has been decided, how, and after how many ticks. Nobody can be hurt from then on.
package struct MatchOutcome: Hashable, Sendable {
  package var verdict: MatchVerdict
  /// From the world's first tick to the last that counted.
  package var ticks: Int

  package init(verdict: MatchVerdict, ticks: Int) {
    self.verdict = verdict
    self.ticks = ticks
  }
}
