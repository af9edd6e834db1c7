/// Draws the box that asks for a word; nobody reads it over a shoulder.
struct WordPromptView {
  let prompt: WordPrompt
  let context: ViewContext

  func draw(on grid: inout CellGrid) {
    let texts = context.texts
    let box = grid.area.centred(columns: min(60, grid.columns - 2), rows: 9)
    grid.box(box, title: texts[.lockedTitle], look: TextLook(0xE8C060, on: 0x120E0A))
    let length = min(prompt.field.text.count, box.columns - 10)
    let stars = String(repeating: context.isUnicode ? "•" : "*", count: length) + "_"
    put(texts[.lockedQuestion], 2, TextLook(0xE8E0D0), box, on: &grid)
    put(stars, 4, TextLook(0xF0E8D8, on: 0x241A10), box, on: &grid)
    if let complaint = prompt.complaint {
      put(texts.sentence(complaint), 5, TextLook(0xE07060), box, on: &grid)
    }
    put(texts[.entryKeys], 6, TextLook(0x8C877C), box, on: &grid)
  }

  private func put(
    _ text: String, _ row: Int, _ look: TextLook, _ box: GridArea, on grid: inout CellGrid
  ) {
    let fitting = text.truncated(toColumns: box.columns - 6)
    grid.put(fitting, column: box.column + 3, row: box.row + row, look: look, in: box.inset())
  }
}
