import Simulation

/// ClientMessage ↔ bytes, see WireFormat "What a client sends".
extension ClientMessage {
  enum Tag: UInt8, CaseIterable {
    case hello = 1
    case inputs = 2
    case acknowledgement = 3
    case chat = 4
    case resync = 5
    case follow = 6
    case clearInputs = 7
    case farewell = 8
    case mark = 9
    case pause = 10
    case cheer = 11
  }

  /// Appends this message to a frame.
  package func encode(into bytes: inout [UInt8]) {
    switch self {
    case .hello(let hello):
      bytes.appendMessage(tag: Tag.hello.rawValue) { $0.append(hello: hello) }
    case .inputs(let acknowledged, let inputs):
      bytes.appendMessage(tag: Tag.inputs.rawValue) {
        $0.append(tick: acknowledged)
        $0.append(inputs: inputs)
      }
    case .acknowledgement(let tick):
      bytes.appendMessage(tag: Tag.acknowledgement.rawValue) { $0.append(tick: tick) }
    case .chat(let text):
      bytes.appendMessage(tag: Tag.chat.rawValue) { $0.append(text: text) }
    case .resync:
      bytes.appendMessage(tag: Tag.resync.rawValue) { _ in }
    case .follow(let name):
      bytes.appendMessage(tag: Tag.follow.rawValue) { $0.append(text: name) }
    case .clearInputs:
      bytes.appendMessage(tag: Tag.clearInputs.rawValue) { _ in }
    case .farewell:
      bytes.appendMessage(tag: Tag.farewell.rawValue) { _ in }
    case .mark(let place):
      bytes.appendMessage(tag: Tag.mark.rawValue) { $0.append(place: place) }
    case .pause(let isPaused):
      bytes.appendMessage(tag: Tag.pause.rawValue) { $0.append(flag: isPaused) }
    case .cheer:
      bytes.appendMessage(tag: Tag.cheer.rawValue) { _ in }
    }
  }

  /// Reads all messages of one frame; tags that this version does not know are skipped.
  ///
  /// Throws at the first byte that is wrong; whatever the bytes, it never traps.
  package static func decodeFrame(_ bytes: [UInt8]) throws(WireError) -> [ClientMessage] {
    guard bytes.count <= WireLimits.clientFrameBytesMax else {
      throw WireError(.tooMany, "frame", at: WireLimits.clientFrameBytesMax)
    }
    var reader = WireReader(bytes)
    var messages: [ClientMessage] = []
    while !reader.isAtEnd {
      guard messages.count < WireLimits.messagesMax else { throw reader.error(.tooMany, "frame") }
      let tag = try reader.byte("tag")
      var payload = try reader.part("payload")
      guard let message = try decode(tag: tag, &payload) else { continue }
      try payload.expectEnd(of: "message")
      messages.append(message)
    }
    return messages
  }

  private static func decode(
    tag: UInt8, _ reader: inout WireReader
  ) throws(WireError) -> ClientMessage? {
    switch Tag(rawValue: tag) {
    case .hello: return .hello(try reader.hello())
    case .inputs:
      return .inputs(acknowledged: try reader.tick("acknowledged"), try reader.inputs())
    case .acknowledgement: return .acknowledgement(try reader.tick("acknowledged"))
    case .chat:
      return .chat(try reader.text("chat text", bytesMax: WireLimits.chatBytesMax))
    case .resync: return .resync
    case .follow:
      return .follow(try reader.text("followed name", bytesMax: WireLimits.nameBytesMax))
    case .clearInputs: return .clearInputs
    case .farewell: return .farewell
    case .mark: return .mark(try reader.place("mark"))
    case .pause: return .pause(try reader.flag("pause"))
    case .cheer: return .cheer
    case nil: return nil
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(hello: Hello) {
    append(text: hello.name)
    append(blob: hello.resumeToken)
    append(text: hello.follow)
    append(text: hello.className)
    append(blob: hello.key)
    append(blob: hello.signature)
    append(blob: hello.proof)
  }

  fileprivate mutating func append(inputs: [SequencedAction]) {
    append(number: inputs.count)
    var previous = InputSequence.none
    for input in inputs {
      append(number: Int(input.sequence.rawValue) - Int(previous.rawValue))
      append(input.action.byte)
      previous = input.sequence
    }
  }
}

extension WireReader {
  fileprivate mutating func hello() throws(WireError) -> Hello {
    let name = try text("name", bytesMax: WireLimits.nameBytesMax)
    return Hello(
      name: name, resumeToken: try blobOrNone("resume token", bytes: WireLimits.tokenBytes),
      follow: try text("followed name", bytesMax: WireLimits.nameBytesMax),
      className: try text("class", bytesMax: WireLimits.titleBytesMax),
      key: try blobOrNone("key", bytes: WireLimits.keyBytes),
      signature: try blobOrNone("signature", bytes: WireLimits.signatureBytes),
      proof: try blobOrNone("proof", bytes: WireLimits.proofBytes))
  }

  fileprivate mutating func inputs() throws(WireError) -> [SequencedAction] {
    let count = try count("inputs", max: WireLimits.inputsMax)
    var inputs: [SequencedAction] = []
    inputs.reserveCapacity(count)
    var previous = 0
    for _ in 0..<count {
      let start = offset
      let gap = try number("sequence")
      guard gap > 0 else { throw WireError(.outOfOrder, "sequence", at: start) }
      guard let sequence = UInt32(exactly: previous + gap) else {
        throw WireError(.outOfRange, "sequence", at: start)
      }
      previous += gap
      inputs.append(SequencedAction(sequence: InputSequence(sequence), action: try action()))
    }
    return inputs
  }

  private mutating func action() throws(WireError) -> Action {
    let start = offset
    guard let action = Action(byte: try byte("action")) else {
      throw WireError(.outOfRange, "action", at: start)
    }
    return action
  }
}
