import Simulator

/// Both ends of one link, whatever it is made of. Two implementations: the real WebSocket over
/// loopback and the simulated link; what one promises the other must keep.
protocol LinkPair: AnyObject {
  func send(_ frame: [UInt8], from side: LinkSide)
  func close(from side: LinkSide, code: UInt16, reason: String)
  /// Whether the client takes anything out of its kernel.
  func setClientReading(_ isReading: Bool)
  /// Bytes that wait at the server to be taken by the client.
  var serverBacklog: Int { get }
  /// Everything that end was told so far.
  func events(of side: LinkSide) -> [LinkEvent]
  /// Lets time pass until the condition holds; false when it has waited too long.
  func wait(until condition: () -> Bool) async -> Bool
  /// Lets time pass in which nothing more should happen.
  func rest() async
  func end() async
}

extension LinkPair {
  func frames(of side: LinkSide) -> [[UInt8]] {
    events(of: side).compactMap { event in
      if case .frame(let frame) = event { frame } else { nil }
    }
  }

  func closes(of side: LinkSide) -> [LinkEvent] {
    events(of: side).filter { event in
      if case .closed = event { true } else { false }
    }
  }
}

/// What a link is made of.
enum LinkKind: String, CaseIterable, Sendable {
  case webSocket
  case simulatedInTheSameRoom
  case simulatedInCrumbs

  /// Two hundred frames of this size are more than all kernels on the way hold.
  var fillingFrameBytes: Int {
    switch self {
    case .webSocket, .simulatedInTheSameRoom: 64 << 10
    case .simulatedInCrumbs: 64
    }
  }

  func open() async throws -> any LinkPair {
    switch self {
    case .webSocket: try await WebSocketPair()
    case .simulatedInTheSameRoom: SimulatedPair(.clean)
    case .simulatedInCrumbs:
      SimulatedPair(
        LinkWeather(
          delay: 100...20_000, bytesPerSecond: 1_000_000, pieceBytesMax: 3,
          sendBufferBytesMax: 100, receiveBufferBytesMax: 100))
    }
  }
}
