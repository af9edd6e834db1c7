import Wire

/// Draws the matches of the network, as they answer.
struct GamesListView {
  let games: [FoundGame]
  let context: ViewContext
  /// The line that is chosen; nil while the menu has the keys.
  var chosen: Int?

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let texts = context.texts
    let entries = games.enumerated().map { index, game in
      let canJoin = !game.notice.isFull && !game.notice.isOtherVersion
      return TitleListBox.Entry(
        line: texts.game(index + 1, game), detail: texts.detail(of: game),
        color: canJoin ? 0xE8D8B0 : 0x8C8270,
        key: index < 9 ? .character(Unicode.Scalar(UInt8(49 + index))) : nil)
    }
    TitleListBox(
      title: texts[.gamesHere], entries: entries, empty: texts[.gamesNone], chosen: chosen
    ).draw(in: area, on: &grid)
  }
}
