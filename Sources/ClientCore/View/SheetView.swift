import Simulation
import Wire

/// The character sheet: level, attributes, what is worn, abilities with their numbers, effects.
struct SheetView {
  let session: MatchSession
  let screen: SheetScreen
  let context: ViewContext

  private static let columns = 56

  private var texts: Texts { context.texts }

  func draw(in area: GridArea, on grid: inout CellGrid) {
    guard var box = box else { return }
    box.first = screen.first
    box.draw(in: area, on: &grid)
  }

  /// The last line that a panel of that many rows can begin with.
  func firstMax(in area: GridArea) -> Int {
    max(0, (box?.lines.count ?? 0) - (area.rows - 4))
  }

  private var box: PanelBox? {
    guard let own = session.replica.ownEntity, let state = session.replica.snapshot?.own else {
      return nil
    }
    let kind = session.replica.legend(own.kind)
    let lines =
      attributes(own, state)
      + [PanelLine(""), heading(texts[.wornTitle])] + worn(state.character.sheet)
      + [PanelLine(""), abilitiesHeading] + abilities(kind, state.character.sheet)
      + [PanelLine(""), heading(texts[.effectsTitle])] + effects(of: own)
    return PanelBox(
      title: "\(own.name) · \(kind?.name ?? "") \(state.character.sheet.level)", lines: lines,
      foot: texts[.sheetKeys], columns: Self.columns)
  }

  private func heading(_ text: String) -> PanelLine { PanelLine(text, PanelBox.faint) }

  private func attributes(_ own: SeenEntity, _ state: OwnState) -> [PanelLine] {
    let sheet = state.character.sheet
    let experience =
      sheet.experienceNext > 0
      ? texts[.experienceOf, sheet.experience, sheet.experienceNext] : texts[.highestLevel]
    let half = Self.columns / 2 - 1
    var health = PanelLine().bar(
      Bar(value: own.hp, most: own.hpMax, color: Color.health(own.hp, of: own.hpMax)),
      "\(texts[.hp]) \(own.hp)/\(own.hpMax)", at: 0, columns: half)
    if sheet.manaMax > 0 {
      health = health.bar(
        Bar(value: state.character.mana, most: sheet.manaMax, color: 0x4A78E0),
        "\(texts[.mana]) \(state.character.mana)/\(sheet.manaMax)", at: half + 2, columns: half)
    }
    let pace = state.speed * (session.replica.welcome?.tickRate ?? 20) / 100
    return [
      PanelLine().text(texts[.level, sheet.level], at: 0, isBold: true)
        .bar(
          Bar(value: sheet.experience, most: max(1, sheet.experienceNext), color: 0x9A70C8),
          experience, at: 14, columns: Self.columns - 14),
      health,
      PanelLine().text(texts[.paceOf, "\(pace / 10).\(pace % 10)"], at: 0, PanelBox.soft)
        .number(texts[.gold, sheet.gold], endingAt: Self.columns, 0xD8B840),
    ] + (sheet.ranksToSpend > 0 ? [PanelLine(texts.ranks(sheet.ranksToSpend), 0xFFE880)] : [])
  }

  private func worn(_ sheet: OwnSheet) -> [PanelLine] {
    GearSlot.allCases.map { slot in
      let line = PanelLine().text(texts.slot(slot), at: 1, PanelBox.soft)
      guard let item = sheet.gear[Int(slot.rawValue)], let legend = session.replica.legend(item)
      else { return line.text(texts[.nothingWorn], at: 10, PanelBox.faint) }
      let name = legend.name + legend.pluses
      let start = 12 + name.columnWidth
      return line.text(name, at: 10, legend.color, isBold: true)
        .text(legend.text.truncated(toColumns: Self.columns - start), at: start, PanelBox.soft)
    }
  }

  private var abilitiesHeading: PanelLine {
    heading(texts[.abilitiesTitle])
      .number(texts[.columnMana], endingAt: 32, PanelBox.faint)
      .number(texts[.columnWindUp], endingAt: 40, PanelBox.faint)
      .number(texts[.columnCooldown], endingAt: 49, PanelBox.faint)
      .number(texts[.columnReach], endingAt: Self.columns, PanelBox.faint)
  }

  private func abilities(_ kind: KindLegend?, _ sheet: OwnSheet) -> [PanelLine] {
    (kind?.attacks ?? []).prefix(WireLimits.attacksOfPlayer).enumerated().map { index, attack in
      let rank = index > 0 && index <= sheet.ranks.count ? sheet.ranks[index - 1] : 0
      let name = attack.name.truncated(toColumns: 15)
      let stars = String(repeating: "*", count: min(3, rank))
      return PanelLine().text(index == 0 ? "-" : "\(index)", at: 1, 0xFFD27A)
        .text(name, at: 4).text(stars, at: 5 + name.columnWidth, 0xFFE880)
        .number(attack.mana > 0 ? "\(attack.mana)" : "-", endingAt: 32, 0x6C88D8)
        .number(seconds(attack.windUp), endingAt: 40, PanelBox.soft)
        .number(seconds(attack.cooldown), endingAt: 49, PanelBox.soft)
        .number(reach(of: attack), endingAt: Self.columns, PanelBox.soft)
    }
  }

  /// How far a deed works its text tells; its shape does not.
  private func reach(of attack: AttackLegend) -> String {
    let reach = max(attack.range, attack.size)
    return attack.isDeed && reach <= 1 ? "-" : "\(reach)"
  }

  private func seconds(_ ticks: Int) -> String {
    AbilityEntry.seconds(session.clock.microseconds(of: ticks)) + " s"
  }

  private func effects(of own: SeenEntity) -> [PanelLine] {
    let effects = own.effects.all
    guard !effects.isEmpty else {
      return [PanelLine().text(texts[.noEffects], at: 1, PanelBox.soft)]
    }
    return effects.map { effect in
      let left = session.timeLeft(of: effect, at: context.now)
      return PanelLine().text(texts.word(for: effect), at: 1, context.palette.color(of: effect))
        .text(left.map { $0 + " s" } ?? "", at: 14, PanelBox.soft)
        .text(texts.meaning(of: effect), at: 22, PanelBox.soft)
    }
  }
}

extension ItemLegend {
  /// What the stall pays for one.
  var worth: Int { Item.worth(price: price, gearTier: slot == nil ? nil : tier) }

  /// The better, the more.
  var pluses: String {
    slot == nil || tier <= 0 ? "" : " " + String(repeating: "+", count: tier)
  }
}
