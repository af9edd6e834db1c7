/// What one tick of the match has for its links. Reused from tick to tick.
package struct Outbox: Sendable {
  /// In the order in which they must be sent.
  package var deliveries: [Delivery] = []
  /// After the deliveries.
  package var closes: [Close] = []

  package init() {}

  /// Empties both lists, ready for the next tick.
  package mutating func removeAll(keepingCapacity: Bool = true) {
    deliveries.removeAll(keepingCapacity: keepingCapacity)
    closes.removeAll(keepingCapacity: keepingCapacity)
  }
}

/// One frame and all who are to get these same bytes.
package struct Delivery: Sendable {
  /// The payload of one binary WebSocket frame.
  package var frame: [UInt8]
  package var viewers: [ViewerID]

  package init(frame: [UInt8], viewers: [ViewerID]) {
    self.frame = frame
    self.viewers = viewers
  }
}

/// A link to be closed, with the WebSocket close code and reason (RFC 6455 §7.4).
package struct Close: Hashable, Sendable {
  package var viewer: ViewerID
  package var code: UInt16
  package var reason: String

  package init(viewer: ViewerID, code: UInt16, reason: String) {
    self.viewer = viewer
    self.code = code
    self.reason = reason
  }
}
