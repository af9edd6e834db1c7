import ServerCore
import Simulation
import Testing
import Wire

/// Inputs run at most once, in order, one when the character is free.
struct InputTests {
  private func input(_ sequence: UInt32) -> SequencedAction {
    SequencedAction(sequence: InputSequence(sequence), action: .step(.west))
  }

  private func receive(
    _ sequence: UInt32, in queue: inout InputQueue
  ) -> Bool { queue.receive(input(sequence), isAllowed: true) }

  @Test func `acknowledged is everything before the first that waits`() {
    var queue = InputQueue()
    for sequence in 1...3 as ClosedRange<UInt32> {
      #expect(receive(sequence, in: &queue))
    }
    #expect(queue.acknowledged == .none)
    let first = queue.next()
    #expect(first == input(1))
    #expect(queue.acknowledged == InputSequence(1))
    _ = queue.next()
    _ = queue.next()
    #expect(queue.acknowledged == InputSequence(3))
  }

  @Test func `an input seen before is ignored`() {
    var queue = InputQueue()
    _ = queue.receive(input(5), isAllowed: true)
    #expect(receive(5, in: &queue))
    #expect(receive(4, in: &queue))
    #expect(queue.waiting == [input(5)])
  }

  @Test func `the ninth that waits is refused, and acknowledged in its turn`() {
    var queue = InputQueue()
    for sequence in 1...8 as ClosedRange<UInt32> {
      _ = queue.receive(input(sequence), isAllowed: true)
    }
    #expect(!receive(9, in: &queue))
    #expect(queue.acknowledged == .none)
    for _ in 1...8 { _ = queue.next() }
    #expect(queue.acknowledged == InputSequence(9))
  }

  @Test func `a step moves the character and is acknowledged`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    let start = try #require(scene[ann].ownEntity?.position)
    scene.act(.step(.south), by: ann)
    try scene.advance()
    #expect(scene[ann].ownEntity?.position == start.stepped(.south))
    #expect(scene[ann].snapshot?.own?.acknowledged == InputSequence(1))
  }

  @Test func `two steps sent at once run one after the other`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    let start = try #require(scene[ann].ownEntity?.position)
    scene.act(.step(.south), by: ann)
    scene.act(.step(.south), by: ann)
    try scene.advance()
    #expect(scene[ann].snapshot?.own?.acknowledged == InputSequence(1))
    #expect(scene[ann].snapshot?.own?.waiting == 1)
    try scene.advance(ticks: 4)
    #expect(scene[ann].ownEntity?.position == start.stepped(.south, times: 2))
    #expect(scene[ann].snapshot?.own?.acknowledged == InputSequence(2))
  }

  @Test func `clearing takes back what waits`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    for _ in 1...4 { scene.act(.step(.south), by: ann) }
    try scene.advance()
    scene.send(.clearInputs, from: ann)
    try scene.advance()
    #expect(scene[ann].snapshot?.own?.acknowledged == InputSequence(4))
    #expect(scene.match.status.inputsRefused == 3)
  }

  @Test func `inputs beyond the rate are refused and the link lives on`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    for _ in 1...60 { scene.act(.face(.north), by: ann) }
    try scene.advance(ticks: 20)
    #expect(scene[ann].closeCode == nil)
    #expect(scene[ann].snapshot?.own?.acknowledged == InputSequence(60))
    #expect(scene.match.status.inputsRefused == 52)
  }

  @Test func `ten thousand inputs in a second end the link with 1008`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    let bob = scene.join("Bob")
    try scene.advance()
    for _ in 1...10_000 { scene.act(.step(.north), by: ann) }
    try scene.advance()
    #expect(scene[ann].farewell == .tooFast)
    #expect(scene[ann].closeCode == 1008)
    #expect(scene[bob].closeCode == nil)
  }

  @Test func `so many messages as the limit says end nothing, each in a frame of its own`() throws {
    let scene = MatchScene()
    let (ann, bob) = (scene.join("Ann"), scene.join("Bob"))
    try scene.advance(ticks: 20)
    let most = Limits.messagesPerSecond * Limits.floodFactor
    for _ in 0..<most { scene.send(.acknowledgement(.zero), from: ann) }
    for _ in 0...most { scene.send(.acknowledgement(.zero), from: bob) }
    try scene.advance()
    #expect(scene[ann].closeCode == nil)
    #expect(scene[bob].closeCode == 1008)
  }

  @Test(arguments: [[], [99, 1, 0]] as [[UInt8]])
  func `frames without a message that is known count as one each`(frame: [UInt8]) throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 20)
    for _ in 0...(Limits.messagesPerSecond * Limits.floodFactor) {
      scene.match.receive(frame, from: ann, at: scene.now)
    }
    try scene.advance()
    #expect(scene[ann].farewell == .tooFast)
  }

  @Test func `garbage ends the link with a sentence that says where`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance()
    scene.match.receive([3, 9, 1], from: ann, at: scene.now)
    try scene.advance()
    #expect(scene[ann].farewell == .protocolError)
    #expect(scene[ann].sentence == "byte 2: payload: the frame ends in the middle of it")
  }
}
