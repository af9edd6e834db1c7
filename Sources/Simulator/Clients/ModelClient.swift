import ClientCore
import Content
import Simulation

/// The real client in a terminal nobody sees: what its shell does around `ClientModel`, without
/// screen, socket and clock.
struct ModelClient: Sendable {
  private(set) var model: ClientModel
  private var typist: Typist
  /// When the person next touches the keyboard.
  private(set) var typesAt: Moment

  /// The keys that come with the program; a test reads them.
  private static let choices: OptionChoices = {
    let tables = try? GameContent.keyTables(
      wishes: WishName.names, isKey: Key.isName, clash: WishName.clash)
    let presets = (tables ?? []).map { table in
      KeyPreset(name: table.name, map: KeyMap(rows: table.rows.map { ($0.wish, $0.keys) }))
    }
    return OptionChoices(presets: presets)
  }()

  /// One that `stays` never asks to leave.
  init(intent: ClientIntent, name: String, stays: Bool = false, seed: UInt64) {
    model = ClientModel(
      intent: intent, name: name, isUnicode: true, seed: seed, choices: Self.choices)
    typist = Typist(stays: stays, seed: seed)
    typesAt = .zero
  }

  /// Somebody else at a client started anew: to play under that name, or to watch as before.
  func again(name: String, seed: UInt64) -> ModelClient {
    switch model.intent {
    case .play(let url, _):
      ModelClient(intent: .play(url: url, name: name), name: name, seed: seed)
    case .watch, .title, .replay: ModelClient(intent: model.intent, name: name, seed: seed)
    }
  }

  mutating func update(_ event: ClientEvent) -> [ClientWish] {
    model.update(event).compactMap { effect in
      switch effect {
      case .send(let frame): .send(frame)
      case .connect(let url): .connect(ServerPath(url: url))
      case .disconnect: .disconnect
      case .quit: .leave
      case .host, .endHosting, .lookForGames, .stopLooking, .bell, .keep, .keepRecent,
        .keepPicture, .listRecordings, .openRecording:
        nil
      }
    }
  }

  /// Draws a picture that nobody looks at, at any size that a terminal may have.
  mutating func draw() {
    let (columns, rows) = typist.terminalSize()
    _ = update(.resized(columns: columns, rows: rows))
    _ = model.view(columns: columns, rows: rows)
  }

  /// Time passes, and with it the person types, unless told to rest.
  mutating func tick(at now: Moment, isResting: Bool) -> [ClientWish] {
    var wishes = update(.tick(now))
    guard !isResting, now >= typesAt else { return wishes }
    let (keys, pause) = typist.next()
    typesAt = now + pause
    for key in keys { wishes += update(.key(key, now)) }
    return wishes
  }
}
