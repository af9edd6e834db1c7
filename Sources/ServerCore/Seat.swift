import Simulation
import Wire

/// A player's place in the match, from joining to leaving, whatever link it comes over.
struct Seat: Sendable {
  let id: SeatID
  let name: PlayerName
  let isHostBot: Bool
  /// What its character entered the world with.
  let sheet: CharacterSheet
  /// The key that its name belongs to; empty for a guest.
  var key: [UInt8] = []
  /// Its name is in the book, so its character is kept.
  var isKept = false
  /// The character as it was last kept.
  var sheetKept: CharacterSheet?
  /// nil while the link is lost.
  var viewer: ViewerID?
  /// Single use: a new one with every welcome.
  var resumeToken: [UInt8]
  /// The one that the last welcome answered: good until the player shows that it has had that
  /// welcome, because a link may break with the new token still on its way.
  var priorToken: [UInt8] = []
  /// Whoever acknowledges a later tick has had the last welcome.
  var welcomedAt = Tick.zero
  /// Whether any welcome has arrived; until then nobody could come back to this seat.
  var hasArrived = false
  /// When the character leaves unless its player comes back; nil while there is a link.
  var leavesAt: Moment?
  var inputs = InputQueue()
  var feed: Feed
  var known: KnownTiles
  /// As of the last tick; nil until the character has entered the world.
  var field: FieldOfView?
  var view: View?
  /// What its player was last told of its party.
  var partySent = PartyView(members: [], marks: [])

  init(id: SeatID, name: PlayerName, isHostBot: Bool, sheet: CharacterSheet, map: TileMap) {
    self.id = id
    self.name = name
    self.isHostBot = isHostBot
    self.sheet = sheet
    resumeToken = []
    feed = Feed(mapWidth: map.width, mapHeight: map.height)
    known = KnownTiles(width: map.width, height: map.height)
  }

  /// What goes to the player of what is in view, see `Feed.frame`; empty without a view.
  mutating func frame(of roster: borrowing Roster, on turn: UInt32, tickRate: Int) -> [UInt8] {
    guard let view else { return [] }
    return feed.frame(showing: view, of: roster, on: turn, tickRate: tickRate)
  }

  /// The player has applied everything up to `tick`.
  mutating func acknowledge(_ tick: Tick) {
    guard tick > welcomedAt else { return }
    priorToken = []
    hasArrived = true
  }
}
