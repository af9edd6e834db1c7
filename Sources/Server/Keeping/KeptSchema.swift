import GRDB

/// The tables of `cudgel.sqlite`, and how older ones become these.
///
/// Names, classes and items are text: their numbers differ from one set of assets to the next. To
/// change the tables add a migration; one that has been released is never changed.
enum KeptSchema {
  /// "CUDG": what `PRAGMA application_id` says of a database of this game.
  static let applicationID = 0x4355_4447

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: names, characters, matches") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: names)
      try db.execute(sql: characters)
      try db.execute(sql: matches)
    }
    return migrator
  }

  /// `folded` is the name without the case of its letters; times are seconds since 1970.
  private static let names = """
    CREATE TABLE hosting (startedAt INTEGER NOT NULL);
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      key BLOB NOT NULL,
      lastClass TEXT NOT NULL,
      takenAt INTEGER NOT NULL,
      changedAt INTEGER NOT NULL
    );
    """

  private static let characters = """
    CREATE TABLE character (
      id INTEGER PRIMARY KEY,
      nameId INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
      class TEXT NOT NULL,
      level INTEGER NOT NULL,
      experience INTEGER NOT NULL,
      rank1 INTEGER NOT NULL,
      rank2 INTEGER NOT NULL,
      rank3 INTEGER NOT NULL,
      rank4 INTEGER NOT NULL,
      gold INTEGER NOT NULL,
      weapon TEXT,
      armour TEXT,
      charm TEXT,
      UNIQUE (nameId, class)
    );
    CREATE TABLE pack (
      characterId INTEGER NOT NULL REFERENCES character (id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (characterId, item)
    ) WITHOUT ROWID;
    """

  private static let matches = """
    CREATE TABLE match (
      id INTEGER PRIMARY KEY,
      mode TEXT NOT NULL,
      verdict TEXT NOT NULL,
      seed TEXT NOT NULL,
      endedAt INTEGER NOT NULL,
      seconds INTEGER NOT NULL,
      waves INTEGER NOT NULL,
      guests INTEGER NOT NULL,
      bots INTEGER NOT NULL
    );
    CREATE INDEX matchByMode ON match (mode, verdict);
    CREATE TABLE matchPlayer (
      matchId INTEGER NOT NULL REFERENCES match (id) ON DELETE CASCADE,
      nameId INTEGER NOT NULL REFERENCES name (id) ON DELETE CASCADE,
      class TEXT NOT NULL,
      level INTEGER NOT NULL,
      kills INTEGER NOT NULL,
      playersKilled INTEGER NOT NULL,
      deaths INTEGER NOT NULL,
      hasWon INTEGER NOT NULL,
      PRIMARY KEY (matchId, nameId)
    ) WITHOUT ROWID;
    CREATE INDEX matchPlayerByName ON matchPlayer (nameId);
    """
}
