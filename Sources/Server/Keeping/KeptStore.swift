import Foundation
import GRDB
package import ServerCore

/// The database of one host: all it keeps, read once at the start and written in batches.
///
/// Used by one thread at a time. A batch is one transaction: it is there as a whole or not at all.
package final class KeptStore: Sendable {
  private let folder: KeptFolder
  private let queue: DatabaseQueue

  /// Takes the directory and opens what is kept in it, or begins anew where there is nothing.
  ///
  /// Throws a sentence, with nothing changed, when another host has it, when it can't be written,
  /// and when the database is damaged, somebody else's, or of a newer version.
  package init(folder path: String) throws {
    folder = try KeptFolder(path)
    let file = folder.database
    do {
      try Self.examine(file)
      queue = try DatabaseQueue(path: file, configuration: Self.writing)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try KeptSchema.migrator.migrate(queue)
      try queue.write(Self.noteStart)
    } catch let error as HostError {
      throw error
    } catch {
      throw HostError(sentence: KeptProblem.sentence(error, file: file))
    }
  }

  /// Everything that is kept of names, those taken first before the others.
  package func names() throws -> [KeptName] {
    do {
      return try queue.read(KeptRows.names)
    } catch {
      throw HostError(sentence: KeptProblem.sentence(error, file: folder.database))
    }
  }

  /// All or nothing; throws what SQLite says.
  func write(_ batch: KeptBatch) throws {
    let now = Int(Date().timeIntervalSince1970)
    try queue.write { db in
      for name in batch.names { try KeptRows.write(name, at: now, db) }
      for match in batch.matches { try KeptRows.write(match.record, endedAt: match.endedAt, db) }
    }
  }

  /// The directory is free for another host after that.
  func close() {
    try? queue.close()
    folder.release()
  }

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(2)
    configuration.label = "kept"
    return configuration
  }

  /// Looks at a database that is there already without being able to change it.
  private static func examine(_ file: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let size = attributes?[.size] as? Int, size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    defer { try? queue.close() }
    try queue.read { db in
      try refuseStrangers(file, db)
      let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
      guard findings == ["ok"] else {
        throw HostError(sentence: KeptProblem.damaged(file, findings.first ?? "unreadable"))
      }
    }
  }

  private static func refuseStrangers(_ file: String, _ db: Database) throws {
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard tables == 0 || application == KeptSchema.applicationID else {
      throw HostError(
        sentence: "\(file) is the database of another program. Choose another directory with "
          + "--data DIR.")
    }
    guard try !KeptSchema.migrator.hasBeenSuperseded(db) else {
      throw HostError(
        sentence: "\(file) was written by a newer cudgel. Use that one, or choose another "
          + "directory with --data DIR.")
    }
  }

  /// Also the proof that something can be written before anybody plays.
  private static func noteStart(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM hosting")
    try db.execute(
      sql: "INSERT INTO hosting (startedAt) VALUES (?)",
      arguments: [Int(Date().timeIntervalSince1970)])
  }
}
