/// One key preset as it is written: which keys every wish has.
///
/// What wishes and keys there are is the client's to say, so it is asked for both.
package struct KeyTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let wish: String
    package let keys: [String]
  }

  /// The most keys that one wish may have.
  package static let keysMax = 4

  /// The file's name without its ending.
  package let name: String
  package let rows: [Row]

  /// Reads a table. Every wish must be there; a wish may have no key (`[]`), a key only one wish of
  /// those for which `clash` says so. Throws for the first mistake.
  package init(
    _ text: String, file: String, wishes: [String], isKey: (String) -> Bool,
    clash: (String, String) -> Bool
  ) throws(ContentError) {
    let fields = try AssetFields(AssetTable.parse(text, file: file), of: "the key preset")
    try fields.allow(wishes)
    var rows: [Row] = []
    for wish in wishes {
      let value = fields[wish]
      var keys: [String] = []
      for item in try value.list(of: "keys", count: 0...KeyTable.keysMax) {
        guard let key = item.word, isKey(key) else {
          throw item.refused(expected: "a key: one character, or a name such as up or keypad-7")
        }
        if let other = rows.first(where: { $0.keys.contains(key) && clash($0.wish, wish) }) {
          throw item.refused(
            expected: "a key that \(other.wish) does not have", found: "'\(key)'")
        }
        keys.append(key)
      }
      rows.append(Row(wish: wish, keys: keys))
    }
    self.rows = rows
    name = String(file.prefix { $0 != "." })
  }
}

extension GameContent {
  /// The built-in key presets, the one to start with first. Throws as `KeyTable.init` does.
  package static func keyTables(
    wishes: [String], isKey: (String) -> Bool, clash: (String, String) -> Bool
  ) throws(ContentError) -> [KeyTable] {
    var tables: [KeyTable] = []
    for file in BuiltInKeys.files {
      tables.append(
        try KeyTable(
          String(decoding: file.bytes, as: UTF8.self), file: file.name, wishes: wishes,
          isKey: isKey, clash: clash))
    }
    return tables
  }
}
