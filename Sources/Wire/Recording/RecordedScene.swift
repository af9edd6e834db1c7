import Simulation

/// What a watcher of the whole world knows at one moment of a recording.
struct RecordedScene: Sendable {
  let welcome: Welcome
  /// The opening picture without its creatures and things: what keyframes are told against.
  private let ground: Snapshot
  private(set) var snapshot: Snapshot
  private(set) var board: Board?
  private(set) var outcome: Outcome?
  private(set) var isPaused = false

  init(welcome: Welcome, snapshot: Snapshot) {
    self.welcome = welcome
    self.snapshot = snapshot
    ground = Snapshot(
      tick: snapshot.tick, own: nil, entities: [], mapWidth: snapshot.mapWidth,
      tiles: snapshot.tiles)
  }

  /// Goes on by a message; false when that does not fit.
  mutating func take(_ message: ServerMessage) -> Bool {
    switch message {
    case .delta(let delta):
      do throws(WireError) { try snapshot.apply(delta) } catch { return false }
    case .board(let board): self.board = board
    case .outcome(let outcome): self.outcome = outcome
    case .paused(let isPaused): self.isPaused = isPaused
    case .welcome, .snapshot, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .party,
      .watchers:
      break
    }
    return true
  }

  /// The way from the ground to now, and what was told beside it.
  var keyframe: [UInt8] {
    var tiles: [TileChange] = []
    for index in snapshot.tiles.indices where snapshot.tiles[index] != ground.tiles[index] {
      guard let tile = Tile(rawValue: snapshot.tiles[index]) else { continue }
      let place = Point(index % snapshot.mapWidth, index / snapshot.mapWidth)
      tiles.append(TileChange(place: place, tile: tile))
    }
    let delta = Delta(
      from: ground, to: snapshot.tick, own: nil, entities: snapshot.entities, tiles: tiles,
      things: snapshot.things)
    var frame: [UInt8] = []
    ServerMessage.delta(delta).encode(into: &frame, after: ground.tick)
    appendRest(to: &frame)
    return frame
  }

  /// From a keyframe; throws when it does not fit the opening picture.
  mutating func go(to keyframe: [UInt8]) throws(WireError) {
    snapshot = ground
    (board, outcome, isPaused) = (nil, nil, false)
    for message in try ServerMessage.decodeFrame(keyframe, after: ground.tick) {
      guard take(message) else { throw WireError(.doesNotFit, "keyframe", at: 0) }
    }
  }

  /// All of it, for who has been told nothing yet.
  var frame: [UInt8] {
    var frame: [UInt8] = []
    ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    appendRest(to: &frame)
    return frame
  }

  private func appendRest(to frame: inout [UInt8]) {
    if let board { ServerMessage.board(board).encode(into: &frame, after: snapshot.tick) }
    if let outcome { ServerMessage.outcome(outcome).encode(into: &frame, after: snapshot.tick) }
    if isPaused { ServerMessage.paused(true).encode(into: &frame, after: snapshot.tick) }
  }
}
