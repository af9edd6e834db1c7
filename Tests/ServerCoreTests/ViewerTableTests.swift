import Simulation
import Testing

@testable import ServerCore

@Suite struct ViewerTableTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `every link is found, players' before watchers', each in order`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var table = ViewerTable()
    var roles: [ViewerID: ViewerRole] = [:]
    let choices: [ViewerRole] = [.player, .hostBot, .watcher, .watcher]
    for number in 1...400 {
      if let gone = roles.keys.min(), dice.chance(40) {
        let index = table.index(of: gone)
        #expect(index.map { table.remove(at: $0).id } == gone, "seed \(seed)")
        roles[gone] = nil
      } else {
        // Never in the order of the numbers: each is used once all the same.
        let id = ViewerID(UInt64(number * 7919 % 401))
        let role = choices[dice.roll(0...3)]
        table.add(Viewer(id: id, role: role, address: "", at: .zero))
        roles[id] = role
      }
      let players = roles.keys.filter { roles[$0] != .watcher }.sorted()
      let watchers = roles.keys.filter { roles[$0] == .watcher }.sorted()
      #expect(table.players.map { table[$0].id } == players, "seed \(seed)")
      #expect(table.watchers.map { table[$0].id } == watchers, "seed \(seed)")
      #expect(table.watchersCount == watchers.count, "seed \(seed)")
      #expect(roles.keys.allSatisfy { table.index(of: $0) != nil }, "seed \(seed)")
      #expect(table.index(of: ViewerID(9999)) == nil)
    }
  }
}
