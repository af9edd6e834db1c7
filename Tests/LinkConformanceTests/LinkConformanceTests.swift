import Simulation
import Simulator
import Testing

/// What both the real link and the simulated one promise. Where they differed, the simulator would
/// prove things about a network that does not exist.
@Suite(.serialized) struct LinkConformanceTests {
  private func withLink(
    _ kind: LinkKind, _ body: (any LinkPair) async throws -> Void
  ) async throws {
    let pair = try await kind.open()
    do {
      try await body(pair)
    } catch {
      await pair.end()
      throw error
    }
    await pair.end()
  }

  private func expect(
    _ frames: [[UInt8]], at side: LinkSide, _ pair: any LinkPair
  ) async {
    let haveCome = await pair.wait { pair.frames(of: side).count >= frames.count }
    let isSame = pair.frames(of: side) == frames
    #expect(haveCome && isSame, "\(pair.frames(of: side).count) of \(frames.count) frames")
  }

  @Test(arguments: LinkKind.allCases)
  func `frames of any size arrive whole and in order, both ways`(kind: LinkKind) async throws {
    try await withLink(kind) { pair in
      var dice = RandomSource(seed: 3)
      let sizes = [0, 1, 2, 125, 126, 127, 1_000, 4_000, 0, 5]
      let frames = sizes.map { size in (0..<size).map { _ in UInt8(dice.roll(0...255)) } }
      for side in LinkSide.allCases {
        for frame in frames { pair.send(frame, from: side) }
      }
      for side in LinkSide.allCases { await expect(frames, at: side, pair) }
    }
  }

  @Test(arguments: LinkKind.allCases)
  func `a large frame arrives in one piece`(kind: LinkKind) async throws {
    try await withLink(kind) { pair in
      let frame = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      pair.send(frame, from: .server)
      await expect([frame], at: .client, pair)
    }
  }

  @Test(arguments: LinkKind.allCases)
  func `many small frames arrive in order`(kind: LinkKind) async throws {
    try await withLink(kind) { pair in
      let frames = (0..<3_000).map { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      for frame in frames { pair.send(frame, from: .server) }
      await expect(frames, at: .client, pair)
    }
  }

  @Test(arguments: LinkKind.allCases, LinkSide.allCases)
  func `a close is told once to each end, with its code and reason`(
    kind: LinkKind, side: LinkSide
  ) async throws {
    try await withLink(kind) { pair in
      pair.close(from: side, code: 4008, reason: "too slow")
      pair.close(from: side, code: 1000, reason: "again")
      let isOver = await pair.wait {
        LinkSide.allCases.allSatisfy { !pair.closes(of: $0).isEmpty }
      }
      #expect(isOver)
      await pair.rest()
      for end in LinkSide.allCases {
        #expect(pair.events(of: end) == [.closed(code: 4008, reason: "too slow")])
      }
    }
  }

  @Test(arguments: LinkKind.allCases)
  func `what was sent before a close arrives, what is sent after does not`(
    kind: LinkKind
  ) async throws {
    try await withLink(kind) { pair in
      pair.send([1], from: .server)
      pair.send([2], from: .server)
      pair.close(from: .server, code: 1001, reason: "the host goes home")
      pair.send([3], from: .server)
      _ = await pair.wait { !pair.closes(of: .client).isEmpty && !pair.closes(of: .server).isEmpty }
      pair.send([4], from: .client)
      await pair.rest()
      let end = LinkEvent.closed(code: 1001, reason: "the host goes home")
      #expect(pair.events(of: .client) == [.frame([1]), .frame([2]), end])
      #expect(pair.events(of: .server) == [end])
    }
  }

  @Test(arguments: LinkKind.allCases)
  func `when both ends close at once each is told once`(kind: LinkKind) async throws {
    try await withLink(kind) { pair in
      pair.close(from: .server, code: 1001, reason: "server")
      pair.close(from: .client, code: 1000, reason: "client")
      _ = await pair.wait { !pair.closes(of: .client).isEmpty && !pair.closes(of: .server).isEmpty }
      await pair.rest()
      for side in LinkSide.allCases {
        #expect(pair.events(of: side).count == 1, "\(pair.events(of: side))")
      }
    }
  }

  @Test(arguments: LinkKind.allCases)
  func `the backlog rises while the reader stands still and falls when it reads`(
    kind: LinkKind
  ) async throws {
    try await withLink(kind) { pair in
      pair.setClientReading(false)
      let frames = (0..<200).map { Array(repeating: UInt8($0), count: kind.fillingFrameBytes) }
      for frame in frames { pair.send(frame, from: .server) }
      await pair.rest()
      #expect(pair.serverBacklog > kind.fillingFrameBytes)
      pair.setClientReading(true)
      await expect(frames, at: .client, pair)
      let isEmpty = await pair.wait { pair.serverBacklog == 0 }
      #expect(isEmpty)
    }
  }
}
