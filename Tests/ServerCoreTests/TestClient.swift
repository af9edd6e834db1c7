import ServerCore
import Simulation
import Wire

/// A client that decodes all it is sent, as WireFormat says, and keeps what it was told.
struct TestClient {
  let viewer: ViewerID
  var welcome: Welcome?
  var snapshot: Snapshot?
  var snapshotsCount = 0
  var events: [SeenEvent] = []
  var chats: [Chat] = []
  var heartbeats: [Tick] = []
  var challenge: [UInt8] = []
  var boards: [Board] = []
  var party: PartyView?
  var watchers: [WatcherList] = []
  var outcome: Outcome?
  var isPaused = false
  var farewell: FarewellReason?
  var sentence = ""
  var closeCode: UInt16?
  var bytesCount = 0
  var framesCount = 0
  var mismatches = 0
  /// Messages since `messages` was last emptied.
  var messages: [ServerMessage] = []
  /// The next input's number.
  var sequence = InputSequence.none

  init(viewer: ViewerID) { self.viewer = viewer }

  mutating func receive(_ frame: [UInt8]) throws {
    framesCount += 1
    bytesCount += frame.count
    for message in try ServerMessage.decodeFrame(frame, after: snapshot?.tick ?? .zero) {
      messages.append(message)
      try receive(message)
    }
  }

  private mutating func receive(_ message: ServerMessage) throws {
    switch message {
    case .welcome(let welcome):
      self.welcome = welcome
      sequence = welcome.lastSequence
    case .snapshot(let snapshot):
      self.snapshot = snapshot
      snapshotsCount += 1
    case .delta(let delta): try snapshot?.apply(delta)
    case .events(let events): self.events += events
    case .chat(let chat): chats.append(chat)
    case .checksum(let tick, let checksum):
      if snapshot?.tick != tick || snapshot?.checksum != checksum { mismatches += 1 }
    case .heartbeat(let tick): heartbeats.append(tick)
    case .farewell(let reason, let sentence):
      farewell = reason
      self.sentence = sentence
    case .challenge(let nonce, _): challenge = nonce
    case .board(let board): boards.append(board)
    case .party(let party): self.party = party
    case .outcome(let outcome): self.outcome = outcome
    case .paused(let isPaused): self.isPaused = isPaused
    case .watchers(let list): watchers.append(list)
    }
  }

  /// The newest tick heard of, which an acknowledgement carries; nil before the first snapshot.
  var tick: Tick? { snapshot.map { max($0.tick, heartbeats.last ?? .zero) } }
  var heard: [String] { chats.filter { $0.kind != .notice }.map { "\($0.from): \($0.text)" } }
  var notices: [String] { chats.filter { $0.kind == .notice }.map(\.text) }
  var ownEntity: SeenEntity? { snapshot?.own.flatMap { snapshot?.entity($0.number) } }
}
