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
  private var expected: [Snapshot?] = []
  private var expectedStart = 0

  /// Takes in a frame that is being sent. Throws what a client would throw.
  mutating func send(_ frame: [UInt8], at tick: Tick) throws(WireError) -> [ServerMessage] {
    let before = replica.snapshot?.tick ?? .zero
    let messages = try ServerMessage.decodeFrame(frame, after: before)
    previousTick = before
    for message in messages { _ = replica.receive(message) }
    framesSent += 1
    lastTick = tick
    expected.append(replica.snapshot)
    return messages
  }

  var framesOnTheWay: Int { expected.count - expectedStart }

  /// The client has taken in the next frame; returns what it must know now, nil before its first
  /// snapshot.
  mutating func receive() -> Snapshot? {
    guard expectedStart < expected.count else { return nil }
    framesReceived += 1
    let snapshot = expected[expectedStart]
    expected[expectedStart] = nil
    expectedStart += 1
    if expectedStart > 64 {
      expected.removeFirst(expectedStart)
      expectedStart = 0
    }
    return snapshot
  }
}
