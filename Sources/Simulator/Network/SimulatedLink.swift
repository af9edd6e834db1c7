package import Simulation

/// The two ends of a link.
package enum LinkSide: Hashable, Sendable, CaseIterable {
  case client, server

  package var other: LinkSide { self == .client ? .server : .client }
}

/// What one end of a link is told.
package enum LinkEvent: Hashable, Sendable {
  case frame([UInt8])
  /// A ping of this end came back.
  case roundTrip(microseconds: Int)
  /// Once for each end, and the last that it hears: a WebSocket close code, 1006 when the link
  /// broke without a goodbye.
  case closed(code: UInt16, reason: String)
}

/// A link between a client and the server in virtual time: frames over a stream of bytes in each
/// direction, with the promises of a WebSocket over TCP and with the weather of the real world.
///
/// Nobody calls back: after `advance(to:)` each end takes its events. An end that closes sends a
/// close behind its frames and hears nothing but that it is over, with its own code: when the other
/// end answers, or after `closeTimeout`.
package struct SimulatedLink: Sendable {
  private struct End {
    var inward: BytePipe
    var cutter: FrameCutter
    var state = State.open
    var isReading = true
    var heardAt: Moment
    var pending: [LinkEvent] = []
  }

  private enum State: Hashable {
    case open
    /// Has said goodbye and waits for the answer until then; hears its own code in the end.
    case closing(until: Moment, LinkEvent)
    case closed
  }

  /// Microseconds that an end waits for the answer to its close.
  package static let closeTimeout: Int64 = 3_000_000
  /// The code of a link that ended without a goodbye (RFC 6455 §7.1.5).
  package static let brokenCode: UInt16 = 1006

  /// Reads that ended in the middle of a frame, and reads that brought more than one, at both ends.
  package private(set) var readsThatSplit = 0
  package private(set) var readsThatMerged = 0

  private var client: End
  private var server: End
  private var dice: RandomSource

  /// An open link; `frameBytesMax` is what the server takes in one frame.
  package init(
    weather: LinkWeather, frameBytesMax: Int = 1 << 24, at now: Moment = .zero, seed: UInt64
  ) {
    let pipe = BytePipe(weather: weather)
    server = End(
      inward: pipe, cutter: FrameCutter(frameBytesMax: frameBytesMax), heardAt: now)
    client = End(inward: pipe, cutter: FrameCutter(frameBytesMax: 1 << 26), heardAt: now)
    dice = RandomSource(seed: seed)
  }

  /// Puts one frame on its way; ignored at an end that has closed.
  package mutating func send(_ frame: [UInt8], from side: LinkSide) {
    guard self[side].state == .open else { return }
    self[side.other].inward.write(FrameCutter.record(frame: frame))
  }

  /// Says goodbye behind everything sent so far; the other end hears this code and reason.
  package mutating func close(
    from side: LinkSide, code: UInt16 = 1000, reason: String = "", at now: Moment
  ) {
    guard self[side].state == .open else { return }
    let end = LinkEvent.closed(code: code, reason: reason)
    self[side].state = .closing(until: now + Self.closeTimeout, end)
    self[side.other].inward.write(FrameCutter.record(closeCode: code, reason: reason))
  }

  /// Asks the other end for a sign of life, which comes back as `.roundTrip`.
  package mutating func ping(from side: LinkSide, at now: Moment) {
    guard self[side].state == .open else { return }
    let stamp = UInt64(bitPattern: now.microseconds)
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: stamp >> (8 * UInt64($0))) }
    self[side.other].inward.write(FrameCutter.record(ping: bytes))
  }

  /// Microseconds since that end read its last byte.
  package func silence(at side: LinkSide, at now: Moment) -> Int64 { now - self[side].heardAt }

  /// Bytes that wait for `side` to be sent on, in its process and in its kernel.
  package func backlog(of side: LinkSide) -> (inProcess: Int, inKernel: Int) {
    let pipe = self[side.other].inward
    return (pipe.backlogBytes, pipe.travellingBytes)
  }

  /// Whether that end takes bytes out of its kernel; the first thing to go wrong in a busy client.
  package mutating func setReading(_ isReading: Bool, at side: LinkSide) {
    self[side].isReading = isReading
  }

  /// Changes how both directions behave from now on.
  package mutating func setWeather(_ weather: LinkWeather) {
    client.inward.weather = weather
    server.inward.weather = weather
  }

  /// Nothing reaches `side` before that moment.
  package mutating func stall(toward side: LinkSide, until moment: Moment) {
    self[side].inward.stall(until: moment)
  }

  /// Good weather from now on: stalls end, ends read; a link that is lost stays lost.
  package mutating func mend(at now: Moment) {
    setWeather(.clean)
    for side in LinkSide.allCases {
      self[side].inward.mend(at: now)
      self[side].isReading = true
    }
  }

  /// Breaks the link wherever the bytes are: both ends hear 1006.
  package mutating func reset() {
    for side in LinkSide.allCases { lose(side) }
  }

  /// One end is gone and hears so; the other is not told, and its bytes get nowhere.
  package mutating func lose(_ side: LinkSide) {
    end(side, with: .closed(code: Self.brokenCode, reason: "the connection is lost"))
    self[side].inward.stall(until: .never)
    self[side.other].inward.stall(until: .never)
  }

  /// Whether that end has heard, or is about to hear, that the link is over.
  package func isClosed(at side: LinkSide) -> Bool { self[side].state == .closed }

  /// When something next happens by itself; a time that has passed means at once, nil that all is
  /// still.
  package var nextMoment: Moment? {
    earlier(nextMoment(at: .client), nextMoment(at: .server))
  }

  private func nextMoment(at side: LinkSide) -> Moment? {
    if self[side].isReading, self[side].inward.arrivedBytes > 0, self[side].state != .closed {
      return .zero
    }
    return switch self[side].state {
    case .open: self[side].inward.nextMoment
    case .closing(let until, _): earlier(until, self[side].inward.nextMoment)
    case .closed: nil
    }
  }

  private func earlier(_ a: Moment?, _ b: Moment?) -> Moment? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }

  /// Moves bytes on, reads them at the ends that read, and ends what has waited too long.
  package mutating func advance(to now: Moment) {
    for side in LinkSide.allCases {
      advance(side, to: now)
    }
  }

  private mutating func advance(_ side: LinkSide, to now: Moment) {
    var dice = dice
    self[side].inward.advance(to: now, dice: &dice)
    self.dice = dice
    if self[side].isReading, self[side].state != .closed { take(side, at: now) }
    if case .closing(let until, _) = self[side].state, until <= now { lose(side) }
  }

  /// What that end has been told since the last call.
  package mutating func takeEvents(at side: LinkSide) -> [LinkEvent] {
    guard !self[side].pending.isEmpty else { return [] }
    defer { self[side].pending = [] }
    return self[side].pending
  }

  private mutating func take(_ side: LinkSide, at now: Moment) {
    guard self[side].inward.arrivedBytes > 0 else { return }
    let bytes = self[side].inward.read()
    self[side].heardAt = now
    self[side].cutter.append(bytes)
    var count = 0
    while self[side].state != .closed, let record = self[side].cutter.next() {
      receive(record, at: side, now)
      count += 1
    }
    if !self[side].cutter.isEmpty { readsThatSplit += 1 }
    if count > 1 { readsThatMerged += 1 }
  }

  private mutating func receive(_ record: FrameCutter.Record, at side: LinkSide, _ now: Moment) {
    switch record {
    case .frame(let frame):
      if self[side].state == .open { self[side].pending.append(.frame(frame)) }
    case .ping(let bytes):
      guard self[side].state == .open else { return }
      self[side.other].inward.write(FrameCutter.record(pong: bytes))
    case .pong(let bytes):
      let stamp = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let sent = Moment(microseconds: Int64(bitPattern: stamp))
      if self[side].state == .open {
        self[side].pending.append(.roundTrip(microseconds: Int(clamping: now - sent)))
      }
    case .close(let code, let reason):
      answerClose(from: side, code: code)
      end(side, with: .closed(code: code, reason: reason))
    case .broken:
      close(from: side, code: 1009, reason: "the frame is too long", at: now)
      end(side, with: .closed(code: Self.brokenCode, reason: ""))
    }
  }

  /// A close is answered with the same code (RFC 6455 §5.5.1), unless this is the answer.
  private mutating func answerClose(from side: LinkSide, code: UInt16) {
    guard self[side].state == .open else { return }
    self[side.other].inward.write(FrameCutter.record(closeCode: code, reason: ""))
  }

  private mutating func end(_ side: LinkSide, with event: LinkEvent) {
    switch self[side].state {
    case .open: self[side].pending.append(event)
    case .closing(_, let own): self[side].pending.append(own)
    case .closed: return
    }
    self[side].state = .closed
    self[side].inward.loseAll()
  }

  private subscript(side: LinkSide) -> End {
    get { side == .client ? client : server }
    _modify {
      switch side {
      case .client: yield &client
      case .server: yield &server
      }
    }
  }
}
