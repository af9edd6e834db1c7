import Foundation
import GRDB
import ServerCore

extension Ladder {
  /// Reads the database of a directory, also while its host is running; changes nothing. Throws a
  /// sentence when there is none or it can't be read.
  package init(folder: String) throws {
    let file = KeptFolder.database(in: folder)
    guard FileManager.default.fileExists(atPath: file) else {
      throw HostError(
        sentence: "there is no \(file): no host has kept anything there yet. Name a directory "
          + "with --data DIR or a host's port with --port N.")
    }
    do {
      self = try Self.open(file).read(Self.read)
    } catch {
      throw HostError(sentence: "\(file) can't be read: \(KeptProblem.reason(error))")
    }
  }

  /// In a directory that can't be written nobody writes, and SQLite may take the file as it is.
  private static func open(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2)
    guard access((file as NSString).deletingLastPathComponent, W_OK) != 0 else {
      return try DatabaseQueue(path: file, configuration: configuration)
    }
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: "?#%")
    let path = file.addingPercentEncoding(withAllowedCharacters: allowed) ?? file
    return try DatabaseQueue(path: "file:\(path)?immutable=1", configuration: configuration)
  }

  private static func read(_ db: Database) throws -> Ladder {
    let bests = try bests(db)
    return Ladder(
      delve: try matches(db, "WHERE mode = 'delve' AND verdict = 'kingFell' ORDER BY seconds, id"),
      horde: try matches(db, "WHERE mode = 'horde' ORDER BY waves DESC, seconds DESC, id"),
      brawl: Array(
        bests.filter { $0.brawlKills > 0 }.sorted { $0.brawlKills > $1.brawlKills }
          .prefix(KeptLimits.ladderRowsMax)),
      bests: Array(bests.prefix(KeptLimits.ladderRowsMax)),
      history: try matches(db, "ORDER BY id DESC"))
  }

  private static func matches(_ db: Database, _ which: String) throws -> [Match] {
    let sql = "SELECT * FROM match \(which) LIMIT \(KeptLimits.ladderRowsMax)"
    return try Row.fetchAll(db, sql: sql).map { row in
      Match(
        mode: row["mode"], endedAt: date(row["endedAt"]), seconds: row["seconds"],
        wave: row["waves"], party: try party(db, ofMatch: row["id"]), guests: row["guests"],
        bots: row["bots"])
    }
  }

  private static func party(_ db: Database, ofMatch id: Int64) throws -> [Member] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name.name AS name, class, level FROM matchPlayer
        JOIN name ON name.id = nameId WHERE matchId = ? ORDER BY level DESC, name.folded
        """, arguments: [id]
    ).map { Member(name: $0["name"], className: $0["class"], level: $0["level"]) }
  }

  /// Every name once, with its highest character.
  private static func bests(_ db: Database) throws -> [Best] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name.name AS name, character.class AS class, max(level * 1000000000 + experience),
          level, delves, delveSeconds, wave, brawls, brawlsWon, brawlKills, brawlKillsAtOnce
        FROM name JOIN character ON character.nameId = name.id
        LEFT JOIN (
          SELECT nameId,
            sum(mode = 'delve' AND verdict = 'kingFell') AS delves,
            min(CASE WHEN mode = 'delve' AND verdict = 'kingFell' THEN seconds END) AS delveSeconds,
            max(CASE WHEN mode = 'horde' THEN waves END) AS wave,
            sum(mode = 'brawl') AS brawls,
            sum(mode = 'brawl' AND hasWon) AS brawlsWon,
            sum(CASE WHEN mode = 'brawl' THEN playersKilled ELSE 0 END) AS brawlKills,
            max(CASE WHEN mode = 'brawl' THEN playersKilled END) AS brawlKillsAtOnce
          FROM matchPlayer JOIN match ON match.id = matchId GROUP BY nameId
        ) AS done ON done.nameId = name.id
        GROUP BY name.id ORDER BY 3 DESC, name.id
        """
    ).map { row in
      Best(
        name: row["name"], className: row["class"], level: row["level"], delves: row["delves"] ?? 0,
        delveSeconds: row["delveSeconds"], wave: row["wave"], brawls: row["brawls"] ?? 0,
        brawlsWon: row["brawlsWon"] ?? 0, brawlKills: row["brawlKills"] ?? 0,
        brawlKillsAtOnce: row["brawlKillsAtOnce"])
    }
  }

  private static func date(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
