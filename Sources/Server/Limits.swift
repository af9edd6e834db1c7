/// Every maximum of the server around the match, with what happens there.
package enum ServerLimits {
  /// Entries that wait for one tick; what comes beyond closes the link it came over (1013).
  package static let inboxEntriesMax = 65_536
  /// Frames of one link that wait for one tick; one more closes that link (1008).
  package static let inboxEntriesPerViewerMax = 256
  /// Ticks run at once when the thread woke late; what is missed beyond that is skipped, counted.
  package static let catchUpTicksMax = 3
  /// Lines that the host screen remembers; older ones go.
  package static let logLinesMax = 200
  /// Seats and watchers that `--max-players` and `--max-watchers` may ask for.
  package static let playersMax = 200
  package static let watchersMax = 5_000
  /// What `--watch-delay` may ask for, in seconds.
  package static let watchDelaySecondsMax = 600
  /// Watchers of one address unless the host says otherwise; one more is turned away.
  package static let watchersPerAddress = 64
  /// Own bots that `--bots` may ask for.
  package static let botsMax = 200
  /// Characters of a server's name.
  package static let serverNameMax = 32
  /// Characters of a locked match's word.
  package static let passwordMax = 64
  /// Connections beyond all seats and watchers: for HTTP, and for links that replace others.
  static let connectionsSpare = 256
  /// The same of the raw port, for who is told that all places are taken.
  static let rawConnectionsSpare = 16
  /// Different warnings that the log is told of.
  static let warningsMax = 100
  /// Frames that wait for own bots; beyond, all bots leave and come again.
  static let botMailMax = 20_000
  /// Bytes of frames that wait for one thread that watches; beyond, its watchers are closed.
  package static let mailboxBytesMax = 16 << 20
  /// Bytes of a recording that wait for the disk; beyond, the recording ends there.
  static let recordingBytesWaitingMax = 16 << 20
  /// How long so many watchers wait on each tick after players were sent theirs, in tenths of it. A
  /// kernel acknowledges what its program does not answer after 40 ms: a thousand of those are not
  /// to come at the beginning of the next tick of 50 ms, a few do no harm.
  static func watchersWaitTenths(for count: Int) -> Int64 { count > watchersFewMax ? 3 : 1 }
  static let watchersFewMax = 250
  /// Seconds after which who found the match full may try again.
  static let retryAfterSeconds = 10
}
