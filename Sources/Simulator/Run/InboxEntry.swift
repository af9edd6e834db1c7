import ServerCore

/// What links have left for the next tick, as in the real host.
enum InboxEntry: Sendable {
  case opened(ViewerID, ViewerRole)
  case frame(ViewerID, [UInt8])
  case closed(ViewerID)
}
