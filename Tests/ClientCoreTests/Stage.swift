import ClientCore
import Content
import Simulation
import Wire

/// A client on a stage: events in, effects noted, pictures as text out.
struct Stage {
  var model: ClientModel
  var now = Moment(microseconds: 5_000_000)
  var effects: [ClientEffect] = []
  /// Those that begin and end the search for matches.
  var looking: [ClientEffect] = []
  private var baseline = Tick.zero

  /// Of everything that is staged within.
  @TaskLocal static var language = "en"

  /// What comes with the program.
  static let presets: [KeyPreset] = {
    let tables = try? GameContent.keyTables(
      wishes: WishName.names, isKey: Key.isName, clash: WishName.clash)
    return (tables ?? []).map { table in
      KeyPreset(name: table.name, map: KeyMap(rows: table.rows.map { ($0.wish, $0.keys) }))
    }
  }()

  /// The classes that come with the program.
  static let sheets: [ClassSheet] = {
    guard let rules = try? GameContent.rules(assets: nil, tickRate: 20),
      let portraits = try? GameContent.portraits(assets: nil)
    else { return [] }
    return ClassSheet.all(of: rules, portraits: portraits.map { ($0.name, $0.rows) })
  }()

  init(
    intent: ClientIntent, isUnicode: Bool = true, columns: Int = 80, rows: Int = 24,
    options: Options = Options()
  ) {
    var options = options
    options.language = Self.language
    model = ClientModel(
      intent: intent, name: "Ada", isUnicode: isUnicode, seed: 7, options: options,
      languages: .builtIn,
      choices: OptionChoices(languages: ["en", "zh"], presets: Self.presets),
      stock: TitleStock(sheets: Self.sheets))
    happen(.resized(columns: columns, rows: rows))
    happen(.started(now))
  }

  static func playing(
    isUnicode: Bool = true, columns: Int = 80, rows: Int = 24, map: [String] = Stage.map,
    at place: Point = Point(8, 6), kind: UInt8 = 0, hp: Int = 98, level: Int = 1,
    effects: EffectSet = [],
    own: OwnState = .make(), others: [SeenEntity] = [], things: [SeenThing] = []
  ) -> Stage {
    var stage = Stage(
      intent: .play(url: "localhost", name: "Ada"), isUnicode: isUnicode, columns: columns,
      rows: rows)
    stage.happen(.linkOpened(stage.now))
    var ada = SeenEntity.make(0, kind: kind, at: place, hp: hp, name: "Ada")
    ada.effects = effects
    ada.traits.level = level
    stage.welcome(map: map, own: own, entities: [ada] + others, things: things)
    return stage
  }

  mutating func welcome(
    map: [String], own: OwnState? = .make(), entities: [SeenEntity], things: [SeenThing] = []
  ) {
    receive(.welcome(.make(width: map[0].count, height: map.count)))
    var snapshot = Snapshot.make(map, own: own, entities: entities)
    snapshot.things = things
    receive(.snapshot(snapshot))
  }

  /// Another match begins: ticks on the wire count from zero again.
  mutating func restart() { baseline = .zero }

  mutating func happen(_ event: ClientEvent) {
    for effect in model.update(event) {
      switch effect {
      case .lookForGames, .stopLooking: looking.append(effect)
      case .send, .connect, .disconnect, .host, .endHosting, .bell, .keep, .keepRecent,
        .keepPicture, .listRecordings, .openRecording, .quit:
        effects.append(effect)
      }
    }
  }

  mutating func receive(_ message: ServerMessage) {
    var bytes: [UInt8] = []
    message.encode(into: &bytes, after: baseline)
    switch message {
    case .snapshot(let snapshot): baseline = snapshot.tick
    case .delta(let delta): baseline = delta.tick
    case .welcome, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party,
      .outcome, .paused, .watchers:
      break
    }
    happen(.frame(bytes, now))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { happen(.key(key, now)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { happen(.key(.character(scalar), now)) }
  }

  /// Time goes by, with a tick every 10 ms.
  mutating func wait(milliseconds: Int) {
    for _ in 0..<max(1, milliseconds / 10) {
      now = now + 10_000
      happen(.tick(now))
    }
  }

  /// What was sent since the last time, decoded.
  mutating func takeSent() -> [ClientMessage] {
    defer { effects = [] }
    return effects.flatMap { effect -> [ClientMessage] in
      guard case .send(let bytes) = effect else { return [] }
      return (try? ClientMessage.decodeFrame(bytes)) ?? []
    }
  }

  func picture(columns: Int = 80, rows: Int = 24) -> String {
    model.view(columns: columns, rows: rows).text
  }

  static let map = [
    "TTTTTTTTTTTTTTTTTTTTTTTT",
    "T......................T",
    "T....#####+####........T",
    "T....#________#....~~..T",
    "T....#________#...~~~~.T",
    "T....##########....~~..T",
    "T......................T",
    "T..TT.........\"\".......T",
    "T..TT........\"\"\"\"......T",
    "T=====================.T",
    "T.........^............T",
    "TTTTTTTTTTTTTTTTTTTTTTTT",
  ]
}

extension CellGrid {
  /// Row by row, without the blanks at the ends of rows.
  var text: String {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns where !self[column, row].style.contains(.continuation) {
        line.unicodeScalars.append(self[column, row].glyph)
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
