/// The two kinds of WebSocket message (RFC 6455 §5.6).
package enum MessageKind: Hashable, Sendable {
  case text
  case binary
}

/// A whole message, put together from its frames. The bytes of a text are valid UTF-8.
package struct Message: Hashable, Sendable {
  /// Text or binary.
  package var kind: MessageKind
  /// The payload of all its frames, unmasked.
  package var bytes: [UInt8]

  /// A message of either kind.
  package init(_ kind: MessageKind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// A text message.
  package static func text(_ text: String) -> Message { Message(.text, Array(text.utf8)) }
  /// A binary message.
  package static func binary(_ bytes: [UInt8]) -> Message { Message(.binary, bytes) }
}

/// The kinds of message an endpoint takes; anything else closes with 1003.
package enum AcceptedKinds: Hashable, Sendable {
  case binaryOnly
  case textAndBinary
}
