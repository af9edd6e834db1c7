import ClientCore
import Simulation
import Wire

/// A wire tap at the server's end of one link: decodes what the server sends, by itself and at
/// once, and remembers what the client must know after each frame.
struct ViewerTap: Sendable {
  /// What the client at the other end must know once it has taken in everything sent so far.
  private(set) var replica = Replica()
  /// Frames sent over this link.
  private(set) var framesSent = 0
  /// Frames that the client has taken in.
  private(set) var framesReceived = 0
  /// The tick of the frame before the last; what happened since may be in the last.
  private(set) var previousTick = Tick.zero
  /// The world's tick when something was last sent.
  private(set) var lastTick = Tick.zero
  /// The token of the hello that came over this link.
  var helloToken: [UInt8]?
  /// What the client must know after each frame on its way, oldest first; nil where that was not
  /// recorded. Bounded by `SimulationLimits.framesOnTheWayMax`.
  private var onTheWay: [Flight] = []
  private var firstOnTheWay = 0

  private struct Flight {
    var expected: Snapshot?
    /// Before the welcome of its link a client may still show what the last link told.
    var isWelcomed: Bool
    var sentAt: Moment
    /// Whether it holds a snapshot or a delta, and so is owed an acknowledgement.
    var movesView: Bool
  }

  /// Takes in a frame that is being sent. Throws what a client would throw.
  mutating func send(
    _ frame: [UInt8], at tick: Tick, _ now: Moment
  ) throws(WireError) -> [ServerMessage] {
    let before = replica.snapshot?.tick ?? .zero
    let messages = try ServerMessage.decodeFrame(frame, after: before)
    previousTick = before
    for message in messages { _ = replica.receive(message) }
    framesSent += 1
    lastTick = tick
    onTheWay.append(
      Flight(
        expected: replica.snapshot, isWelcomed: replica.welcome != nil, sentAt: now,
        movesView: messages.contains { $0.movesView }))
    return messages
  }

  var framesOnTheWay: Int { onTheWay.count - firstOnTheWay }

  /// When the oldest snapshot or delta was sent that the client has not taken in; nil when it has
  /// all of them.
  var oldestOnTheWay: Moment? {
    onTheWay[firstOnTheWay...].first { $0.movesView }?.sentAt
  }

  /// What a client must know after a frame.
  enum Expectation {
    case anything
    /// nil between the welcome and the first snapshot.
    case view(Snapshot?)
  }

  /// The client has taken in the next frame; returns what it must know now.
  mutating func receive() -> Expectation {
    guard firstOnTheWay < onTheWay.count else { return .anything }
    framesReceived += 1
    let flight = onTheWay[firstOnTheWay]
    let expected = flight.isWelcomed ? Expectation.view(flight.expected) : .anything
    onTheWay[firstOnTheWay].expected = nil
    firstOnTheWay += 1
    if firstOnTheWay > 64 {
      onTheWay.removeFirst(firstOnTheWay)
      firstOnTheWay = 0
    }
    return expected
  }
}

extension ServerMessage {
  /// Whether it brings the viewer's view to another tick.
  var movesView: Bool {
    switch self {
    case .snapshot, .delta: true
    case .welcome, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party,
      .outcome, .paused, .watchers:
      false
    }
  }
}
