import Foundation
import Glibc
import Logging
import Server
import ServerCore
import Synchronization

/// A directory of one test's own; gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "cudgel-kept-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/cudgel.sqlite" }

  /// Every file's bytes, by its name.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      contents[name] = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
    }
    return contents
  }
}

extension KeptName {
  static func make(
    _ name: String = "Ash", key: UInt8 = 1, _ characters: [KeptCharacter] = [.make()]
  ) -> KeptName {
    KeptName(
      name: name, key: Array(repeating: key, count: 32),
      lastClass: characters.last?.className ?? "", characters: characters)
  }
}

extension KeptCharacter {
  static func make(
    _ className: String = "Warrior", level: Int = 3, gold: Int = 40,
    gear: [String?] = ["rusty axe", nil, nil],
    pack: [KeptItem] = [KeptItem("red draught", count: 2)]
  ) -> KeptCharacter {
    KeptCharacter(
      className: className, level: level, experience: level * 100, ranks: [1, 2, 1, 1], gold: gold,
      gear: gear, pack: pack)
  }
}

extension KeptChanges {
  static func make(_ names: [KeptName], isUrgent: Bool = true) -> KeptChanges {
    var changes = KeptChanges()
    changes.names = names
    changes.isUrgent = isUrgent
    return changes
  }
}

extension KeptStore {
  /// Writes by way of a keeper, as a host does, and closes.
  func keepAndClose(_ names: [KeptName], matches: [MatchRecord] = []) -> String? {
    let keeper = Keeper(
      store: self, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    Thread.detachNewThread { keeper.run() }
    var changes = KeptChanges.make(names)
    changes.matches = matches
    keeper.keep(changes)
    return keeper.stop()
  }
}

/// What a host would say, as the sentence of the error; nil when it starts.
func refusal(_ folder: String) -> String? {
  do {
    let store = try KeptStore(folder: folder)
    _ = store.keepAndClose([])
    return nil
  } catch {
    return "\(error)"
  }
}
