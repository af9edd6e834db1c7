import Simulation
import Wire

/// Whom a watcher's picture goes along with, where that is this client's choice: of a view of more
/// than one player.
struct Lead: Hashable, Sendable {
  /// Empty for nobody.
  var name = ""
  /// nil while the person chooses.
  var director: Director?
}

extension MatchSession {
  /// The place that the picture goes along with; nil where nobody leads.
  var leadPlace: Point? {
    guard replica.snapshot?.own == nil else { return nil }
    if let director = lead.director { return director.place }
    guard !lead.name.isEmpty else { return nil }
    return replica.snapshot?.entities.first {
      !$0.name.isEmpty && PlayerName.isSame($0.name, as: lead.name)
    }?.position
  }

  /// Whom the picture shows, by whoever's choice; empty for nobody.
  var shownName: String {
    guard replica.snapshot?.own == nil else { return followed }
    return lead.director?.name ?? lead.name
  }

  /// The director sees what came with a frame.
  mutating func direct(_ news: [ReplicaNews]) {
    guard var director = lead.director, let snapshot = replica.snapshot,
      let welcome = replica.welcome
    else { return }
    for case .events(let events) in news { director.note(events, at: replica.tick) }
    director.look(at: snapshot, welcome)
    lead.director = director
  }

  /// From here on the director leads, or no longer. The server is told also where nobody is
  /// followed: it may wait for somebody to come.
  mutating func toggleDirector() -> [ClientEffect] {
    let isOn = lead.director == nil
    lead = Lead(director: isOn ? Director() : nil)
    isLookingAround = !isOn
    direct([])
    lookAround()
    return isOn ? follow("") : []
  }

  /// Goes along with a player, or with nobody; what the server shows stays as it is.
  mutating func goAlong(with name: String) {
    lead = Lead(name: name)
    if !name.isEmpty { isLookingAround = false }
    lookAround()
  }

  /// The player so many places after the one that is shown, in the order of their coming; past the
  /// last one, and before the first, is nobody.
  func name(_ steps: Int, after name: String) -> String {
    let names = [""] + roster
    let index = names.firstIndex(of: name) ?? 0
    return names[(index + steps + names.count) % names.count]
  }

  /// The same person at the same screen, who knows nothing of the match yet.
  func rewound(at now: Moment) -> MatchSession {
    var fresh = MatchSession(
      role: .watching(follow: ""), url: url, texts: texts, at: now)
    fresh.hand = hand
    fresh.camera = camera
    fresh.mapArea = mapArea
    fresh.tilesAcross = tilesAcross
    fresh.screen = screen
    fresh.roster = roster
    fresh.lead = lead
    fresh.isLookingAround = isLookingAround
    fresh.overlay = overlay
    fresh.hasEntered = hasEntered
    fresh.past = nil
    _ = fresh.linkOpened(at: now)
    return fresh
  }

  /// Takes in the frame that everything begins with.
  mutating func open(with frame: [UInt8], at now: Moment) {
    let camera = camera
    let hasEntered = hasEntered
    _ = receive(frame, at: now)
    log = EventLog()
    if hasEntered { self.camera = camera }
    lookAround()
  }
}
