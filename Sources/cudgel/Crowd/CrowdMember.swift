import ClientCore
import Simulation
import Wire

/// One of a measuring crowd: it asks by its road, and notes which tick it was shown and when.
struct CrowdMember {
  let road: CrowdRoad
  private(set) var socket: CrowdSocket
  /// The newest tick that it was shown.
  private(set) var tick: Int?
  /// Connections opened, the first included, and requests sent.
  private(set) var connections = 1
  private(set) var requests = 0

  private let port: Int
  private let name: String
  private var answers = AnswerCutter()
  private var frames = FrameCutter()
  private var replica = Replica()
  private var isOpen = false
  private var bytesBefore = 0
  /// When the next request or acknowledgement is due.
  private var dueAt: Moment

  /// How often a viewer says how far it has got, in microseconds.
  private static let acknowledgeEvery: Int64 = 250_000

  init(_ road: CrowdRoad, port: Int, number: Int, at now: Moment) throws {
    self.road = road
    self.port = port
    name = "Crowd \(number)"
    socket = try CrowdSocket(port: port)
    dueAt = now + Self.acknowledgeEvery
    ask()
  }

  var bytesReceived: Int { bytesBefore + socket.bytesReceived }

  /// Whether it looks at what comes.
  var reads: Bool { road != .stalled || !isOpen }

  /// Takes what has come; true when that showed it a newer tick. `timeline` tells which tick was
  /// newest, for roads that draw pictures without a number.
  mutating func receive(at now: Moment, _ timeline: TickTimeline) throws -> Bool {
    guard let bytes = socket.receive() else {
      try hangUp(at: now)
      return false
    }
    let before = tick
    answers.append(bytes)
    if let head = answers.takeHead() { try begin(head) }
    guard isOpen else { return false }
    switch road {
    case .player, .webSocket, .stalled: readFrames(answers.takeRest())
    case .events: note(TickText.newest(in: answers.takeRest(), after: "\"tick\":"))
    case .ansi, .foreverFrame: note(answers.takeRest().isEmpty ? nil : timeline.newest(at: now))
    case .longPoll, .shortPoll: readAnswers(at: now)
    }
    return tick != before
  }

  /// Sends what is due by the clock.
  mutating func act(at now: Moment) throws {
    guard isOpen, now >= dueAt else { return }
    switch road {
    case .player, .webSocket:
      dueAt = now + Self.acknowledgeEvery
      say([.acknowledgement(replica.tick)])
    case .shortPoll(let milliseconds, let isFresh):
      // From when the last was due: what a page's timer does.
      dueAt = max(now, dueAt + Int64(milliseconds) * 1000)
      if isFresh { try reconnect() }
      ask()
    case .stalled, .events, .longPoll, .ansi, .foreverFrame: break
    }
  }

  /// Drops what has come.
  mutating func drain() { socket.drain() }

  /// Says that all has come so far.
  mutating func acknowledge(_ tick: Tick) {
    if reads { say([.acknowledgement(tick)]) }
  }

  mutating func flush() { socket.flush() }
  mutating func close() { socket.close() }

  private mutating func ask() {
    requests += 1
    socket.send(Array(road.request(after: tick).utf8))
  }

  private mutating func begin(_ head: String) throws {
    let status = head.split(separator: " ").dropFirst().first ?? ""
    guard ["101", "200", "304"].contains(status) else {
      throw CrowdError(sentence: "\(road.name): the server answered \(head.prefix(60))")
    }
    guard !isOpen else { return }
    isOpen = true
    if road.isWebSocket { say([.hello(Hello(name: road == .player ? name : ""))]) }
  }

  /// Only a poll on a new connection each time expects the server to hang up.
  private mutating func hangUp(at now: Moment) throws {
    switch road {
    case .shortPoll(_, isFresh: true), .stalled: socket.close()
    default: throw CrowdError(sentence: "\(road.name): the server hung up")
    }
  }

  private mutating func reconnect() throws {
    bytesBefore = bytesReceived
    socket.close()
    socket = try CrowdSocket(port: port)
    answers = AnswerCutter()
    connections += 1
  }

  private mutating func readFrames(_ bytes: [UInt8]) {
    frames.append(bytes)
    while let frame = frames.next() {
      switch frame {
      case .binary(let payload):
        _ = replica.receive(frame: payload)
        if replica.snapshot != nil { note(Int(replica.tick.rawValue)) }
      case .ping(let payload): socket.send(FrameCutter.masked(opcode: 10, payload))
      case .other: break
      }
    }
  }

  private mutating func readAnswers(at now: Moment) {
    while let body = answers.takeBody() {
      note(TickText.newest(in: body, after: "\"tick\":"))
      if road == .longPoll { ask() }
      _ = answers.takeHead()
    }
  }

  private mutating func note(_ tick: Int?) {
    if let tick { self.tick = tick }
  }

  private mutating func say(_ messages: [ClientMessage]) {
    var bytes: [UInt8] = []
    for message in messages { message.encode(into: &bytes) }
    socket.send(FrameCutter.masked(opcode: 2, bytes))
  }
}
