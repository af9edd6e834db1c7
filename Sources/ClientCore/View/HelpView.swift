/// The help pages.
struct HelpView {
  let page: Int
  let isWatching: Bool

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let pages = isWatching ? [Texts.watcherHelp] : Texts.helpPages
    let count = pages.count + 1
    guard page < pages.count else {
      let lines = Texts.helpSigns.map {
        PanelLine().text($0.sign, at: 0, $0.color, isBold: true)
          .text($0.meaning, at: 13, PanelBox.soft)
      }
      return box(Texts.helpSignsTitle, lines, count).draw(in: area, on: &grid)
    }
    var lines = pages[page].entries.map { entry in
      PanelLine().text(entry.keys, at: 0, PanelBox.strong, isBold: true)
        .text(entry.meaning, at: 13, PanelBox.soft)
    }
    if page == 0 { lines += [PanelLine(""), PanelLine(Texts.helpFoot, 0xE07048)] }
    box(pages[page].title, lines, count).draw(in: area, on: &grid)
  }

  private func box(_ title: String, _ lines: [PanelLine], _ count: Int) -> PanelBox {
    PanelBox(title: title, lines: lines, foot: Texts.helpKeys(page + 1, count), columns: 48)
  }
}
