import Simulation

/// One palette as `palettes.yaml` has it, 0xRRGGBB.
package struct PaletteRow: Hashable, Sendable {
  package let name: String
  package let own: UInt32
  package let friend: UInt32
  package let foe: UInt32
  package let danger: UInt32
  package let aid: UInt32
  package let mark: UInt32
  /// Of a brawl, in their order.
  package let teams: [UInt32]
  /// In the order of `Effect.allCases`.
  package let effects: [UInt32]
  /// How much creatures take the colour of their side over that of their kind, in percent.
  package let sidePercent: Int
}

/// Reads the colours that have a meaning.
enum PalettesTable {
  static let names = ["standard", "protan", "deutan", "tritan", "high-contrast"]
  private static let teams = 4

  /// All of them, each once; what is missing or unknown is refused with its line.
  static func rows(_ table: AssetValue) throws(ContentError) -> [PaletteRow] {
    let palettes = try AssetFields(table, of: "the palettes")
    try palettes.allow(names)
    var rows: [PaletteRow] = []
    for name in names { rows.append(try row(name, palettes[name])) }
    return rows
  }

  private static func row(
    _ name: String, _ value: AssetValue
  ) throws(ContentError) -> PaletteRow {
    let fields = try AssetFields(value, of: "a palette")
    try fields.allow(
      ["own", "friend", "foe", "danger", "aid", "mark", "side", "teams", "effects"])
    var teams: [UInt32] = []
    for team in try fields["teams"].list(of: "colors", count: Self.teams...Self.teams) {
      teams.append(try team.color())
    }
    return PaletteRow(
      name: name, own: try fields["own"].color(), friend: try fields["friend"].color(),
      foe: try fields["foe"].color(), danger: try fields["danger"].color(),
      aid: try fields["aid"].color(), mark: try fields["mark"].color(), teams: teams,
      effects: try effects(fields["effects"]),
      sidePercent: try fields["side"].number(of: "percent", in: 0...100))
  }

  private static func effects(_ value: AssetValue) throws(ContentError) -> [UInt32] {
    let fields = try AssetFields(value, of: "the effects' colors")
    try fields.allow(Effect.allCases.map { "\($0)" })
    var colors: [UInt32] = []
    for effect in Effect.allCases { colors.append(try fields["\(effect)"].color()) }
    return colors
  }
}
