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
  /// Shows a place to the party for a while.
  case mark(Point)
  /// Whoever plays alone stops the world, or lets it go on.
  case pause(Bool)
  /// Watchers: lets the players know that somebody likes what they do.
  case cheer
}
