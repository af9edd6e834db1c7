/// Draws the servers of before, the newest first.
struct RecentListView {
  let servers: [RecentServer]
  let context: ViewContext
  /// The line that is chosen; nil while the menu has the keys.
  var chosen: Int?

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let texts = context.texts
    let entries = servers.map { server in
      let words = [
        server.serverName, server.playerName,
        server.className.isEmpty ? nil : texts.name(server.className),
      ]
      return TitleListBox.Entry(
        line: words.compactMap(\.self).joined(separator: " · "), detail: server.address,
        color: ClassCard(rawValue: server.className)?.color ?? 0xE8D8B0)
    }
    TitleListBox(
      title: texts[.recentTitle], entries: entries, empty: texts[.recentNone], chosen: chosen
    ).draw(in: area, on: &grid)
  }
}
