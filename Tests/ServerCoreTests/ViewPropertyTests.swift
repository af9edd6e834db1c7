import ServerCore
import Simulation
import Testing
import Wire

/// Random walkers for thousands of ticks: what a client decodes is what the server believes it has,
/// and nothing in its bytes lies outside its field of view.
struct ViewPropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every viewer's decoded snapshot is the one last sent to it`(seed: UInt64) throws {
    var crowd = Crowd(seed: seed, players: 6, watchers: 4)
    for _ in 0..<400 {
      try crowd.advance()
      let complaint = crowd.firstDifference
      #expect(complaint == nil, "seed \(seed)")
      if complaint != nil { return }
    }
    #expect(crowd.scene.match.status.checksumMismatches == 0, "seed \(seed)")
    #expect(crowd.scene.match.status.eventsDropped == 0, "seed \(seed)")
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `a player is told all that it sees, and no byte of what it does not see`(seed: UInt64) throws
  {
    var crowd = Crowd(seed: seed, players: 8, watchers: 0, rules: .make(monstersMax: 8))
    var messagesCount = 0
    for _ in 0..<400 {
      try crowd.advance()
      let leaks = crowd.leaks(countingInto: &messagesCount)
      let omissions = crowd.omissions
      #expect(leaks == [], "seed \(seed)")
      #expect(omissions == [], "seed \(seed)")
      if !leaks.isEmpty || !omissions.isEmpty { return }
    }
    #expect(messagesCount > 2000, "a match in which something happens")
  }

  @Test func `the checker of the area of interest sees when there is none`() throws {
    var crowd = Crowd(seed: 5, players: 8, watchers: 0, mutation: .noAreaOfInterest)
    var messagesCount = 0
    var leaks: [String] = []
    for _ in 0..<100 where leaks.isEmpty {
      try crowd.advance()
      leaks = crowd.leaks(countingInto: &messagesCount)
    }
    #expect(!leaks.isEmpty)
  }

  @Test(arguments: [Mutation.sharedBaseline, .droppedDelta])
  func `a client that misses a delta is found out`(mutation: Mutation) {
    var crowd = Crowd(seed: 3, players: 6, watchers: 4, mutation: mutation)
    var isFound = false
    for _ in 0..<600 where !isFound {
      do {
        try crowd.advance()
        isFound = crowd.firstDifference != nil
      } catch {
        isFound = true
      }
    }
    #expect(isFound)
  }
}
