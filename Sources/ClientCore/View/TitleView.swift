import Simulation

/// Draws the first screen.
struct TitleView {
  let screen: TitleScreen
  let name: String
  let games: [FoundGame]
  let context: ViewContext

  private static let logo = [
    "  ___ _   _ ___   ___ ___ _    ",
    " / __| | | |   \\ / __| __| |   ",
    "| (__| |_| | |) | (_ | _|| |__ ",
    " \\___|\\___/|___/ \\___|___|____|",
  ]

  func draw(on grid: inout CellGrid) {
    let height = Self.logo.count + 4 + TitleScreen.Item.allCases.count + 3
    let top = max(0, (grid.rows - height) / 2)
    drawLogo(top, on: &grid)
    let motto = context.texts[.motto]
    centre(motto, row: top + Self.logo.count + 1, TextLook(0x8A6A48), on: &grid)
    let first = top + Self.logo.count + 3
    if screen.isChoosingClass {
      return ClassCardsView(chosen: screen.card, context: context).draw(from: first, on: &grid)
    }
    for (index, item) in TitleScreen.Item.allCases.enumerated() {
      draw(item, row: first + index, on: &grid)
    }
    let foot = first + TitleScreen.Item.allCases.count + 1
    drawFoot(row: foot, on: &grid)
    GamesOnTitleView(games: games, context: context).draw(from: foot + 2, on: &grid)
  }

  private func drawLogo(_ top: Int, on grid: inout CellGrid) {
    for (index, line) in Self.logo.enumerated() {
      let color = Color.mix(0xFFD27A, 0xA8401C, percent: index * 100 / (Self.logo.count - 1))
      centre(line, row: top + index, TextLook(color, style: .bold), on: &grid)
    }
  }

  private func draw(_ item: TitleScreen.Item, row: Int, on grid: inout CellGrid) {
    let isSelected = item == screen.selected
    let column = grid.columns / 2 - 14
    let label = (isSelected ? "› " : "  ") + words(for: item)
    let padded = label + String(repeating: " ", count: max(0, 28 - label.columnWidth))
    var look =
      isSelected
      ? TextLook(0xFFE0A0, on: 0x3A2410, style: .bold) : TextLook(0xB0A898)
    if item == .className, let card = screen.card { look.foreground = card.color }
    grid.put(padded, column: column, row: row, look: look)
    let area = GridArea(column: column, row: row, columns: 28, rows: 1)
    grid.noteClick(area, .key(.character(item.letter)))
  }

  private func words(for item: TitleScreen.Item) -> String {
    let texts = context.texts
    return switch item {
    case .alone: "p  " + texts[.titleAlone]
    case .host: "h  " + texts[.titleHost]
    case .join: "a  " + texts[.titleJoin]
    case .watch: "w  " + texts[.titleWatch]
    case .name: "n  " + texts[.titleName, name]
    case .className:
      "c  "
        + texts[.titleClass, screen.card.map { texts.name($0.rawValue) } ?? texts[.classAsKept]]
    case .mode: "m  " + texts[.titleMode, texts.mode(screen.mode)]
    case .options: "o  " + texts[.titleOptions]
    case .quit: "q  " + texts[.titleQuit]
    }
  }

  private func drawFoot(row: Int, on grid: inout CellGrid) {
    if let field = screen.field {
      let text = field.text + "_"
      let shown = context.texts[screen.selected == .name ? .enterName : .enterAddress, text]
      centre(shown, row: row, TextLook(0xF0E8D8, on: 0x241A10), on: &grid)
    } else if screen.selected == .className, let card = screen.card {
      centre(context.texts.line(about: card), row: row, TextLook(card.color), on: &grid)
    } else if screen.selected == .mode {
      centre(context.texts.aim(of: screen.mode), row: row, TextLook(0xE8C890), on: &grid)
    }
    if let complaint = screen.complaint {
      let lines = words(for: complaint).broken(atColumns: grid.columns - 4)
      for (index, line) in lines.enumerated() {
        centre(line, row: row + 1 + index, TextLook(0xE07060), on: &grid)
      }
    } else if screen.field != nil {
      centre(context.texts[.entryKeys], row: row + 1, TextLook(0x706858), on: &grid)
    } else {
      centre(context.texts[.titleKeys], row: row + 1, TextLook(0x706858), on: &grid)
    }
  }

  private func words(for complaint: TitleScreen.Complaint) -> String {
    switch complaint {
    case .name(let error): context.texts.complaint(error)
    case .address(let error): context.texts.complaint(error)
    case .sentence(let sentence): sentence
    }
  }

  private func centre(_ text: String, row: Int, _ look: TextLook, on grid: inout CellGrid) {
    let fitting = text.truncated(toColumns: grid.columns - 2)
    grid.put(fitting, column: (grid.columns - fitting.columnWidth) / 2, row: row, look: look)
  }
}
