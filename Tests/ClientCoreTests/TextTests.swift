import Content
import Simulation
import Testing

@testable import ClientCore

/// What is said in which language, and what a file of a language must have.
@Suite struct TextTests {
  private let texts = Languages.builtIn.all

  @Test func `every language says every phrase with its placeholders, and nothing else`() throws {
    let tables = try GameContent.strings(assets: nil)
    #expect(tables.map(\.tag) == ["en", "zh"])
    for table in tables {
      let keys = table.phrases.map(\.key)
      #expect(Phrase.allCases.map(\.key).filter { !keys.contains($0) } == [], "\(table.file)")
      #expect(keys.filter { key in !Phrase.allCases.contains { $0.key == key } } == [])
      #expect(throws: Never.self) { try Languages.texts(of: [table]) }
    }
  }

  @Test func `a key is what a person would write`() {
    #expect(Phrase.tooSmallIs.key == "too-small-is" && Phrase.hp.key == "hp")
    #expect(Phrase.tooSmallIs.placeholders == ["columns", "rows"])
    #expect(Set(Phrase.allCases.map(\.key)).count == Phrase.allCases.count)
  }

  @Test func `no Chinese text is left in English`() throws {
    let tables = try GameContent.strings(assets: nil)
    for (english, chinese) in zip(tables[0].phrases, tables[1].phrases) {
      #expect(english.key == chinese.key, "the files have the same order")
      let isSame = english.text == chinese.text && english.text.contains { $0.isLetter }
      #expect(!isSame || english.key == "team-wins", "\(chinese.key)")
    }
  }

  @Test(
    arguments: [
      ("deed", "x", "en.yaml:7: deed: found an unknown key, expected a key of Phrase.swift"),
      ("dead", nil, "en.yaml: dead: found nothing, expected a text without placeholders"),
      (
        "dead", "You are {dead}",
        "en.yaml:7: dead: found a text with {dead}, expected a text without placeholders"
      ),
      (
        "felled-by", "felled by {who}",
        "en.yaml:7: felled-by: found a text with {who}, expected a text with {killer}"
      ),
    ] as [(String, String?, String)])
  func `a mistake in a file is named with file, line and key`(
    key: String, text: String?, complaint: String
  ) throws {
    var phrases = try GameContent.strings(assets: nil)[0].phrases.filter { $0.key != key }
    if let text { phrases.append((key, text, 7)) }
    let error = #expect(throws: PhraseError.self) {
      try Texts(
        language: "en", name: "English", phrases: phrases, serverWords: [], file: "en.yaml")
    }
    #expect(error?.description == complaint)
  }

  @Test func `values stand where the language wants them`() {
    let (english, chinese) = (texts[0], texts[1])
    #expect(english[.densClear, 1, 3] == "1 of 3 dens are clear.")
    #expect(chinese[.densClear, 1, 3] == "3 处巢穴已扫清 1 处。")
    #expect(Texts.wordless[.densClear, 1, 3] == "dens-clear 1 3")
  }

  @Test func `a weapon of several parts strikes as grammatically as one`() {
    let (weapon, victim) = ("mandibles", "the rat")
    #expect(
      texts[0][.hitsYou, "The beetle", weapon, 4] == "The beetle's mandibles hit you for 4.")
    #expect(texts[0][.youHit, weapon, victim, 4] == "Your mandibles hit the rat for 4.")
    #expect(texts[0][.youMiss, weapon] == "Your mandibles hit nothing.")
  }

  @Test(arguments: [
    ("zh_CN", "zh"), ("zh", "zh"), ("ZH-Hans", "zh"), ("en_US", "en"), ("pl_PL", nil), ("", nil),
  ])
  func `a locale finds its language`(locale: String, tag: String?) {
    #expect(Languages.builtIn.texts(named: locale)?.language == tag)
  }

  @Test func `names and sentences of servers are translated, what is not known stays`() throws {
    let chinese = texts[1]
    #expect(chinese.name("Clubber") == "木棍怪" && chinese.name("Snark") == "Snark")
    #expect(chinese.sentence("mends 40") == "恢复 40 生命")
    #expect(chinese.sentence("Bob leaves.") == "Bob 离开了。")
    #expect(chinese.sentence("Bob sleeps.") == "Bob sleeps.")
    #expect(texts[0].sentence("mends 40") == "mends 40")
    #expect(throws: PhraseError.self) {
      try Texts(
        language: "zh", name: "x",
        phrases: try GameContent.strings(assets: nil)[1].phrases,
        serverWords: [("mends {hp}", "恢复 {mana}", 3)], file: "zh.yaml")
    }
  }

  @Test func `Chinese lines are broken beside any character, but not before a full stop`() {
    #expect("木棍怪的木棒击中了你。".broken(atColumns: 20) == ["木棍怪的木棒击中了", "  你。"])
    #expect("你好 ab cd".broken(atColumns: 7) == ["你好 ab", "  cd"])
    #expect("a wooden club".broken(atColumns: 9) == ["a wooden", "  club"])
  }

  @Test func `the language can be changed in the middle of a match`() throws {
    var stage = Stage.playing(others: [.make(1, kind: 1, at: Point(10, 6))])
    let names = ["Clubber", "木棍怪"]
    for (language, name) in [("en", names[0]), ("zh", names[1]), ("en", names[0])] {
      stage.model.options.language = language
      let picture = stage.picture(columns: 120, rows: 40)
      #expect(names.filter { picture.contains($0) } == [name])
    }
  }
}
