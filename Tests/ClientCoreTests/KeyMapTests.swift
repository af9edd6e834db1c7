import ClientCore
import Content
import Simulation
import Testing

@Suite struct KeyMapTests {
  @Test func `every key is read back from its name`() {
    let keys: [Key] =
      [
        .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .control("l"), .alt("x"), .function(1), .function(12), .keypad(0), .keypad(9),
      ]
      + Direction.allCases.map { .shifted($0) }
      + ["a", "Z", "?", "+", "é", " ", "'"].map { .character($0) }
    for key in keys { #expect(Key(named: key.name) == key, "\(key.name)") }
    for name in ["", "ab", "ctrl-", "f0", "f13", "keypad-10", "shift-a", "\u{7}"] {
      #expect(Key(named: name) == nil, "\(name)")
    }
  }

  @Test func `three presets come along, arrows first, and no key has two meanings`() {
    #expect(Stage.presets.map(\.name) == ["arrows", "vi", "wasd"])
    for preset in Stage.presets {
      #expect(preset.map.clashes.map(\.key) == [], "\(preset.name)")
      for wish in WishName.allCases { #expect(!preset.map[wish].isEmpty, "\(preset.name) \(wish)") }
    }
  }

  @Test(arguments: [
    ("arrows", Key.character("K"), WishName.walkNorth), ("vi", .character("K"), .runNorth),
    ("wasd", .character("w"), .walkNorth), ("wasd", .character("W"), .runNorth),
    ("vi", .shifted(.north), .runNorth), ("arrows", .character("O"), .options),
    ("arrows", .character("o"), .board), ("arrows", .character("I"), .pack),
    ("arrows", .keypad(7), .walkNorthWest), ("wasd", .character("f"), .strike),
  ])
  func `what keys mean in the presets`(preset: String, key: Key, wish: WishName) {
    var options = Options()
    options.keyPreset = preset
    #expect(Stage.presets.map(for: options).wish(for: key, isWatching: false) == wish)
  }

  @Test func `a key that is for watchers only may be another's for players`() {
    let map = Stage.presets.map(for: Options())
    #expect(map.wish(for: .tab, isWatching: true) == .followNext)
    #expect(map.wish(for: .tab, isWatching: false) == .nextTarget)
    #expect(map.wish(for: .character("x"), isWatching: true) == nil)
  }

  @Test func `changes go over the preset, and are what differs from it`() {
    var options = Options()
    options.changedKeys = [ChangedKeys(wish: .dash, keys: [.character("v")])]
    let map = Stage.presets.map(for: options)
    #expect(map.wish(for: .character("v"), isWatching: false) == .dash)
    #expect(map.wish(for: .character(" "), isWatching: false) == nil)
    #expect(map.changes(from: Stage.presets[0].map) == options.changedKeys)
  }

  @Test(arguments: [
    ("dash: [space]", "walk-north: found nothing, expected a list of 0...4 keys"),
    ("walk-north: [upp]", "found 'upp', expected a key: one character, or a name such as"),
    (
      "walk-north: [k]\nwalk-south: [k]",
      "k.yaml:2: walk-south: found 'k', expected a key that walk-north does not have"
    ),
    ("fly: [k]", "k.yaml:1: fly: found an unknown field"),
  ])
  func `a mistake in a preset is told with file, line and field`(text: String, sentence: String) {
    do {
      _ = try KeyTable(
        text, file: "k.yaml", wishes: ["walk-north", "walk-south", "dash"], isKey: Key.isName,
        clash: WishName.clash)
      Issue.record("it was taken")
    } catch {
      #expect("\(error)".contains(sentence), "\(error)")
    }
  }
}
