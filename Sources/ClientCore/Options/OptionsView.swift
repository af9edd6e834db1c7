import Simulation

/// Draws the open options, and the keys of every wish.
struct OptionsView {
  let screen: OptionsScreen
  let options: Options
  let choices: OptionChoices
  let context: ViewContext

  /// Where an option's word, or a wish's keys, begin.
  private static let wordColumn = 34
  private static let columns = 54

  func draw(on grid: inout CellGrid) {
    grid.dim(percent: 55)
    grid.noteClick(grid.area, .nothing)
    let head = head
    var lines = head + (screen.page == .options ? optionLines : keyLines)
    lines[head.count + screen.selected].isSelected = true
    if case .howToSolve = screen.asking { lines = head + [lines[head.count + screen.selected]] }
    PanelBox(
      title: title, lines: lines, foot: foot, columns: Self.columns,
      selected: head.count + screen.selected
    ).draw(in: grid.area, on: &grid)
  }

  private var texts: Texts { context.texts }

  private var title: String {
    screen.page == .options ? texts[.optionsTitle] : texts[.keysTitle] + " · " + presetName
  }

  private var presetName: String {
    options.keyPreset + (options.changedKeys.isEmpty ? "" : " +\(options.changedKeys.count)")
  }

  /// Whose key was pressed, or why nothing is kept.
  private var head: [PanelLine] {
    if case .howToSolve(let conflict, _) = screen.asking {
      let owners = conflict.owners.map { texts.wish($0) }.joined(separator: ", ")
      let sentence = texts[.keyIsTaken, conflict.key.shown, owners]
      return sentence.broken(atColumns: Self.columns).map { PanelLine($0, 0xE07060) }
    }
    guard screen.page == .options, let problem = choices.problem else { return [] }
    let lines = problem.broken(atColumns: Self.columns) + [texts[.notKept]]
    return lines.map { PanelLine($0, 0xE07060) } + [PanelLine("")]
  }

  // MARK: Options

  private var optionLines: [PanelLine] {
    let lines = OptionName.allCases.enumerated().map { index, name in
      var line = PanelLine().text(texts.option(name), at: 0)
        .text(word(of: name), at: Self.wordColumn, 0xFFD27A)
      line.click = .line(index)
      return line
    }
    var keys = PanelLine().text(texts[.changeKeys], at: 0)
      .text("▸", at: Self.wordColumn, 0xFFD27A)
    keys.click = .line(lines.count)
    return lines + [keys]
  }

  private func word(of name: OptionName) -> String {
    let word = options[name]
    let shown =
      switch name {
      case .keys: presetName
      case .language where word != "auto": word
      default: texts.optionWord(word)
      }
    return "‹ \(shown) ›"
  }

  // MARK: Keys

  private var keyLines: [PanelLine] {
    let map = choices.presets.map(for: options)
    let preset = choices.preset(of: options)
    return WishName.allCases.enumerated().map { index, wish in
      let keys = map[wish].map(\.shown).joined(separator: "  ")
      let isChanged = map[wish] != preset[wish]
      var line = PanelLine().text(texts.wish(wish), at: 0, isChanged ? 0xFFE8B0 : 0xC8BEA8)
        .text(keys.isEmpty ? "-" : keys, at: Self.wordColumn, isChanged ? 0xFFE880 : 0xFFD27A)
      line.click = .line(index)
      return line
    }
  }

  private var foot: String {
    switch screen.asking {
    case .key: return texts[.pressNewKey, texts.wish(screen.wish)]
    case .howToSolve: return texts[.solveKeys]
    case .nothing: return texts[screen.page == .options ? .optionKeys : .keyKeys]
    }
  }
}
