import Foundation
import GRDB
import Logging
import Server
import ServerCore
import Testing

@Suite struct KeeperTests {
  @Test func `what is being written still waits, until it is on the disk`() async throws {
    let folder = try TemporaryFolder()
    let keeper = Keeper(
      store: try KeptStore(folder: folder.path),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    Thread.detachNewThread { keeper.run() }
    let other = try DatabaseQueue(path: folder.database)
    let waiting = try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      keeper.keep(.make([.make("Ash"), .make("Bo")]))
      var waiting: Set<Int> = []
      for _ in 0..<50 {
        waiting.insert(keeper.status.waiting)
        usleep(5_000)
      }
      try db.execute(sql: "ROLLBACK")
      return waiting
    }
    #expect(waiting == [2])
    #expect(await eventually { keeper.status.batches == 1 })
    #expect(keeper.status.waiting == 0)
    #expect(keeper.stop() == nil)
  }
}
