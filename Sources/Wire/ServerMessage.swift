package import Simulation

/// What the server tells a client. Each is one tagged, length-prefixed message; a frame may carry
/// several (see WireFormat).
package enum ServerMessage: Hashable, Sendable {
  case welcome(Welcome)
  /// The whole view: after welcome, after resync, and when a watcher changes whom it follows.
  case snapshot(Snapshot)
  case delta(Delta)
  case events([SeenEvent])
  case chat(Chat)
  /// The checksum of the viewer's whole snapshot as of this tick, after the delta before it.
  case checksum(Tick, UInt32)
  /// All is still, and this is the time. The baseline stays what it was.
  case heartbeat(Tick)
  /// The last message of a link, with a sentence for the person.
  case farewell(FarewellReason, String)
  /// Before all else: 16 bytes for `Hello.signed` and `Hello.proven`, and whether the latter is
  /// asked for.
  case challenge([UInt8], isLocked: Bool)
  case board(Board)
  case party(PartyView)
  case outcome(Outcome)
  /// Whether the world stands still.
  case paused(Bool)
  case watchers(WatcherList)
}
