/// How a client introduces itself.
package struct Hello: Hashable, Sendable {
  /// 1...16 characters for players, see `PlayerName`; watchers may leave it empty.
  package var name: String
  /// From an earlier welcome; 16 bytes, or empty.
  package var resumeToken: [UInt8]
  /// Watchers: the player to follow, or empty for the free view.
  package var follow: String

  package init(name: String, resumeToken: [UInt8] = [], follow: String = "") {
    self.name = name
    self.resumeToken = resumeToken
    self.follow = follow
  }
}
