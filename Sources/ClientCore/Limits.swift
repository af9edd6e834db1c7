/// The maxima of one client, and what happens at each.
package enum ClientLimits {
  /// Actions that wait for the character to be free; one more is not taken.
  package static let waitingMax = 8
  /// Inputs sent and not yet acknowledged; at this many nothing more is started until some are.
  package static let unacknowledgedMax = 64
  /// Ticks that are caught up after the program was not run for a while; the rest is left out.
  package static let catchUpTicksMax = 10
  /// Lines of the event log that are kept; the oldest go.
  package static let logLinesMax = 500
  /// Dens that are remembered; further ones are not.
  package static let densMax = 16
  /// Flashes, numbers and flights that are shown at once; the oldest go.
  package static let effectsMax = 64
  /// Places with blood or a grave's sign on them; the oldest go.
  package static let stainsMax = 64
  /// Blows that one line of the log tells of; one more begins another line.
  package static let amountsMax = 6
  /// Wounds of the last seconds that are kept to be told at death; the oldest go.
  package static let woundsMax = 40
  /// Lines that one has said and can say again; the oldest go.
  package static let saidLinesMax = 50
  /// Players' names that a watcher can turn to; the oldest who is not in view gives way to one
  /// more.
  package static let rosterMax = 64
  /// Matches of the network that are listed: further announced ones are not, and one that answers
  /// takes the place of an announced one. So many of one address at most.
  package static let gamesMax = 64
  package static let gamesOfOneAddressMax = 8
  /// Further addresses of one match that are remembered; more are not.
  package static let gameAddressesMax = 4
  /// Servers that are remembered from before; the oldest go.
  package static let recentServersMax = 8
  /// Causes of wounds that are told of after a lost link; further ones are left out.
  package static let awayCausesMax = 6
  /// Questions that an answer may still be to; the oldest go.
  package static let questionsMax = 8
  /// Three announcements, in microseconds: a match not heard for so long is not listed any more.
  package static let gameForgottenAfter: Int64 = 3 * 1_500_000
  /// So long after it was found a match may still be listed at a better address, in microseconds.
  package static let gameSettlesAfter: Int64 = 300_000
  /// Characters of a locked match's word; further keys are not taken.
  package static let passwordCharactersMax = 64
  /// What of a match can be looked at again while it goes on: so many seconds, and so many bytes of
  /// frames; the oldest part goes. It can be begun with every so many seconds.
  package static let ringSeconds = 600
  package static let ringBytesMax = 16 << 20
  package static let ringPartSeconds = 10
  /// Recordings that are listed; older ones are not.
  package static let recordingsMax = 200
  /// Characters in an address entry field; further keys are not taken.
  package static let addressCharactersMax = 80
  /// The smallest terminal in which one can play.
  package static let columnsMin = 60
  package static let rowsMin = 20
  /// The largest picture drawn; a larger terminal stays black beyond it.
  package static let columnsMax = 400
  package static let rowsMax = 150
}
