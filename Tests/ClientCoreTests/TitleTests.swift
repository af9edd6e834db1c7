import Content
import Simulation
import Testing
import Wire

@testable import ClientCore

/// The title: what moves, what is chosen, what is remembered.
struct TitleTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60), (300, 80)])
  func `a second of the title costs a terminal few bytes`(columns: Int, rows: Int) {
    var stage = Stage(intent: .title, columns: columns, rows: rows)
    var shown = stage.model.view(columns: columns, rows: rows)
    var cells = 0
    let pictures = 60
    for _ in 0..<pictures {
      stage.now = stage.now + 80_000
      stage.happen(.tick(stage.now))
      let next = stage.model.view(columns: columns, rows: rows)
      cells += next.changes(from: shown).reduce(0) { $0 + $1.cells.count }
      shown = next
    }
    #expect(cells > 30, "it stands still")
    #expect(cells / pictures < 24, "\(cells / pictures) cells a picture")
  }

  @Test func `with reduced motion the title stands still and asks for no tick`() {
    var options = Options()
    options.hasReducedMotion = true
    var stage = Stage(intent: .title, options: options)
    let picture = stage.model.view(columns: 80, rows: 24)
    #expect(stage.model.wakeAt == nil)
    stage.wait(milliseconds: 3_000)
    #expect(stage.model.view(columns: 80, rows: 24) == picture)
  }

  @Test func `every entry has a letter of its own, and is there at the smallest size`() {
    let letters = TitleScreen.Item.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
    let picture = Stage(intent: .title, columns: 60, rows: 20).picture(columns: 60, rows: 20)
    for words in ["play alone", "LAN games (0)", "recent servers (0)", "options", "quit"] {
      #expect(picture.contains(words), "\(words)\n\(picture)")
    }
  }

  @Test(arguments: [(60, 20), (80, 24)])
  func `a list plays with Enter, watches with w, and closes with Escape`(columns: Int, rows: Int) {
    var stage = Self.titleWithGame(columns, rows)
    stage.press(.character("l"))
    #expect(stage.picture(columns: columns, rows: rows).contains("Our Vale · delve · 1/8"))
    stage.press(.escape, .character("l"))
    var other = stage
    stage.effects = []
    stage.press(.enter)
    #expect(stage.effects == [.connect(url: "ws://10.0.0.2:7777/play")])
    other.effects = []
    other.press(.character("w"))
    #expect(other.effects == [.connect(url: "ws://10.0.0.2:7777/watch")])
  }

  @Test func `a full match is not dialled, but can be watched`() {
    var stage = Self.titleWithGame(80, 24, players: 8)
    stage.effects = []
    stage.press(.character("l"), .enter)
    #expect(stage.effects == [])
    #expect(stage.picture().contains("Our Vale is full."))
    stage.press(.character("w"))
    #expect(stage.effects == [.connect(url: "ws://10.0.0.2:7777/watch")])
  }

  @Test func `a click on a line chooses it, and a second one plays`() throws {
    var stage = Self.titleWithGame(80, 24)
    stage.press(.character("l"))
    let grid = stage.model.view(columns: 80, rows: 24)
    let line = try #require(grid.clicks.last { $0.meaning == .line(0) })
    stage.effects = []
    stage.happen(
      .typed(
        .mouse(Mouse(.left, column: line.area.column + 2, row: line.area.row)), stage.now))
    #expect(stage.effects == [.connect(url: "ws://10.0.0.2:7777/play")])
  }

  @Test func `a server that was entered is kept with name and class, once, the newest first`() {
    let stage = Stage.playing()
    let kept = stage.effects.compactMap { effect -> RecentServers? in
      if case .keepRecent(let servers) = effect { servers } else { nil }
    }
    #expect(
      kept == [
        RecentServers([
          RecentServer(
            address: "localhost:7777", serverName: "Test Vale", playerName: "Ada",
            className: "Warrior")
        ])
      ])
    var servers = RecentServers()
    for number in 0..<20 {
      servers.note(
        RecentServer(
          address: "10.0.0.\(number % 12)", serverName: "", playerName: "", className: ""))
    }
    #expect(servers.all.count == ClientLimits.recentServersMax)
    #expect(servers.all.first?.address == "10.0.0.7")
  }

  @Test func `a recent server is entered again under its name`() throws {
    let server = RecentServer(
      address: "10.0.0.9:7000", serverName: "Moor", playerName: "Ash", className: "Mage")
    var stage = Stage(intent: .title)
    stage.model.stock.recent = RecentServers([server])
    stage.press(.character("r"))
    #expect(stage.picture().contains("Moor · Ash · Mage"))
    stage.press(.enter)
    #expect(stage.effects.last == .connect(url: "ws://10.0.0.9:7000/play"))
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [.hello(Hello(name: "Ash", className: "Mage"))])
  }

  @Test func `what is typed first takes the place of the address that is offered`() {
    var stage = Stage(intent: .title)
    stage.press(.character("a"))
    #expect(stage.picture().contains("address: localhost:7777_"))
    #expect(Self.reversed(of: stage) == "localhost:7777")
    stage.type("10.0.0.9")
    #expect(Self.reversed(of: stage) == "")
    stage.press(.enter)
    #expect(stage.effects.last == .connect(url: "ws://10.0.0.9:7777/play"))
  }

  @Test func `an arrow goes into the address that is offered, and Backspace empties it`() {
    var edited = Stage(intent: .title)
    edited.press(.character("a"), .left)
    #expect(Self.reversed(of: edited) == "7")
    edited.press(.backspace, .character("8"), .enter)
    #expect(edited.effects.last == .connect(url: "ws://localhost:7787/play"))
    var emptied = Stage(intent: .title)
    emptied.press(.character("a"), .backspace)
    #expect(emptied.picture().contains("address: _"))
    var pasted = Stage(intent: .title)
    pasted.press(.character("a"))
    pasted.happen(.typed(.paste("10.0.0.8", isCut: false), pasted.now))
    #expect(pasted.picture().contains("address: 10.0.0.8_"))
  }

  /// What stands reversed in the row where one types.
  private static func reversed(of stage: Stage) -> String {
    let grid = stage.model.view(columns: 80, rows: 24)
    var text = ""
    for row in 20..<24 {
      for column in 0..<80 where grid[column, row].style.contains(.reverse) {
        text.unicodeScalars.append(grid[column, row].glyph)
      }
    }
    return text
  }

  @Test func `what could not be read of before is said, and nothing is kept over it`() {
    var stage = Stage(intent: .title)
    stage.model = ClientModel(
      intent: .title, name: "Ada", isUnicode: true, languages: .builtIn,
      stock: TitleStock(problem: "recent.yaml:2: broken"))
    #expect(stage.picture().contains("recent.yaml:2: broken"))
  }

  @Test(arguments: ClassCard.allCases)
  func `a class shows its portrait, its numbers, and tiles that its rules strike`(
    card: ClassCard
  ) throws {
    var stage = Stage(intent: .title)
    stage.press(.character("c"), .character(card.letter))
    let sheet = try #require(Stage.sheets.first { $0.name == card.rawValue })
    let picture = stage.picture()
    #expect(sheet.portrait.count >= 5 && picture.contains("\(sheet.hp) HP"))
    for ability in sheet.abilities { #expect(picture.contains(ability.name), "\(picture)") }
    stage.press(.character("1"))
    let text = stage.model.texts.does(sheet.abilities[1])
    #expect(stage.picture().contains(text.prefix(12)))
  }

  @Test func `a preview strikes the tiles of the shape, in every phase`() {
    let rules = Stage.sheets[0].abilities[1]
    var grid = CellGrid(columns: 9, rows: 5)
    AbilityPreview(ability: rules, color: 0xFFFFFF, time: 1_000_000)
      .draw(column: 0, row: 0, on: &grid)
    var struck: [Point] = []
    for row in 0..<5 {
      for column in 0..<9 where grid[column, row].background == 0xC84820 {
        struck.append(Point(column, row))
      }
    }
    var wanted: [Point] = []
    rules.shape.forEachTile(from: Point(4, 2), facing: .east, aim: Point(5, 2), size: rules.size) {
      wanted.append($0)
    }
    #expect(struck == wanted.sorted { ($0.y, $0.x) < ($1.y, $1.x) })
  }

  private static func titleWithGame(_ columns: Int, _ rows: Int, players: Int = 1) -> Stage {
    var stage = Stage(intent: .title, columns: columns, rows: rows)
    stage.happen(.asked(nonce: 5, stage.now))
    stage.happen(
      .heardGame(
        line: .answer(1, "Our Vale", to: 5, players: players), from: "10.0.0.2", stage.now))
    return stage
  }
}
