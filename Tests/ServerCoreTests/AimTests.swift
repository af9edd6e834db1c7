import ServerCore
import Simulation
import Testing
import Wire

/// Where a blow is aimed is a place too: nobody is told one that it does not see.
struct AimTests {
  private static let seeds: [UInt64] = [11, 12, 13, 14]

  @Test(arguments: seeds)
  func `an aim out of sight is told as far as it is in view`(seed: UInt64) throws {
    var crowd = Crowd(
      seed: seed, players: 6, watchers: 0, rules: .make(monstersMax: 40, spawnEvery: 1))
    var messagesCount = 0
    for _ in 0..<300 {
      try crowd.advance()
      let leaks = crowd.leaks(countingInto: &messagesCount)
      #expect(leaks == [], "seed \(seed)")
      if !leaks.isEmpty { return }
    }
  }
}
