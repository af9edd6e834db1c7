import Foundation
import Logging
import ServerCore

/// What a host with a directory of its own keeps: opened before the port is, written until the end.
struct Keeping: Sendable {
  /// As they were at the start.
  let names: [KeptName]
  let keeper: Keeper

  /// Opens the directory and starts the keeper's thread; nil without a directory. Throws a
  /// sentence, see `KeptStore`.
  static func start(in folder: String?, logger: Logger) throws -> Keeping? {
    guard let folder else { return nil }
    let store = try KeptStore(folder: folder)
    let keeping = Keeping(names: try store.names(), keeper: Keeper(store: store, logger: logger))
    Thread.detachNewThread { [keeper = keeping.keeper] in keeper.run() }
    return keeping
  }
}
