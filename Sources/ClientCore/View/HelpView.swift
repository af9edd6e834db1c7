/// The help pages.
struct HelpView {
  let page: Int
  let isWatching: Bool
  let keys: KeyMap
  let context: ViewContext

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let pages = isWatching ? [context.texts.watcherHelp(keys)] : context.texts.helpPages(keys)
    let count = pages.count + 1
    guard page < pages.count else {
      let lines = context.texts.helpSigns.map {
        PanelLine().text($0.sign, at: 0, $0.color, isBold: true)
          .text($0.meaning, at: 13, PanelBox.soft)
      }
      return box(context.texts[.helpSigns], lines, count).draw(in: area, on: &grid)
    }
    var lines = pages[page].entries.map { entry in
      PanelLine().text(entry.keys.truncated(toColumns: 12), at: 0, PanelBox.strong, isBold: true)
        .text(entry.meaning, at: 13, PanelBox.soft)
    }
    if page == 0 { lines += [PanelLine(""), PanelLine(context.texts[.helpFoot], 0xE07048)] }
    box(pages[page].title, lines, count).draw(in: area, on: &grid)
  }

  private func box(_ title: String, _ lines: [PanelLine], _ count: Int) -> PanelBox {
    PanelBox(title: title, lines: lines, foot: context.texts.helpKeys(page + 1, count), columns: 48)
  }
}
