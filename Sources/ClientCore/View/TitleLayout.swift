/// Where the parts of the title go, from 60x20 on.
struct TitleLayout {
  /// How often the letters are as large as they are drawn.
  let scale: Int
  /// The letters.
  let logo: GridArea
  /// Where the Clubber walks.
  let walk: GridArea
  /// nil where there is no room.
  let mottoRow: Int?
  let menu: GridArea
  /// What belongs to the chosen line of the menu, beside it; nil on narrow screens.
  let side: GridArea?
  /// All below the walk, but for the two rows at the foot.
  let page: GridArea
  let footRow: Int

  static let menuColumns = 28

  init(columns: Int, rows: Int) {
    let items = TitleScreen.Item.allCases.count
    let hasMotto = rows >= 24
    let rest = 1 + (hasMotto ? 2 : 0) + items + 2
    scale = max(1, min(3, min(columns / 70, (rows - rest) / TitleLogo.rows)))
    let height = TitleLogo.rows * scale + rest + (hasMotto ? 1 : 0)
    let top = max(0, (rows - height) / 2)
    let width = TitleLogo.columns * scale
    logo = GridArea(
      column: (columns - width) / 2, row: top, columns: width, rows: TitleLogo.rows * scale)
    walk = GridArea(column: 0, row: logo.rowEnd, columns: columns, rows: 1)
    mottoRow = hasMotto ? walk.row + 1 : nil
    let first = walk.row + 1 + (hasMotto ? 2 : 0)
    let isWide = columns >= 76
    let sideColumns = isWide ? min(72, columns - Self.menuColumns - 3) : 0
    let whole = Self.menuColumns + (isWide ? 1 + sideColumns : 0)
    let column = (columns - whole) / 2
    menu = GridArea(column: column, row: first, columns: Self.menuColumns, rows: items)
    side =
      isWide
      ? GridArea(
        column: menu.columnEnd + 1, row: first, columns: sideColumns, rows: items) : nil
    footRow = min(rows - 2, menu.rowEnd + (hasMotto ? 1 : 0))
    let pageColumns = min(columns - 2, 96)
    page = GridArea(
      column: (columns - pageColumns) / 2, row: walk.row + 1, columns: pageColumns,
      rows: footRow - walk.row - 1)
  }
}
