package import Simulation

/// Turns a match into a recording, block by block: the bytes are handed out as they come, for
/// whoever owns a disk.
///
/// Every block is whole in itself, so that a file which ends anywhere plays up to there.
package struct RecordingWriter: Sendable {
  private let header: RecordingHeader
  /// What `take` has not handed out yet.
  private var bytes: [UInt8] = []
  /// Bytes handed out already.
  private var bytesTaken = 0
  private var index = RecordingIndex()
  private var tick = Tick.zero
  /// What a watcher has been told so far; nil before the first picture of a match.
  private var scene: RecordedScene?
  private var welcome: Welcome?
  private var keyframeAt = Tick.zero
  /// Frames that could not be read: our bug, mended by the next snapshot.
  package private(set) var misfits = 0

  package init(_ header: RecordingHeader) {
    self.header = header
    bytes = RecordingHeader.magic + [UInt8(RecordingHeader.format)]
    bytes.append(block: .header) { $0.append(header: header) }
  }

  /// Bytes that `take` would hand out.
  package var bytesWaiting: Int { bytes.count }

  /// All that was written since this was last asked: whole blocks, to be put one after the other.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    bytesTaken += bytes.count
    return bytes
  }

  /// A match begins: the ticks that follow are its.
  package mutating func begin(_ match: RecordedMatch) {
    tick = match.startTick
    note(.match)
    bytes.append(block: .match) { $0.append(match: match) }
    (scene, welcome) = (nil, nil)
  }

  /// One tick: what the world was told on it, nil where it stood still, its checksum where that was
  /// taken, and what a watcher of the whole world was sent.
  package mutating func add(_ commands: [Command]?, checksum: UInt64?, frames: [[UInt8]]) {
    let messages = read(frames)
    if commands != nil { tick = tick + 1 }
    var block = RecordedTick(commands: commands, checksum: checksum)
    guard messages.contains(where: \.isSnapshot) else {
      encode(messages, into: &block)
      return append(block)
    }
    append(block)
    var later = RecordedTick(commands: nil)
    encode(messages, into: &later)
    if !later.frame.isEmpty || !later.kills.isEmpty { append(later) }
  }

  /// The index, so that whoever opens the recording need not read through it. The last call.
  package mutating func finish() {
    index.lastTick = tick
    let offset = bytesTaken + bytes.count
    var body: [UInt8] = []
    body.append(index: index)
    guard body.count <= RecordingLimits.bodyBytesMax else { return }
    bytes.append(block: .index) { $0.append(contentsOf: body) }
    bytes.append(block: .end) { $0.append(long: UInt64(offset)) }
  }

  private mutating func read(_ frames: [[UInt8]]) -> [ServerMessage] {
    var messages: [ServerMessage] = []
    var baseline = scene?.snapshot.tick ?? .zero
    for frame in frames {
      do throws(WireError) {
        messages += try ServerMessage.decodeFrame(frame, after: baseline)
      } catch {
        misfits += 1
      }
      for case .snapshot(let snapshot) in messages { baseline = max(baseline, snapshot.tick) }
      for case .delta(let delta) in messages { baseline = max(baseline, delta.tick) }
    }
    return messages
  }

  /// Takes in what was said; what is not a picture of its own goes into the block.
  private mutating func encode(_ messages: [ServerMessage], into block: inout RecordedTick) {
    for message in messages {
      switch message {
      case .welcome(let welcome): self.welcome = welcome
      case .snapshot(let snapshot): open(snapshot)
      case .challenge, .farewell, .party, .watchers: break
      case .delta, .events, .chat, .checksum, .heartbeat, .board, .outcome, .paused:
        guard var scene else { continue }
        // Taken out, so that its snapshot is changed in place.
        self.scene = nil
        let baseline = scene.snapshot.tick
        if scene.take(message) {
          message.encode(into: &block.frame, after: baseline)
        } else {
          misfits += 1
        }
        if case .events(let events) = message {
          let finder = KillFinder(welcome: scene.welcome, snapshot: scene.snapshot)
          block.kills += finder.kills(in: events, at: tick)
        }
        self.scene = scene
      }
    }
    block.kills = Array(block.kills.prefix(RecordingLimits.killsMax))
  }

  private mutating func open(_ snapshot: Snapshot) {
    guard let welcome else {
      misfits += 1
      return
    }
    scene = RecordedScene(welcome: welcome, snapshot: snapshot)
    note(.picture)
    keyframeAt = tick
    var frame: [UInt8] = []
    ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    let picture = RecordedPicture(tick: tick, frame: frame)
    bytes.append(block: .picture) { $0.append(picture: picture) }
  }

  private mutating func append(_ block: RecordedTick) {
    bytes.append(block: .tick) { $0.append(tick: block) }
    index.note(block.kills)
    let every = header.tickRate * RecordingLimits.keyframeSeconds
    guard let scene, tick - keyframeAt >= every else { return }
    keyframeAt = tick
    note(.keyframe)
    let keyframe = RecordedPicture(tick: tick, frame: scene.keyframe)
    bytes.append(block: .keyframe) { $0.append(picture: keyframe) }
  }

  private mutating func note(_ kind: RecordingIndex.Waypoint.Kind) {
    index.note(RecordingIndex.Waypoint(kind, at: tick, offset: bytesTaken + bytes.count))
  }
}

extension ServerMessage {
  fileprivate var isSnapshot: Bool {
    if case .snapshot = self { true } else { false }
  }
}
