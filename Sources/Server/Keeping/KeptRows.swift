import Foundation
import GRDB
import ServerCore
import Wire

/// Values to rows and back.
enum KeptRows {
  /// The newest state of a name. Its key stays the one that took it, and characters of other
  /// classes stay as they are.
  static func write(_ name: KeptName, at now: Int, _ db: Database) throws {
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO name (folded, name, key, lastClass, takenAt, changedAt)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (folded) DO UPDATE SET lastClass = excluded.lastClass,
        changedAt = excluded.changedAt
        RETURNING id
        """,
      arguments: [
        PlayerName.folded(name.name), name.name, Data(name.key), name.lastClass, now, now,
      ])
    guard let id else { return }
    for character in name.characters { try write(character, of: id, db) }
  }

  private static func write(_ character: KeptCharacter, of name: Int64, _ db: Database) throws {
    let numbers = [character.level, character.experience] + character.ranks + [character.gold]
    var values: [(any DatabaseValueConvertible)?] = [name, character.className]
    values += numbers.map { $0 as (any DatabaseValueConvertible)? }
    values += character.gear.map { $0 as (any DatabaseValueConvertible)? }
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO character (nameId, class, level, experience, rank1, rank2, rank3, rank4, gold,
        weapon, armour, charm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (nameId, class) DO UPDATE SET level = excluded.level,
        experience = excluded.experience, rank1 = excluded.rank1, rank2 = excluded.rank2,
        rank3 = excluded.rank3, rank4 = excluded.rank4, gold = excluded.gold,
        weapon = excluded.weapon, armour = excluded.armour, charm = excluded.charm
        RETURNING id
        """,
      arguments: StatementArguments(values))
    guard let id else { return }
    try db.execute(sql: "DELETE FROM pack WHERE characterId = ?", arguments: [id])
    for item in character.pack {
      try db.execute(
        sql: "INSERT INTO pack (characterId, item, count) VALUES (?, ?, ?)",
        arguments: [id, item.name, item.count])
    }
  }

  static func write(_ match: MatchRecord, endedAt: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO match (mode, verdict, seed, endedAt, seconds, waves, guests, bots)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        match.mode, match.verdict, String(match.seed), endedAt, match.seconds, match.waves,
        match.guests, match.bots,
      ])
    let id = db.lastInsertedRowID
    for row in match.players {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO matchPlayer
          (matchId, nameId, class, level, kills, playersKilled, deaths, hasWon)
          SELECT ?, id, ?, ?, ?, ?, ?, ? FROM name WHERE folded = ?
          """,
        arguments: [
          id, row.className, row.level, row.kills, row.playersKilled, row.deaths, row.hasWon,
          PlayerName.folded(row.name),
        ])
    }
  }

  /// All names with all their characters, in the order in which they were taken.
  static func names(_ db: Database) throws -> [KeptName] {
    let packs = try packs(db)
    var characters: [Int64: [KeptCharacter]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM character ORDER BY id")
    while let row = try rows.next() {
      characters[row["nameId"], default: []].append(character(row, packs[row["id"]] ?? []))
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM name ORDER BY id").map { row in
      KeptName(
        name: row["name"], key: Array(row["key"] as Data), lastClass: row["lastClass"],
        characters: characters[row["id"]] ?? [])
    }
  }

  private static func packs(_ db: Database) throws -> [Int64: [KeptItem]] {
    var packs: [Int64: [KeptItem]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM pack")
    while let row = try rows.next() {
      packs[row["characterId"], default: []].append(KeptItem(row["item"], count: row["count"]))
    }
    return packs
  }

  private static func character(_ row: Row, _ pack: [KeptItem]) -> KeptCharacter {
    KeptCharacter(
      className: row["class"], level: row["level"], experience: row["experience"],
      ranks: [row["rank1"], row["rank2"], row["rank3"], row["rank4"]], gold: row["gold"],
      gear: [row["weapon"], row["armour"], row["charm"]], pack: pack)
  }
}
