/// What links tell their owner, on the event loop: be quick, hand over, and never wait.
///
/// `opened` comes first and `closed` last, each exactly once; nothing comes after `closed`.
package struct LinkEvents: Sendable {
  /// The handshake is done and the link may be sent to.
  package var opened: @Sendable (Link) -> Void
  /// A whole message, of a kind and size its endpoint accepts.
  package var received: @Sendable (Link, Message) -> Void
  /// With the code that ended it: the peer's, ours, or ``CloseCode/abnormal`` with a sentence.
  package var closed: @Sendable (Link, LinkEnd) -> Void

  /// Events that are left out are ignored.
  package init(
    opened: @escaping @Sendable (Link) -> Void = { _ in },
    received: @escaping @Sendable (Link, Message) -> Void = { _, _ in },
    closed: @escaping @Sendable (Link, LinkEnd) -> Void = { _, _ in }
  ) {
    self.opened = opened
    self.received = received
    self.closed = closed
  }
}
