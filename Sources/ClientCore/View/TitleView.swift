import Simulation

/// Draws the first screen: the scene, the menu, and beside it what the chosen line is about.
struct TitleView {
  let screen: TitleScreen
  let name: String
  let games: [FoundGame]
  let stock: TitleStock
  let recordings: [RecordingEntry]
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    let layout = TitleLayout(columns: grid.columns, rows: grid.rows)
    TitleScene(layout: layout, context: context).draw(on: &grid)
    switch screen.page {
    case .classes:
      ClassPageView(
        chosen: screen.card ?? .warrior, ability: screen.ability, stock: stock, context: context
      ).draw(in: layout.page, on: &grid)
    case .games, .recent, .replays:
      if let side = layout.side {
        drawMenu(layout, on: &grid)
        drawList(in: side, on: &grid)
      } else {
        drawList(in: layout.page, on: &grid)
      }
    case .menu:
      drawMenu(layout, on: &grid)
      if let side = layout.side { drawSide(in: side, on: &grid) }
    }
    TitleFootView(screen: screen, context: context).draw(row: layout.footRow, on: &grid)
  }

  private func drawMenu(_ layout: TitleLayout, on grid: inout CellGrid) {
    if let row = layout.mottoRow {
      let motto = context.texts[.motto].truncated(toColumns: grid.columns - 2)
      let column = (grid.columns - motto.columnWidth) / 2
      grid.put(motto, column: column, row: row, look: TextLook(0x8A6A48))
    }
    for (index, item) in TitleScreen.Item.allCases.enumerated() {
      draw(item, in: layout.menu, row: layout.menu.row + index, on: &grid)
    }
  }

  private func draw(
    _ item: TitleScreen.Item, in menu: GridArea, row: Int, on grid: inout CellGrid
  ) {
    let isSelected = item == screen.selected
    let area = GridArea(column: menu.column, row: row, columns: menu.columns, rows: 1)
    var look =
      isSelected ? TextLook(0xFFE0A0, on: 0x3A2410, style: .bold) : TextLook(0xB0A898, on: 0x000000)
    grid.fill(area, look: look)
    let letter = TextLook(isSelected ? 0xFFE0A0 : 0xE8A850, style: .bold)
    grid.put(isSelected ? "›" : " ", column: area.column, row: row, look: look, in: area)
    grid.put(String(item.letter), column: area.column + 2, row: row, look: letter, in: area)
    if item == .className, let card = screen.card { look.foreground = card.color }
    if item == .games, !games.isEmpty { look.foreground = 0x9BD67A }
    let words = words(for: item).truncated(toColumns: area.columns - 5)
    grid.put(words, column: area.column + 5, row: row, look: look, in: area)
    grid.noteClick(area, .key(.character(item.letter)))
  }

  private func words(for item: TitleScreen.Item) -> String {
    let texts = context.texts
    return switch item {
    case .alone: texts[.titleAlone]
    case .host: texts[.titleHost]
    case .games: texts[.titleGames, games.count]
    case .join: texts[.titleJoin]
    case .recent: texts[.titleRecent, stock.recent.all.count]
    case .watch: texts[.titleWatch]
    case .replays: texts[.titleReplays]
    case .name: texts[.titleName, name]
    case .className:
      texts[
        .titleClass,
        screen.className.isEmpty ? texts[.classAsKept] : texts.name(screen.className)]
    case .mode: texts[.titleMode, texts.mode(screen.mode)]
    case .options: texts[.titleOptions]
    case .quit: texts[.titleQuit]
    }
  }

  /// What the chosen line of the menu is about; the matches of the network where it is nothing.
  private func drawSide(in area: GridArea, on grid: inout CellGrid) {
    switch screen.selected {
    case .className:
      guard let card = screen.card, let sheet = stock.sheet(of: card) else {
        return GamesListView(games: games, context: context).draw(in: area, on: &grid)
      }
      ClassBriefView(card: card, sheet: sheet, context: context).draw(in: area, on: &grid)
    case .recent:
      RecentListView(servers: stock.recent.all, context: context).draw(in: area, on: &grid)
    case .alone, .host, .games, .join, .watch, .replays, .name, .mode, .options, .quit:
      GamesListView(games: games, context: context).draw(in: area, on: &grid)
    }
  }

  private func drawList(in area: GridArea, on grid: inout CellGrid) {
    switch screen.page {
    case .games(let line):
      GamesListView(games: games, context: context, chosen: line).draw(in: area, on: &grid)
    case .recent(let line):
      RecentListView(servers: stock.recent.all, context: context, chosen: line)
        .draw(in: area, on: &grid)
    case .replays(let line):
      ReplayListView(recordings: recordings, context: context, chosen: line)
        .draw(in: area, on: &grid)
    case .menu, .classes: break
    }
  }
}
