import Wire

/// Draws the matches of the network under the title's menu, where there is room.
struct GamesOnTitleView {
  let games: [FoundGame]
  let context: ViewContext

  /// From this row down; what does not fit is left out.
  func draw(from first: Int, on grid: inout CellGrid) {
    let room = grid.rows - first - 1
    guard !games.isEmpty, room > 0 else { return }
    let column = max(1, grid.columns / 2 - 26)
    grid.put(context.texts[.gamesHere], column: column, row: first, look: TextLook(0x8A6A48))
    for (index, game) in games.prefix(min(room, 9)).enumerated() {
      let line = context.texts.game(index + 1, game).truncated(toColumns: grid.columns - column)
      let canJoin = !game.notice.isFull && !game.notice.isOtherVersion
      let look = TextLook(canJoin ? 0xD8C8A0 : 0x706858)
      grid.put(line, column: column, row: first + 1 + index, look: look)
      let area = GridArea(
        column: column, row: first + 1 + index, columns: line.columnWidth, rows: 1)
      grid.noteClick(area, .key(.character(Unicode.Scalar(UInt8(49 + index)))))
    }
  }
}
