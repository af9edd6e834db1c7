import Simulation
import Testing

@testable import Wire

/// What was written is what is read, and nothing that can be sent makes a reader trap.
struct CodecPropertyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `client messages come back as they were`(seed: UInt64) throws {
    var messages = RandomMessages(seed: seed)
    for _ in 0..<30 {
      let sent = (0..<messages.roll(1...5)).map { _ in messages.clientMessage() }
      let frame = sent.frame
      guard frame.count <= WireLimits.clientFrameBytesMax else { continue }
      let received = try ClientMessage.decodeFrame(frame)
      #expect(received == sent, "seed \(seed)")
      #expect(received.frame == frame, "seed \(seed)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `server messages come back as they were`(seed: UInt64) throws {
    var messages = RandomMessages(seed: seed)
    for _ in 0..<30 {
      let baseline = Tick(UInt32(messages.roll(0...1_000_000)))
      let sent = messages.serverMessage(after: baseline)
      let frame = sent.frame(after: baseline)
      let received = try ServerMessage.decodeFrame(frame, after: baseline)
      #expect(received == [sent], "seed \(seed)")
      #expect(received.first?.frame(after: baseline) == frame, "seed \(seed)")
    }
  }

  @Test func `deltas in one frame count from the message before them`() throws {
    var messages = RandomMessages(seed: 4)
    var snapshot = messages.snapshot()
    snapshot.tick = Tick(1000)
    let first = Delta(tick: Tick(1003), own: nil, changes: [], tiles: [])
    let second = Delta(tick: Tick(1010), own: nil, changes: [], tiles: [])
    var frame: [UInt8] = []
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    ServerMessage.delta(first).encode(into: &frame, after: Tick(1000))
    ServerMessage.delta(second).encode(into: &frame, after: Tick(1003))
    let received = try ServerMessage.decodeFrame(frame, after: Tick(5))
    #expect(received == [.snapshot(snapshot), .delta(first), .delta(second)])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `no bytes make a reader trap`(seed: UInt64) {
    var messages = RandomMessages(seed: seed)
    for _ in 0..<60 {
      let noise = messages.bytes(messages.roll(0...80))
      _ = try? ClientMessage.decodeFrame(noise)
      _ = try? ServerMessage.decodeFrame(noise, after: Tick(UInt32.max))
      readAndApply(mutated(messages.serverMessage(after: .zero).frame(after: .zero), &messages))
      _ = try? ClientMessage.decodeFrame(mutated([messages.clientMessage()].frame, &messages))
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a frame cut anywhere is refused or shorter`(seed: UInt64) {
    var messages = RandomMessages(seed: seed)
    let frame = messages.serverMessage(after: .zero).frame(after: .zero)
    for count in 0..<frame.count {
      let received = try? ServerMessage.decodeFrame(Array(frame.prefix(count)), after: .zero)
      #expect(received == nil || received == [], "seed \(seed)")
    }
  }

  /// Some bytes changed, put in or taken out.
  private func mutated(_ frame: [UInt8], _ messages: inout RandomMessages) -> [UInt8] {
    var frame = frame
    for _ in 0..<messages.roll(1...4) where !frame.isEmpty {
      let index = messages.roll(0...frame.count - 1)
      switch messages.roll(0...3) {
      case 0: frame.insert(UInt8(messages.roll(0...255)), at: index)
      case 1: frame.remove(at: index)
      default: frame[index] = UInt8(messages.roll(0...255))
      }
    }
    return frame
  }

  private func readAndApply(_ frame: [UInt8]) {
    var snapshot = Snapshot(mapWidth: 30, mapHeight: 20)
    for message in (try? ServerMessage.decodeFrame(frame, after: .zero)) ?? [] {
      if case .delta(let delta) = message { try? snapshot.apply(delta) }
      if case .snapshot(let whole) = message { snapshot = whole }
      _ = snapshot.checksum
    }
  }
}

extension [ClientMessage] {
  /// All of them, one after the other.
  var frame: [UInt8] {
    var bytes: [UInt8] = []
    for message in self { message.encode(into: &bytes) }
    return bytes
  }
}

extension ServerMessage {
  func frame(after baseline: Tick) -> [UInt8] {
    var bytes: [UInt8] = []
    encode(into: &bytes, after: baseline)
    return bytes
  }
}
