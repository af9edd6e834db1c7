package import Simulation

/// What the shell is asked to do after an update, in this order.
package enum ClientEffect: Hashable, Sendable {
  /// One binary message over the open link. Never empty.
  case send([UInt8])
  /// Dial this address, `ws://host:port/play` or `/watch`; answered by `.linkOpened` or
  /// `.connectFailed`. A link that is still open or being dialled is dropped first, in silence.
  case connect(url: String)
  /// Close the link, with 1000; no event follows from it.
  case disconnect
  /// Run a match in this process; answered by `.hosted` or `.connectFailed`.
  case host(HostedMatch)
  /// End the match that `.host` began; no event follows from it.
  case endHosting
  /// Ask over the network for matches, and again every second; answered by `.asked` and
  /// `.heardGame`, as often as there is something to tell.
  case lookForGames
  /// No longer; nothing more of it follows.
  case stopLooking
  /// Keep the list of servers for the next time.
  case keepRecent(RecentServers)
  /// Keep a picture of the screen as a file, in SVG; answered by `.pictureKept`.
  case keepPicture(svg: String)
  /// Look which recordings there are; answered by `.recordings`.
  case listRecordings
  /// Open the recording at that path; answered by `.recordingOpened` or `.recordingFailed`.
  case openRecording(path: String)
  /// The terminal's bell.
  case bell
  /// Keep these for the next time, and let the mouse be as they say.
  case keep(Options)
  /// Give the terminal back, print the sentence (to stderr when failed), exit 0 or 1.
  case quit(message: String?, failed: Bool)
}

/// The two kinds of match that the title screen starts in this process, each in a mode.
package enum HostedMatch: Hashable, Sendable {
  /// Only for oneself: bound to loopback, on any free port.
  case alone(MatchMode)
  /// Open to the network, on the default port.
  case open(MatchMode)
}
