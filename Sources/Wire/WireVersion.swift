/// Which edition of WireFormat.md both sides of a link follow.
package enum WireVersion {
  /// The WebSocket subprotocol of `/play` and `/watch`.
  package static let subprotocol = "cudgel.1"
}
