import ClientCore
import Simulation
import Testing
import Wire

/// As what one plays: what was asked for, or nothing.
@Suite struct OwnClassTests {
  @Test func `a class that the server does not have ends with a sentence that names those it has`()
  {
    var stage = Self.asking(for: "bard", intent: .play(url: "localhost", name: "Ada"))
    #expect(stage.takeSent() == [.hello(Hello(name: "Ada", className: "bard"))])
    stage.receive(.welcome(.make(width: 24, height: 12)))
    let sentence = "There is no class ‘bard’ here, but Warrior, Taoist."
    #expect(stage.effects.last == .quit(message: sentence, failed: true))
    #expect(stage.takeSent() == [.farewell])
  }

  @Test func `any case of the letters will do`() {
    var stage = Self.asking(for: "tAOIST", intent: .play(url: "localhost", name: "Ada"))
    stage.welcome(map: Stage.map, entities: [.make(0, kind: 2, at: Point(8, 6), name: "Ada")])
    stage.press(.character("L"))
    #expect(stage.picture().contains("Welcome to Test Vale"))
    #expect(!stage.picture().contains("Your seat was kept"))
  }

  @Test func `a kept seat keeps its class, and that is said`() {
    var stage = Self.asking(for: "taoist", intent: .play(url: "localhost", name: "Ada"))
    stage.welcome(map: Stage.map, entities: [.make(0, kind: 0, at: Point(8, 6), name: "Ada")])
    stage.press(.character("L"))
    #expect(stage.picture().contains("Your seat was kept: you are Warrior, as before."))
  }

  @Test func `the title shows a class that is none of its own, until one chooses or forgets it`() {
    var stage = Self.asking(for: "bard", intent: .title)
    #expect(stage.picture().contains("class: bard"))
    var other = stage
    other.press(.character("c"), .character("m"), .enter)
    #expect(other.picture().contains("class: Mage"))
    stage.press(.character("c"), .escape)
    #expect(stage.picture().contains("class: as before"))
  }

  private static func asking(for className: String, intent: ClientIntent) -> Stage {
    var stage = Stage(intent: intent)
    stage.model = ClientModel(
      intent: intent, name: "Ada", className: className, isUnicode: true, seed: 7,
      languages: .builtIn, stock: TitleStock(sheets: Stage.sheets))
    stage.effects = []
    stage.happen(.resized(columns: 80, rows: 24))
    stage.happen(.started(stage.now))
    stage.happen(.linkOpened(stage.now))
    return stage
  }
}
