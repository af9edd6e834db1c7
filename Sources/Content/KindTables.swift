import Simulation

/// The rows of `classes.yaml`, `monsters.yaml` and `hounds.yaml`, named and counted but not yet
/// read: a row may speak of another one.
struct KindTables {
  /// `KindID` is a byte, and 255 is left free.
  static let kindsMax = 255

  private let classes: [Row]
  private let monsters: [Row]
  private let hounds: [Row]

  private struct Row {
    let name: String
    let fields: AssetFields
  }

  /// Throws for a table that is no list, a row without a name, and a name that comes twice.
  init(
    classes: AssetValue, monsters: AssetValue, hounds: AssetValue
  ) throws(ContentError) {
    self.classes = try KindTables.rows(
      classes, of: "classes", countMax: 16, taken: [])
    self.monsters = try KindTables.rows(
      monsters, of: "monsters", countMax: KindTables.kindsMax - 32, taken: self.classes)
    self.hounds = try KindTables.rows(
      hounds, of: "hounds", countMax: 16, taken: self.classes + self.monsters)
  }

  /// Reads every row, the classes first, the hounds after them and the monsters last. `sight`
  /// is the classes', in tiles.
  func kinds(sight: Int, rate: TickRate) throws(ContentError) -> [CreatureKind] {
    var kinds: [CreatureKind] = []
    let callable = hounds.indices.map {
      (hounds[$0].name, KindID(UInt8(classes.count + $0)))
    }
    for row in classes {
      kinds.append(
        try CreatureKind(
          classNamed: row.name, row.fields, sight: sight, hounds: callable, rate: rate))
    }
    for row in hounds {
      kinds.append(
        try CreatureKind(monsterNamed: row.name, row.fields, monsters: [], rate: rate))
    }
    let first = kinds.count
    let names = monsters.enumerated().map { ($1.name, KindID(UInt8(first + $0))) }
    for row in monsters {
      kinds.append(
        try CreatureKind(monsterNamed: row.name, row.fields, monsters: names, rate: rate))
    }
    for index in monsters.indices where kinds.bringForth(first + index) {
      throw monsters[index].fields["behaviours"].refused(
        expected: "no monster that comes out of itself, by splitting or summoning",
        found: "\(monsters[index].name) again")
    }
    return kinds
  }

  private static func rows(
    _ table: AssetValue, of things: String, countMax: Int, taken: [Row]
  ) throws(ContentError) -> [Row] {
    var rows: [Row] = []
    for item in try table.list(of: things, count: (things == "hounds" ? 0 : 1)...countMax) {
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

extension [CreatureKind] {
  /// Whether a kind may come out of itself, over however many others.
  fileprivate func bringForth(_ index: Int) -> Bool {
    var reached: Set<Int> = []
    var waiting = [index]
    while let next = waiting.popLast() {
      for offspring in self[next].offspring where reached.insert(offspring).inserted {
        waiting.append(offspring)
      }
    }
    return reached.contains(index)
  }
}

extension CreatureKind {
  /// The numbers of the kinds that it splits into or summons.
  fileprivate var offspring: [Int] {
    (behaviours + phases.flatMap(\.behaviours)).compactMap { behaviour in
      if case .split(let kind, _) = behaviour { return Int(kind.rawValue) }
      if case .summon(let kind, _, _, _) = behaviour { return Int(kind.rawValue) }
      return nil
    }
  }
}
