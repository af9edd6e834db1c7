/// How a link ended, told exactly once.
package struct LinkEnd: Hashable, Sendable {
  /// The peer's code, ours, or ``CloseCode/abnormal``.
  package var code: CloseCode
  /// A sentence where there is one.
  package var reason: String

  /// An end; Transport makes them.
  package init(_ code: CloseCode, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}
