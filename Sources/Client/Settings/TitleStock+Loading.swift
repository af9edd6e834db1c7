internal import ClientCore
internal import Content

extension TitleStock {
  /// The classes of the assets, and the recent servers of a file. What is damaged there is said on
  /// the title, and left alone. Throws for the first mistake in the assets.
  init(assets: String?, recent file: RecentFile) throws {
    self.init()
    let portraits = try GameContent.portraits(assets: assets).map { (name: $0.name, rows: $0.rows) }
    sheets = ClassSheet.all(
      of: try GameContent.rules(assets: assets, tickRate: 20), portraits: portraits)
    do {
      recent = try file.servers()
    } catch {
      problem = "\(error)"
    }
  }
}
