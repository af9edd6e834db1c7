package import Simulation

/// Everything that stays the same for the life of a link.
package struct Welcome: Hashable, Sendable {
  /// At most 64 bytes.
  package var serverName: String
  /// Ticks a second.
  package var tickRate: Int
  package var mapWidth: Int
  package var mapHeight: Int
  /// Sight radius and dash: what prediction and torchlight need.
  package var sight: Int
  package var litSightMax: Int
  package var dash: DashRules
  /// How far one sees at what time of the day.
  package var day: DayRules
  package var mode: MatchMode
  /// Indexed by `KindID`.
  package var kinds: [KindLegend]
  /// Indexed by `ItemID`.
  package var items: [ItemLegend]
  /// Single use: whoever returns it in a hello within 30 s of losing the link gets the seat back.
  /// Empty for watchers.
  package var resumeToken: [UInt8]
  /// The last input sequence that the seat has used; the client counts on from it.
  package var lastSequence: InputSequence

  package init(
    serverName: String, tickRate: Int, mapWidth: Int, mapHeight: Int, sight: Int,
    litSightMax: Int, dash: DashRules, day: DayRules = .endless,
    mode: MatchMode = .delve, kinds: [KindLegend],
    items: [ItemLegend] = [], resumeToken: [UInt8], lastSequence: InputSequence
  ) {
    self.serverName = serverName
    self.tickRate = tickRate
    self.mapWidth = mapWidth
    self.mapHeight = mapHeight
    self.sight = sight
    self.litSightMax = litSightMax
    self.dash = dash
    self.day = day
    self.mode = mode
    self.kinds = kinds
    self.items = items
    self.resumeToken = resumeToken
    self.lastSequence = lastSequence
  }
}
