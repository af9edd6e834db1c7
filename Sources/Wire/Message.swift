package import Simulation

/// What a client tells the server. Each is one tagged, length-prefixed message; a frame may carry
/// several (see WireFormat).
package enum ClientMessage: Hashable, Sendable {
  /// First message of every link; nothing else is read before it.
  case hello(Hello)
  /// Inputs in ascending sequence; already run or waiting ones are ignored.
  case inputs(acknowledged: Tick, [SequencedAction])
  /// "I have applied everything up to this tick": at least every 500 ms from players.
  case acknowledgement(Tick)
  case chat(String)
  /// My checksum differs, send everything again.
  case resync
  /// Watchers: show me what this player sees; an empty name goes back to the free view.
  case follow(String)
  /// Empties the server's queue of my waiting inputs.
  case clearInputs
  case farewell
}

/// What the server tells a client.
package enum ServerMessage: Hashable, Sendable {
  case welcome(Welcome)
  /// The whole view: after welcome, after resync, and when a watcher changes whom it follows.
  case snapshot(Snapshot)
  case delta(Delta)
  case events([SeenEvent])
  case chat(Chat)
  /// The checksum of the viewer's whole snapshot as of this tick, after the delta before it.
  case checksum(Tick, UInt32)
  /// All is still, and this is the time.
  case heartbeat(Tick)
  /// The last message of a link, with a sentence for the person.
  case farewell(FarewellReason, String)
}

/// Numbers a player's inputs from 1 upwards, without gaps, over the life of a seat. 0 is "none yet".
package struct InputSequence: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  package static let none = InputSequence(0)
  package static func < (a: InputSequence, b: InputSequence) -> Bool { a.rawValue < b.rawValue }
  package var next: InputSequence { InputSequence(rawValue &+ 1) }
}

/// An action with its number.
package struct SequencedAction: Hashable, Sendable {
  package var sequence: InputSequence
  package var action: Action

  package init(sequence: InputSequence, action: Action) {
    self.sequence = sequence
    self.action = action
  }
}

/// How a client introduces itself.
package struct Hello: Hashable, Sendable {
  /// 1...16 characters for players, see `PlayerName`; watchers may leave it empty.
  package var name: String
  /// From an earlier welcome; 16 bytes, or empty.
  package var resumeToken: [UInt8]
  /// Watchers: the player to follow, or empty for the free view.
  package var follow: String

  package init(name: String, resumeToken: [UInt8] = [], follow: String = "") {
    self.name = name
    self.resumeToken = resumeToken
    self.follow = follow
  }
}

/// Everything that stays the same for the life of a link.
package struct Welcome: Hashable, Sendable {
  package var serverName: String
  package var tickRate: Int
  package var mapWidth: Int
  package var mapHeight: Int
  /// Sight radius and dash: what prediction and torchlight need.
  package var sight: Int
  package var litSightMax: Int
  package var dash: DashRules
  /// Indexed by `KindID`.
  package var kinds: [KindLegend]
  /// Single use: whoever returns it in a hello within 30 s of losing the link gets the seat back.
  /// Empty for watchers.
  package var resumeToken: [UInt8]
  /// The last input sequence that the seat has used; the client counts on from it.
  package var lastSequence: InputSequence

  package init(
    serverName: String, tickRate: Int, mapWidth: Int, mapHeight: Int, sight: Int,
    litSightMax: Int, dash: DashRules, kinds: [KindLegend], resumeToken: [UInt8],
    lastSequence: InputSequence
  ) {
    self.serverName = serverName
    self.tickRate = tickRate
    self.mapWidth = mapWidth
    self.mapHeight = mapHeight
    self.sight = sight
    self.litSightMax = litSightMax
    self.dash = dash
    self.kinds = kinds
    self.resumeToken = resumeToken
    self.lastSequence = lastSequence
  }
}

/// How a kind looks and strikes, so that a host's own monsters show up in a stock client.
package struct KindLegend: Hashable, Sendable {
  package var name: String
  package var glyph: Unicode.Scalar
  package var asciiGlyph: Unicode.Scalar
  /// 0xRRGGBB.
  package var color: UInt32
  package var isClass: Bool
  package var speed: Int
  package var attacks: [AttackLegend]

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32,
    isClass: Bool, speed: Int, attacks: [AttackLegend]
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.isClass = isClass
    self.speed = speed
    self.attacks = attacks
  }
}

/// What a viewer needs to draw and predict an attack. Times in ticks.
package struct AttackLegend: Hashable, Sendable {
  package var name: String
  package var shape: AttackShape
  package var size: Int
  package var range: Int
  package var windUp: Int
  package var recover: Int
  package var cooldown: Int

  package init(
    name: String, shape: AttackShape, size: Int, range: Int, windUp: Int, recover: Int,
    cooldown: Int
  ) {
    self.name = name
    self.shape = shape
    self.size = size
    self.range = range
    self.windUp = windUp
    self.recover = recover
    self.cooldown = cooldown
  }
}

/// A line of talk.
package struct Chat: Hashable, Sendable {
  package var kind: ChatKind
  /// Empty for the server's own notices.
  package var from: String
  package var text: String

  package init(kind: ChatKind, from: String, text: String) {
    self.kind = kind
    self.from = from
    self.text = text
  }
}

package enum ChatKind: UInt8, CaseIterable, Sendable {
  case say, shout, notice
}

/// Why the server ends a link, with the WebSocket close code that goes with it.
package enum FarewellReason: UInt8, CaseIterable, Sendable {
  /// The server is closing down: 1001.
  case shuttingDown
  /// The name is taken, or is not one: 4000.
  case badName
  /// No seat is free: 4001.
  case full
  /// The message broke the protocol: 1002.
  case protocolError
  /// A watcher sent something that only players may: 1008.
  case notAllowed
  /// Too many inputs or messages: 1008.
  case tooFast
  /// Behind by 15 s: 4008. The resume token still holds.
  case tooSlow
  /// The same seat was taken back by another link: 4009.
  case replaced
  /// You said goodbye: 1000.
  case left
}
