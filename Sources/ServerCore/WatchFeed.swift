import Simulation

/// Watchers that see the same and are in step: one baseline, one encoding for all of them.
struct WatchFeed: Sendable {
  struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    var rawValue: UInt32
    static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  let id: ID
  let audience: Audience
  /// False for the feed of one watcher that was too slow for the shared one; at most one of an
  /// audience's feeds is.
  var isShared: Bool
  var feed: Feed
  var members: [ViewerID] = []

  /// Of no single player.
  var isOfAll: Bool {
    switch audience {
    case .player: false
    case .free, .all: true
    }
  }
}
