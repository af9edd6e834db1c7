import Simulation

/// The rows of `classes.yaml` and `monsters.yaml`, named and counted but not yet read: a row may
/// speak of another one.
struct KindTables {
  /// `KindID` is a byte, and 255 is left free.
  static let kindsMax = 255

  private let classes: [Row]
  private let monsters: [Row]

  private struct Row {
    let name: String
    let fields: AssetFields
  }

  /// Throws for a table that is no list, a row without a name, and a name that comes twice.
  init(classes: AssetValue, monsters: AssetValue) throws(ContentError) {
    self.classes = try KindTables.rows(
      classes, of: "classes", countMax: 16, taken: [])
    self.monsters = try KindTables.rows(
      monsters, of: "monsters", countMax: KindTables.kindsMax - 16, taken: self.classes)
  }

  /// Reads every row, the classes before the monsters. `sight` is the classes', in tiles.
  func kinds(sight: Int, rate: TickRate) throws(ContentError) -> [CreatureKind] {
    var kinds: [CreatureKind] = []
    for row in classes {
      kinds.append(
        try CreatureKind(classNamed: row.name, row.fields, sight: sight, rate: rate))
    }
    for (index, row) in monsters.enumerated() {
      let later = monsters[(index + 1)...].enumerated().map { offset, row in
        (row.name, KindID(UInt8(classes.count + index + 1 + offset)))
      }
      kinds.append(
        try CreatureKind(monsterNamed: row.name, row.fields, later: later, rate: rate))
    }
    return kinds
  }

  private static func rows(
    _ table: AssetValue, of things: String, countMax: Int, taken: [Row]
  ) throws(ContentError) -> [Row] {
    var rows: [Row] = []
    for item in try table.list(of: things, count: 1...countMax) {
      let fields = try AssetFields(item, of: "one of the \(things)")
      let name = try fields["name"].text(lengthMax: 24)
      guard !(taken + rows).contains(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw fields["name"].refused(expected: "a name that no other class or monster has")
      }
      rows.append(Row(name: name, fields: fields))
    }
    return rows
  }
}
