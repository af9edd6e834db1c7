/// What everybody is to know in its newest edition: one encoding for all viewers, each of which
/// remembers which edition it has.
struct Bulletin: Sendable {
  private(set) var frame: [UInt8] = []
  /// Counted from 1; 0 while there is none.
  private(set) var edition = 0

  /// Another edition, if it says something else.
  mutating func publish(_ frame: [UInt8]) {
    guard frame != self.frame else { return }
    self.frame = frame
    edition += 1
  }
}
