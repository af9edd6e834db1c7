import ClientCore
import Simulation
import Testing
import Wire

@Suite struct OptionsScreenTests {
  private static func kept(_ stage: inout Stage) -> Options? {
    defer { stage.effects = [] }
    return stage.effects.compactMap { if case .keep(let options) = $0 { options } else { nil } }
      .last
  }

  /// The options' page of keys, with that wish selected.
  private static func keys(_ wish: WishName, in stage: inout Stage) {
    stage.press(.character("O"), .tab)
    for other in WishName.allCases where other != wish {
      if other == wish { break }
      if WishName.allCases.firstIndex(of: other) ?? 0 < WishName.allCases.firstIndex(of: wish) ?? 0
      {
        stage.press(.down)
      }
    }
  }

  @Test func `from the title an option is changed at once and kept`() {
    var stage = Stage(intent: .title)
    stage.press(.character("o"), .down, .right)
    #expect(stage.model.options.palette == .protan)
    #expect(Self.kept(&stage)?.palette == .protan)
    #expect(stage.picture().contains("‹ protan ›"))
    stage.press(.escape)
    #expect(stage.picture().contains("play alone"))
  }

  @Test func `in a match another preset walks otherwise at once`() {
    var stage = Stage.playing(at: Point(8, 7))
    stage.press(.character("O"))
    for _ in OptionName.allCases.dropLast() { stage.press(.down) }
    stage.press(.right, .right, .escape, .character("w"))
    #expect(stage.model.options.keyPreset == "wasd")
    #expect(stage.model.prediction?.movement.position == Point(8, 6))
  }

  @Test func `a wish gets a new key, shown on the help page and working`() {
    var stage = Stage.playing(at: Point(8, 6))
    Self.keys(.dash, in: &stage)
    stage.press(.enter)
    #expect(stage.picture().contains("New key: dash three tiles"))
    stage.press(.character("v"))
    #expect(
      Self.kept(&stage)?.changedKeys == [ChangedKeys(wish: .dash, keys: [.character("v")])])
    stage.press(.escape, .escape, .character("?"))
    #expect(stage.picture().contains("v            dash"))
    stage.press(.escape, .character("v"))
    #expect(stage.takeSent().contains { if case .inputs = $0 { true } else { false } })
  }

  @Test func `a key that another wish has is swapped or taken away`() {
    for answer in ["s", "t"] {
      var stage = Stage.playing(at: Point(8, 6))
      Self.keys(.strike, in: &stage)
      stage.press(.enter, .character("i"))
      #expect(stage.picture().contains("i has a meaning already: pack;"))
      #expect(Self.kept(&stage) == nil)
      stage.type(answer)
      let map = stage.model.keyMap
      #expect(map[.strike] == [.character("i")])
      #expect(map[.pack] == (answer == "s" ? [.character("f")] : []))
      #expect(map.clashes.isEmpty)
      stage.press(.character("R"))
      #expect(stage.model.keyMap == Stage.presets[0].map)
    }
  }

  @Test func `keys never clash, whatever is pressed on the page of keys`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = RandomSource(seed: seed)
    var stage = Stage(intent: .title)
    stage.press(.character("o"), .tab)
    let keys: [Key] =
      [.enter, .up, .down, .escape, .tab, .home, .delete, .shifted(.north), .left, .right]
      + "+xrRstnhjkflq?O".unicodeScalars.map { .character($0) }
    for _ in 0..<600 {
      stage.press(keys[dice.roll(0...(keys.count - 1))])
      stage.effects = []
      #expect(stage.model.keyMap.clashes.isEmpty, "seed \(seed)")
      if !stage.picture().contains("Keys") { stage = Stage(intent: .title) }
    }
  }

  @Test func `why the settings were not read is said on the title and in the options`() {
    var stage = Stage(intent: .title)
    stage.model = ClientModel(
      intent: .title, name: "Ada", isUnicode: true,
      choices: OptionChoices(presets: Stage.presets, problem: "settings.yaml:2: mouse: found 'x'"))
    #expect(stage.picture().contains("settings.yaml:2: mouse: found 'x'"))
    stage.press(.character("o"))
    #expect(stage.picture().contains("settings.yaml:2: mouse: found 'x'"))
  }
}

@Suite struct AlarmTests {
  @Test func `the bell rings for one's name when that is wanted, and not for the own words`() {
    var stage = Stage.playing()
    stage.effects = []
    stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "Adamant")))
    stage.receive(.chat(Chat(kind: .say, from: "Ada", text: "I am Ada")))
    #expect(!stage.effects.contains(.bell))
    stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "ADA!")))
    #expect(stage.effects.contains(.bell))
    stage.effects = []
    stage.press(.character("O"))
    let line = OptionName.allCases.firstIndex(of: .bellNamed) ?? 0
    for _ in 0..<line { stage.press(.down) }
    stage.press(.right, .escape)
    #expect(stage.model.options.alarms[.named] == .off)
    stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "ADA!")))
    #expect(!stage.effects.contains(.bell))
  }
}
