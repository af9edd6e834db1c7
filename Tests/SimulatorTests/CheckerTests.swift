import Content
import Simulation
import Simulator
import Testing
import Wire

/// The checkers see what they are there for.
@Suite struct CheckerTests {
  private let seat = SeatID(1)

  private func input(_ sequence: UInt32, _ action: Action) -> SequencedAction {
    SequencedAction(sequence: InputSequence(sequence), action: action)
  }

  @Test func `inputs that run in order are in order`() {
    var order = InputOrder()
    order.received([input(1, .dash), input(2, .attack)], for: seat)
    #expect(order.offence(seat: seat, ran: [.dash], acknowledged: InputSequence(1)) == nil)
    #expect(order.offence(seat: seat, ran: [], acknowledged: InputSequence(1)) == nil)
    #expect(order.offence(seat: seat, ran: [.attack], acknowledged: InputSequence(2)) == nil)
  }

  @Test func `an input that runs twice is seen`() {
    var order = InputOrder()
    order.received([input(1, .dash)], for: seat)
    #expect(order.offence(seat: seat, ran: [.dash], acknowledged: InputSequence(1)) == nil)
    order.received([input(1, .dash)], for: seat)
    #expect(order.offence(seat: seat, ran: [.dash], acknowledged: InputSequence(1)) != nil)
  }

  @Test func `inputs that run in the wrong order are seen`() {
    var order = InputOrder()
    order.received([input(1, .dash), input(2, .attack)], for: seat)
    let ran: [Action] = [.attack, .dash]
    #expect(order.offence(seat: seat, ran: ran, acknowledged: InputSequence(2)) != nil)
  }

  @Test func `an acknowledgement that falls is seen`() {
    var order = InputOrder()
    order.received([input(1, .dash), input(2, .attack)], for: seat)
    #expect(order.offence(seat: seat, ran: [.dash], acknowledged: InputSequence(2)) == nil)
    #expect(order.offence(seat: seat, ran: [], acknowledged: InputSequence(1)) != nil)
  }

  @Test func `a token that opens a seat twice is seen`() {
    let tokens = (0..<4).map { Array(repeating: UInt8($0), count: WireLimits.tokenBytes) }
    var ledger = TokenLedger()
    func welcome(_ wasTaken: Bool, hello: [UInt8], _ fresh: [UInt8], _ tick: UInt32) -> String? {
      ledger.offence(
        seat: seat, wasTaken: wasTaken, hello: hello, welcome: fresh, at: Tick(tick))
    }
    #expect(welcome(false, hello: [], tokens[0], 10) == nil)
    #expect(welcome(true, hello: tokens[0], tokens[1], 20) == nil)
    #expect(welcome(true, hello: tokens[0], tokens[2], 30) == nil, "never acknowledged")
    ledger.acknowledged(Tick(31), by: seat)
    #expect(welcome(true, hello: tokens[0], tokens[3], 40) != nil)
  }

  @Test func `a journal that leaves something out is seen`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    let terrain = MapGenerator.generate(size: .small, seed: 3)
    var world = World(rules: rules, terrain: terrain, seed: 5)
    var replay = JournalReplay(rules: rules, terrain: terrain, seed: 5)
    var offence: String?
    for tick in 0..<100 {
      let commands = tick == 0 ? [Command.join(seat: seat, kind: KindID(0))] : []
      world.advance(applying: commands)
      offence = offence ?? replay.offence([], world)
    }
    #expect(offence != nil)
  }
}
