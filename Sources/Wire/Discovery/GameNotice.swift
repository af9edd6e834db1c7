/// What a host tells of its match to who looks for one.
package struct GameNotice: Hashable, Sendable {
  /// Drawn by each host at its start: the same one heard over two ways is one match.
  package var instance: UInt64
  /// Where it takes players, at the address that the line came from.
  package var port: Int
  /// `delve`, `horde`, `brawl`; a later version may know more.
  package var mode: String
  /// Humans, and bots that came over a link.
  package var players: Int
  package var playersMax: Int
  /// The host's own; they make room.
  package var bots: Int
  package var watchers: Int
  package var watchersMax: Int
  /// Whether a word is asked for.
  package var isLocked: Bool
  /// What the program calls itself.
  package var version: String
  /// What is spoken over its links; another one can't be joined.
  package var subprotocol: String
  /// As its host named it.
  package var name: String

  /// A name is cut to what a line carries, and loses what can't be seen.
  package init(
    instance: UInt64, port: Int, mode: String, players: Int, playersMax: Int, bots: Int = 0,
    watchers: Int = 0, watchersMax: Int, isLocked: Bool = false, version: String,
    subprotocol: String = WireVersion.subprotocol, name: String
  ) {
    self.instance = instance
    self.port = port
    self.mode = mode
    self.players = players
    self.playersMax = playersMax
    self.bots = bots
    self.watchers = watchers
    self.watchersMax = watchersMax
    self.isLocked = isLocked
    self.version = version
    self.subprotocol = subprotocol
    self.name = Self.shown(name)
  }

  /// No seat is left for a player; bots of the host's don't count.
  package var isFull: Bool { players >= playersMax }

  /// Whether this program can't talk to that one.
  package var isOtherVersion: Bool { subprotocol != WireVersion.subprotocol }

  private static func shown(_ name: String) -> String {
    var text = String(String.UnicodeScalarView(name.unicodeScalars.filter(\.isPlainText)))
    while text.utf8.count > DiscoveryLimits.nameBytesMax { text.removeLast() }
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return text.isEmpty ? "Cudgel" : text
  }
}
