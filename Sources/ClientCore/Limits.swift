/// The maxima of one client, and what happens at each.
package enum ClientLimits {
  /// Actions that wait for the character to be free; one more is not taken.
  package static let waitingMax = 8
  /// Inputs sent and not yet acknowledged; at this many nothing more is started until some are.
  package static let unacknowledgedMax = 64
  /// Ticks that are caught up after the program was not run for a while; the rest is left out.
  package static let catchUpTicksMax = 10
  /// Lines of the event log that are kept; the oldest go.
  package static let logLinesMax = 200
  /// Flashes, numbers and flights that are shown at once; the oldest go.
  package static let effectsMax = 64
  /// Places with blood or a grave's sign on them; the oldest go.
  package static let stainsMax = 64
  /// Blows that one line of the log tells of; one more begins another line.
  package static let amountsMax = 6
  /// Wounds of the last seconds that are kept to be told at death; the oldest go.
  package static let woundsMax = 40
  /// Players' names that a watcher can turn to; the oldest who is not in view gives way to one
  /// more.
  package static let rosterMax = 64
  /// Characters in an address entry field; further keys are not taken.
  package static let addressCharactersMax = 80
  /// The smallest terminal in which one can play.
  package static let columnsMin = 60
  package static let rowsMin = 20
  /// The largest picture drawn; a larger terminal stays black beyond it.
  package static let columnsMax = 400
  package static let rowsMax = 150
}
