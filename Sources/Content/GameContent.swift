package import Simulation

/// What the game is made of, as the host's directory and the built-in assets have it.
package enum GameContent {
  /// The tables that a match is played by.
  ///
  /// `assets` is a directory: a file in it replaces the built-in one of the same name, and what is
  /// not in it is taken from those. `tickRate` is in ticks a second, 10...60. Throws for a
  /// directory that is missing or has no asset in it, and for the first mistake in a file.
  package static func rules(
    assets: String?, tickRate: Int, pace: Pace = .normal
  ) throws(ContentError) -> Rules {
    precondition((10...60).contains(tickRate))
    let shelf = try AssetShelf(directory: assets)
    let rate = TickRate(perSecond: tickRate)
    return try Rules(
      table: table(.rules, on: shelf), classes: table(.classes, on: shelf),
      monsters: table(.monsters, on: shelf), hounds: table(.hounds, on: shelf),
      items: table(.items, on: shelf), modes: table(.modes, on: shelf), rate: rate, pace: pace)
  }

  /// A text asset, whole. `assets` and the errors are as for `rules`.
  package static func text(_ name: AssetName, assets: String?) throws(ContentError) -> String {
    try AssetShelf(directory: assets).text(of: name)
  }

  /// The colours that have a meaning, one row a palette. `assets` and the errors as for
  /// `rules`.
  package static func palettes(assets: String?) throws(ContentError) -> [PaletteRow] {
    try PalettesTable.rows(table(.palettes, on: AssetShelf(directory: assets)))
  }

  /// What the land is strewn with: the built-in vaults, and those in the folder `vaults` of the
  /// host's directory instead of and besides them. `assets` and the errors are as for `rules`.
  package static func vaults(assets: String?) throws(ContentError) -> [Vault] {
    var vaults: [Vault] = []
    for entry in try AssetShelf(directory: assets).vaultTexts() {
      var vault = try VaultText(entry.text, file: entry.file).vault()
      vault.isHosts = entry.isHosts
      vaults.append(vault)
    }
    return vaults
  }

  /// What is said in each language: the built-in ones, and those in the folder `strings` of the
  /// host's directory instead of and besides them, in the order of their tags. `assets` and the
  /// errors are as for `rules`.
  package static func strings(assets: String?) throws(ContentError) -> [StringsTable] {
    var tables: [StringsTable] = []
    for entry in try AssetShelf(directory: assets).stringsTexts() {
      tables.append(
        try StringsTable(
          tag: String(entry.name.prefix { $0 != "." }), text: entry.text, file: entry.file))
    }
    return tables
  }

  /// How each class looks: the built-in portraits, and those in the folder `portraits` of the
  /// host's directory instead of and besides them, by name. `assets` and the errors are as for
  /// `rules`.
  package static func portraits(assets: String?) throws(ContentError) -> [Portrait] {
    var portraits: [Portrait] = []
    for entry in try AssetShelf(directory: assets).portraitTexts() {
      portraits.append(
        try Portrait(
          name: String(entry.name.prefix { $0 != "." }), text: entry.text, file: entry.file))
    }
    return portraits
  }

  /// The parts of the watching page: the built-in ones, and those in the folder `web` of the host's
  /// directory instead of and besides them, by file name. `assets` and the errors are as for
  /// `rules`.
  package static func web(assets: String?) throws(ContentError) -> [(name: String, text: String)] {
    try AssetShelf(directory: assets).webTexts()
  }

  private static func table(
    _ name: AssetName, on shelf: AssetShelf
  ) throws(ContentError) -> AssetValue {
    try AssetTable.parse(shelf.text(of: name), file: shelf.path(of: name))
  }
}
