import ClientCore
import Content
import Simulation
import Testing
import Wire

@testable import ServerCore

/// What the built-in tables make the server say is known in every language of the client.
@Suite struct TranslatedNamesTests {
  @Test func `every kind, attack and item of Assets has a name in every language`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    let attacks = rules.kinds.flatMap { $0.attacks.map(\.name) }
    let names = rules.kinds.map(\.name) + attacks + rules.items.map(\.name)
    for table in try GameContent.strings(assets: nil) where table.tag != "en" {
      let known = Set(table.names.map(\.key))
      #expect(Set(names).subtracting(known) == [], "\(table.file)")
    }
  }

  @Test func `what an item does is told in every language`() throws {
    let rules = try GameContent.rules(assets: nil, tickRate: 20)
    let legends = rules.items.map { ItemLegend($0, tickRate: rules.tickRate) }
    for table in try GameContent.strings(assets: nil) where table.tag != "en" {
      let texts = try Texts(
        language: table.tag, name: table.language, phrases: table.phrases,
        serverWords: table.names, file: table.file)
      let untold = legends.map(\.text).filter { texts.sentence($0) == $0 }
      #expect(untold == [], "\(table.file)")
    }
  }
}
