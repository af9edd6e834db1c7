internal import ClientCore
internal import Content

/// The options to start with, what there is to choose from, and where changes are kept.
struct LoadedSettings {
  var options = Options()
  var choices: OptionChoices
  /// nil where the file is damaged: it is left alone.
  var file: SettingsFile?

  /// Reads the built-in key presets and the settings file.
  init(file: SettingsFile, languages: [String]) {
    choices = OptionChoices(languages: languages)
    do {
      choices.presets = try Self.presets()
      options = try file.options(choices: choices)
      self.file = file
    } catch {
      choices.problem = "\(error)"
    }
  }

  private static func presets() throws(ContentError) -> [KeyPreset] {
    try GameContent.keyTables(wishes: WishName.names, isKey: Key.isName, clash: WishName.clash)
      .map { table in
        KeyPreset(name: table.name, map: KeyMap(rows: table.rows.map { ($0.wish, $0.keys) }))
      }
  }
}
