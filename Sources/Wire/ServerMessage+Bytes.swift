package import Simulation

/// ServerMessage ↔ bytes, see WireFormat "What the server sends".
extension ServerMessage {
  enum Tag: UInt8, CaseIterable {
    case welcome = 1
    case snapshot = 2
    case delta = 3
    case events = 4
    case chat = 5
    case checksum = 6
    case heartbeat = 7
    case farewell = 8
    case challenge = 9
    case board = 10
    case party = 11
    case outcome = 12
    case paused = 13
    case watchers = 14
  }

  /// Appends this message to a frame.
  ///
  /// `baseline` is the tick of the snapshot or delta sent last on the link before this message;
  /// only deltas use it, which say how many ticks later they are.
  package func encode(into bytes: inout [UInt8], after baseline: Tick) {
    switch self {
    case .welcome(let welcome):
      bytes.appendMessage(tag: Tag.welcome.rawValue) { $0.append(welcome: welcome) }
    case .snapshot(let snapshot):
      bytes.appendMessage(tag: Tag.snapshot.rawValue) { $0.append(snapshot: snapshot) }
    case .delta(let delta):
      bytes.appendMessage(tag: Tag.delta.rawValue) { $0.append(delta: delta, after: baseline) }
    case .events(let events):
      bytes.appendMessage(tag: Tag.events.rawValue) { $0.append(events: events) }
    case .chat(let chat):
      bytes.appendMessage(tag: Tag.chat.rawValue) {
        $0.append(chat.kind.rawValue)
        $0.append(text: chat.from)
        $0.append(text: chat.text)
      }
    case .checksum(let tick, let checksum):
      bytes.appendMessage(tag: Tag.checksum.rawValue) {
        $0.append(tick: tick)
        $0.append(word: checksum)
      }
    case .heartbeat(let tick):
      bytes.appendMessage(tag: Tag.heartbeat.rawValue) { $0.append(tick: tick) }
    case .farewell(let reason, let sentence):
      bytes.appendMessage(tag: Tag.farewell.rawValue) {
        $0.append(reason.rawValue)
        $0.append(text: sentence)
      }
    case .challenge(let nonce, let isLocked):
      bytes.appendMessage(tag: Tag.challenge.rawValue) {
        $0.append(blob: nonce)
        $0.append(flag: isLocked)
      }
    case .board(let board):
      bytes.appendMessage(tag: Tag.board.rawValue) { $0.append(board: board) }
    case .party(let party):
      bytes.appendMessage(tag: Tag.party.rawValue) { $0.append(party: party) }
    case .outcome(let outcome):
      bytes.appendMessage(tag: Tag.outcome.rawValue) { $0.append(outcome: outcome) }
    case .paused(let isPaused):
      bytes.appendMessage(tag: Tag.paused.rawValue) { $0.append(flag: isPaused) }
    case .watchers(let watchers):
      bytes.appendMessage(tag: Tag.watchers.rawValue) { $0.append(watchers: watchers) }
    }
  }

  /// Appends a delta of which the changes of creatures were written already; it has none itself.
  package static func encode(
    _ delta: Delta, _ changes: ChangeWriter, into bytes: inout [UInt8], after baseline: Tick
  ) {
    precondition(delta.changes.isEmpty)
    bytes.appendMessage(tag: Tag.delta.rawValue) {
      $0.append(delta: delta, after: baseline)
      $0.append(contentsOf: changes.bytes)
    }
  }

  /// Reads all messages of one frame; tags that this version does not know are skipped.
  ///
  /// `baseline` is the tick of the reader's snapshot, `.zero` when it has none yet: the ticks of
  /// deltas count from there. Throws at the first byte that is wrong, and never traps.
  package static func decodeFrame(
    _ bytes: [UInt8], after baseline: Tick
  ) throws(WireError) -> [ServerMessage] {
    guard bytes.count <= WireLimits.serverFrameBytesMax else {
      throw WireError(.tooMany, "frame", at: WireLimits.serverFrameBytesMax)
    }
    var reader = WireReader(bytes)
    var baseline = baseline
    var messages: [ServerMessage] = []
    while !reader.isAtEnd {
      guard messages.count < WireLimits.messagesMax else { throw reader.error(.tooMany, "frame") }
      let tag = try reader.byte("tag")
      var payload = try reader.part("payload")
      guard let message = try decode(tag: tag, &payload, after: baseline) else { continue }
      try payload.expectEnd(of: "message")
      baseline = message.baseline ?? baseline
      messages.append(message)
    }
    return messages
  }

  /// The tick that the next delta counts from, where this message moves it.
  private var baseline: Tick? {
    switch self {
    case .snapshot(let snapshot): snapshot.tick
    case .delta(let delta): delta.tick
    case .welcome, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party,
      .outcome, .paused, .watchers:
      nil
    }
  }

  private static func decode(
    tag: UInt8, _ reader: inout WireReader, after baseline: Tick
  ) throws(WireError) -> ServerMessage? {
    switch Tag(rawValue: tag) {
    case .welcome: return .welcome(try reader.welcome())
    case .snapshot: return .snapshot(try reader.snapshot())
    case .delta: return .delta(try reader.delta(after: baseline))
    case .events: return .events(try reader.events())
    case .chat: return .chat(try reader.chat())
    case .checksum:
      return .checksum(try reader.tick("tick"), try reader.word("checksum"))
    case .heartbeat: return .heartbeat(try reader.tick("tick"))
    case .farewell: return try reader.farewell()
    case .challenge:
      return .challenge(
        try reader.blobOrNone("challenge", bytes: WireLimits.challengeBytes),
        isLocked: try reader.flag("locked"))
    case .board: return .board(try reader.board())
    case .party: return .party(try reader.party())
    case .outcome: return .outcome(try reader.outcome())
    case .paused: return .paused(try reader.flag("paused"))
    case .watchers: return .watchers(try reader.watchers())
    case nil: return nil
    }
  }
}

extension WireReader {
  fileprivate mutating func chat() throws(WireError) -> Chat {
    let start = offset
    guard let kind = ChatKind(rawValue: try byte("chat kind")) else {
      throw WireError(.outOfRange, "chat kind", at: start)
    }
    let from = try text("speaker", bytesMax: WireLimits.nameBytesMax)
    let text = try text("chat text", bytesMax: WireLimits.chatBytesMax)
    return Chat(kind: kind, from: from, text: text)
  }

  fileprivate mutating func farewell() throws(WireError) -> ServerMessage {
    let start = offset
    guard let reason = FarewellReason(rawValue: try byte("farewell reason")) else {
      throw WireError(.outOfRange, "farewell reason", at: start)
    }
    return .farewell(reason, try text("sentence", bytesMax: WireLimits.sentenceBytesMax))
  }
}
