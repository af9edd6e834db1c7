import ClientCore
import Foundation
import Testing

@testable import Client

@Suite struct SettingsFileTests {
  private static func inFolder<Result>(
    _ text: String?, _ body: (SettingsFile, OptionChoices) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cudgel-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = SettingsFile(path: folder.path + "/config/cudgel/settings.yaml")
    let choices = LoadedSettings(file: file, languages: ["en", "zh"]).choices
    if let text {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/config/cudgel", withIntermediateDirectories: true)
      try text.write(toFile: file.path, atomically: true, encoding: .utf8)
    }
    return try body(file, choices)
  }

  @Test func `what is kept is read again, in a folder that was not there`() throws {
    try Self.inFolder(nil) { file, choices in
      #expect(try file.options(choices: choices) == Options())
      var options = Options()
      for name in OptionName.allCases {
        options[name] = choices.words(of: name).last ?? ""
      }
      options.changedKeys = [
        ChangedKeys(wish: .dash, keys: [.character("\""), .character("~")]),
        ChangedKeys(wish: .strike, keys: []),
        ChangedKeys(wish: .pause, keys: [.function(9), .control("l"), .alt("-"), .character("#")]),
      ]
      options.changedKeys.sort { $0.wish.rawValue < $1.wish.rawValue }
      #expect(file.keep(options))
      #expect(try file.options(choices: choices) == options)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func `names that nobody knows stay in the file`() throws {
    let text = "sound: loud\nkeys: vi\nnested:\n  a: [1, 2]\n  b: 3\npalette: protan\n"
    try Self.inFolder(text) { file, choices in
      var options = try file.options(choices: choices)
      #expect(options.keyPreset == "vi" && options.palette == .protan)
      options.palette = .tritan
      #expect(file.keep(options))
      let after = try String(contentsOfFile: file.path, encoding: .utf8)
      #expect(after.contains("\nsound: loud\nnested:\n  a: [1, 2]\n  b: 3\n"))
      #expect(after.contains("palette: tritan") && !after.contains("protan"))
    }
  }

  @Test(arguments: [
    ("palette: pink", ":1: palette: found 'pink', expected one of standard, protan, deutan"),
    ("# mine\nmouse: maybe", ":2: mouse: found 'maybe', expected one of on, off"),
    ("keys: [a]", ":1: keys: found a list, expected one of arrows, vi, wasd"),
    ("keys: {a", ": found broken YAML"),
    ("changed-keys:\n  fly: [x]", ":2: fly: found an unknown wish, expected one of walk-north"),
    ("changed-keys:\n  dash: [upp]", ":2: dash: found [upp], expected at most 4 keys"),
    ("changed-keys:\n  dash: [f]", ":1: changed-keys: found 'f' for strike and dash"),
    ("just words", ": found 'just words', expected the fields of the settings"),
  ])
  func `a damaged file is told of in one sentence and left alone`(
    text: String, sentence: String
  ) throws {
    try Self.inFolder(text) { file, _ in
      let loaded = LoadedSettings(file: file, languages: ["en"])
      #expect(loaded.choices.problem?.contains(sentence) == true, "\(loaded.choices.problem ?? "")")
      #expect(loaded.options == Options() && loaded.file == nil)
      #expect(loaded.choices.presets.count == 3)
      #expect((try? String(contentsOfFile: file.path, encoding: .utf8)) == text)
    }
  }
}
