package import ClientCore
internal import Content

extension Palette {
  /// Every palette that a person may choose: the built-in ones, or those of the host's directory.
  /// Throws the sentence that says what is wrong, and where.
  package static func all(assets: String?) throws -> [Options.Palette: Palette] {
    var palettes: [Options.Palette: Palette] = [:]
    for row in try GameContent.palettes(assets: assets) {
      guard let name = Options.Palette(rawValue: row.name) else { continue }
      palettes[name] = Palette(
        own: row.own, friend: row.friend, foe: row.foe, danger: row.danger, aid: row.aid,
        mark: row.mark, teams: row.teams, effects: row.effects, sidePercent: row.sidePercent)
    }
    return palettes
  }
}
