package import ClientCore
import ServerCore
package import Simulation
import Wire

/// A busy fight between bots as it looks to one of them: the real client's model at the end of its
/// link, 30 pictures a second of the match's own time, encoded for a terminal.
package struct ScreenBench: ~Copyable {
  package struct Plan: Sendable {
    package var seed: UInt64 = 1
    package var bots = 8
    package var columns = 200
    package var rows = 60
    package var depth = ColorDepth.truecolor
    /// How the person has set the client.
    package var options = Options()
    /// Of the match's own time, before and while it counts.
    package var warmUpSeconds = 40
    package var seconds = 60

    package init() {}
  }

  /// One picture that counted.
  package struct Picture: Sendable {
    package var bytes: Int
    /// Of the same picture on a screen of which nothing is known.
    package var wholeBytes: Int
    /// Creatures in it that live.
    package var creatures: Int
  }

  package private(set) var pictures: [Picture] = []
  /// Nanoseconds by the clock that was given: what a picture took from the frames and the time
  /// that went by to its bytes.
  package private(set) var times = TickTimes()
  /// The newest.
  package private(set) var grid = CellGrid(columns: 1, rows: 1)

  /// A third of a tick, half a picture.
  private static let step: Int64 = 16_667
  private static let stepsPerTick = 3
  private static let stepsPerPicture = 2

  private let plan: Plan
  private var match: Match
  private var bots: [Bot] = []
  private var model: ClientModel
  private var outbox = Outbox()
  private var now = Moment(microseconds: 1_000_000)
  private var inbox: [[UInt8]] = []
  private var encoder: ScreenEncoder
  private var shown: CellGrid?
  private var spent: UInt64 = 0

  /// The first bot holds the hand of the client.
  package init(_ plan: Plan, rules: Rules, vaults: [Vault]) {
    self.plan = plan
    let terrain = MapGenerator.generate(size: .small, seed: plan.seed, vaults: vaults)
    let settings = MatchSettings(
      name: "Bench", playersMax: 64, watchersMax: 0, mode: .horde,
      makeToken: { Array(repeating: 7, count: WireLimits.tokenBytes) })
    match = Match(settings: settings, rules: rules, terrain: terrain, seed: plan.seed)
    let names = rules.kinds.filter(\.isClass).map(\.name)
    model = ClientModel(
      intent: .play(url: "localhost", name: "Ada"), name: "Ada", className: names[0],
      isUnicode: true, seed: plan.seed, options: plan.options)
    encoder = ScreenEncoder(depth: plan.depth, isUnicode: true)
    for index in 0..<plan.bots {
      let name = names[index % names.count]
      bots.append(
        Bot(
          name: index == 0 ? "Ada" : "\(name) \(index + 1)",
          seed: plan.seed &* 1000 &+ UInt64(index), className: name))
      match.open(ViewerID(UInt64(index)), role: index == 0 ? .player : .hostBot, at: now)
    }
    _ = model.update(.resized(columns: plan.columns, rows: plan.rows))
    _ = model.update(.started(now))
    send(model.update(.linkOpened(now)))
  }

  /// Plays the plan. `clock` tells nanoseconds of the running thread's processor time; `look` gets
  /// every picture that counts.
  package mutating func run(clock: () -> UInt64, look: (CellGrid) -> Void = { _ in }) {
    let steps = (plan.warmUpSeconds + plan.seconds) * 60
    for number in 1...steps where match.world.outcome == nil {
      let isCounted = number > plan.warmUpSeconds * 60
      step(number, isCounted: isCounted, clock: clock)
      if isCounted, number.isMultiple(of: Self.stepsPerPicture) { look(grid) }
    }
  }

  private mutating func step(_ number: Int, isCounted: Bool, clock: () -> UInt64) {
    now = now + Self.step
    if number.isMultiple(of: Self.stepsPerTick) { tick() }
    let start = clock()
    var effects: [ClientEffect] = []
    for frame in inbox { effects += model.update(.frame(frame, now)) }
    inbox.removeAll()
    effects += model.update(.tick(now))
    spent += clock() - start
    send(effects)
    if number.isMultiple(of: Self.stepsPerPicture) { show(isCounted: isCounted, clock: clock) }
  }

  private mutating func tick() {
    for index in bots.indices {
      for frame in bots[index].tick(at: now) {
        if index == 0 { imitate(frame) } else { receive(frame, from: index) }
      }
    }
    match.advance(at: now, into: &outbox)
    for delivery in outbox.deliveries {
      for viewer in delivery.viewers where viewer.rawValue < UInt64(bots.count) {
        bots[Int(viewer.rawValue)].receive(delivery.frame, at: now)
        if viewer.rawValue == 0 { inbox.append(delivery.frame) }
      }
    }
    outbox.removeAll()
  }

  /// The client does what its bot would do.
  private mutating func imitate(_ frame: [UInt8]) {
    for message in (try? ClientMessage.decodeFrame(frame)) ?? [] {
      guard case .inputs(_, let inputs) = message else { continue }
      for input in inputs { send(model.act(input.action, at: now)) }
    }
  }

  private mutating func send(_ effects: [ClientEffect]) {
    for case .send(let frame) in effects { receive(frame, from: 0) }
  }

  private mutating func receive(_ frame: [UInt8], from index: Int) {
    match.receive(frame, from: ViewerID(UInt64(index)), at: now)
  }

  private mutating func show(isCounted: Bool, clock: () -> UInt64) {
    var bytes: [UInt8] = []
    let start = clock()
    grid = model.view(columns: plan.columns, rows: plan.rows)
    encoder.encode(grid, from: shown, into: &bytes)
    spent += clock() - start
    if isCounted {
      times.add(spent)
      pictures.append(
        Picture(bytes: bytes.count, wholeBytes: wholeBytes, creatures: creatures))
    }
    spent = 0
    shown = grid
  }

  private var wholeBytes: Int {
    var bytes: [UInt8] = []
    var fresh = ScreenEncoder(depth: plan.depth, isUnicode: true)
    fresh.encode(grid, from: nil, into: &bytes)
    return bytes.count
  }

  private var creatures: Int {
    (model.replica?.snapshot?.entities ?? []).reduce(0) { $0 + ($1.hp > 0 ? 1 : 0) }
  }
}
