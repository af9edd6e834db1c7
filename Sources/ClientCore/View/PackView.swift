import Simulation
import Wire

/// The open pack: what is worn, what is carried, and beside the stall what it buys and sells; of
/// gear how it compares with what is worn.
struct PackView {
  let session: MatchSession
  let screen: PackScreen
  let context: ViewContext

  /// How wide the panel is inside: as far as the screen lets it.
  private let columns: Int

  init(session: MatchSession, screen: PackScreen, context: ViewContext, in area: GridArea) {
    self.session = session
    self.screen = screen
    self.context = context
    columns = min(70, max(20, area.columns - 6))
  }

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard let sheet = session.replica.snapshot?.own?.character.sheet else { return }
    let page = sheet.canTrade ? screen.page : .pack
    let legends = session.replica.welcome?.items ?? []
    let items = PackScreen.items(of: page, sheet: sheet, legends: legends)
    var lines: [PanelLine] = []
    if page == .pack { lines = GearSlot.allCases.map { worn($0, sheet) } + [PanelLine("")] }
    let first = lines.count
    if items.isEmpty {
      lines.append(
        PanelLine(
          page == .buy ? context.texts[.stallEmpty] : context.texts[.packEmpty], PanelBox.soft))
    }
    let selected = min(screen.selected, max(0, items.count - 1))
    for (index, item) in items.enumerated() {
      var line = line(item, index, page, sheet, isSelected: index == selected)
      if index < PackScreen.letters.count {
        line.click = .key(.character(PackScreen.letters[index]))
      }
      lines.append(line)
    }
    PanelBox(
      title: title(of: page) + " · " + context.texts[.gold, sheet.gold], lines: lines,
      details: (items.isEmpty ? [] : details(of: items[selected], page, sheet)) + refusal(sheet),
      foot: keys(of: page, canTrade: sheet.canTrade), columns: columns,
      selected: first + selected
    ).draw(in: area, on: &grid)
  }

  private func refusal(_ sheet: OwnSheet) -> [PanelLine] {
    let sentence: String
    switch screen.refusal {
    case .farFromStall:
      guard !sheet.canTrade else { return [] }
      sentence = context.texts[.stallFar]
    case .healthIsFull: sentence = context.texts[.healthIsFull]
    case .manaIsFull: sentence = context.texts[.manaIsFull]
    case nil: return []
    }
    return sentence.broken(atColumns: columns).map { PanelLine($0, 0xE8C060) }
  }

  private func title(of page: PackScreen.Page) -> String {
    switch page {
    case .pack: context.texts[.packTitle]
    case .buy: context.texts[.buyTitle]
    case .sell: context.texts[.sellTitle]
    }
  }

  private func keys(of page: PackScreen.Page, canTrade: Bool) -> String {
    switch page {
    case .pack: canTrade ? context.texts[.packKeysAtStall] : context.texts[.packKeys]
    case .buy: context.texts[.buyKeys]
    case .sell: context.texts[.sellKeys]
    }
  }

  private func worn(_ slot: GearSlot, _ sheet: OwnSheet) -> PanelLine {
    let line = PanelLine().text(context.texts.slot(slot), at: 2, PanelBox.soft)
    guard let legend = legend(wornIn: slot, sheet) else {
      return line.text(context.texts[.nothingWorn], at: 10, PanelBox.faint)
    }
    let name = legend.name + legend.pluses
    return line.text(name, at: 10, legend.color, isBold: true)
      .text(
        room(for: legend.text, after: 10 + name.columnWidth, until: columns),
        at: 12 + name.columnWidth, PanelBox.soft)
  }

  private func legend(wornIn slot: GearSlot, _ sheet: OwnSheet) -> ItemLegend? {
    let index = Int(slot.rawValue)
    guard index < sheet.gear.count else { return nil }
    return sheet.gear[index].flatMap { session.replica.legend($0) }
  }

  private func line(
    _ item: ItemID, _ index: Int, _ page: PackScreen.Page, _ sheet: OwnSheet, isSelected: Bool
  ) -> PanelLine {
    guard let legend = session.replica.legend(item) else { return PanelLine("?") }
    let letter = index < PackScreen.letters.count ? String(PackScreen.letters[index]) : " "
    let glyph = context.isUnicode ? legend.glyph : legend.asciiGlyph
    let count = page == .buy ? 1 : sheet.pack.first { $0.item == item }?.count ?? 1
    let name = legend.name + legend.pluses + (count > 1 ? " ×\(count)" : "")
    let compareEnd = page == .pack ? columns : columns - 7
    let line = PanelLine(isSelected: isSelected)
      .text(letter, at: 0, 0xFFD27A).text(String(glyph), at: 2, legend.color, isBold: true)
      .text(name, at: 4, PanelBox.strong)
      .text(
        room(for: legend.text, after: 4 + name.columnWidth, until: compareEnd - 3),
        at: 6 + name.columnWidth, PanelBox.soft)
    let compared = compared(legend, sheet, endingAt: compareEnd, on: line)
    guard page != .pack else { return compared }
    let isAffordable = page == .sell || legend.price <= sheet.gold
    let price = page == .sell ? legend.worth : legend.price
    return compared.number("\(price)$", endingAt: columns, isAffordable ? 0xFFD84A : 0x906050)
  }

  /// How many tiers better or worse than what is worn in its place.
  private func compared(
    _ legend: ItemLegend, _ sheet: OwnSheet, endingAt end: Int, on line: PanelLine
  ) -> PanelLine {
    guard let slot = legend.slot else { return line }
    let difference = legend.tier - (self.legend(wornIn: slot, sheet)?.tier ?? 0)
    if difference > 0 { return line.number("▴\(difference)", endingAt: end, 0x70F080) }
    if difference < 0 { return line.number("▾\(-difference)", endingAt: end, 0xE07060) }
    return line.number("=", endingAt: end, PanelBox.soft)
  }

  /// All that the chosen one does, beside what is worn in its place; and what one lacks to buy it.
  private func details(
    of item: ItemID, _ page: PackScreen.Page, _ sheet: OwnSheet
  ) -> [PanelLine] {
    guard let legend = session.replica.legend(item) else { return [] }
    var lines = [
      PanelLine().text(legend.name + legend.pluses, at: 0, legend.color, isBold: true)
        .text(
          room(for: legend.text, after: (legend.name + legend.pluses).columnWidth, until: columns),
          at: (legend.name + legend.pluses).columnWidth + 2, PanelBox.strong)
    ]
    if let slot = legend.slot {
      let worn = self.legend(wornIn: slot, sheet)
      let what = worn.map { "\($0.name)\($0.pluses)  \($0.text)" } ?? context.texts[.nothingWorn]
      lines.append(
        PanelLine(context.texts[.wornNow, what].truncated(toColumns: columns), PanelBox.soft))
    }
    if page == .buy, legend.price > sheet.gold {
      lines.append(PanelLine(context.texts[.goldLacking, legend.price - sheet.gold], 0xE07060))
    }
    return lines
  }

  private func room(for text: String, after column: Int, until end: Int) -> String {
    text.truncated(toColumns: max(0, end - column - 2))
  }
}
