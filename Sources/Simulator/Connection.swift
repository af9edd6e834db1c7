import ClientCore
import ServerCore
import Simulation
import Wire

/// One link of the run with both of its ends, and what the checkers remember of it.
struct Connection: Sendable {
  let viewer: ViewerID
  let participant: Int
  let path: ServerPath
  var link: SimulatedLink
  var tap = ViewerTap()
  /// The next look at the link that is on the agenda.
  var looksAt: Moment?
  var nextPingAt: Moment
  /// The match has been told that it is open, and not yet that it is closed.
  var isOpenAtServer = true
  /// When the match first had an acknowledgement over it: before, it judges by the kernel, and what
  /// that has let go is forgotten.
  var acknowledgesSince: Moment?
  /// Frames taken at the server in the current tick.
  var framesThisTick = 0

  init(
    viewer: ViewerID, participant: Int, path: ServerPath, weather: LinkWeather, at now: Moment,
    seed: UInt64
  ) {
    self.viewer = viewer
    self.participant = participant
    self.path = path
    link = SimulatedLink(
      weather: weather, frameBytesMax: SimulationLimits.clientFrameBytesMax, at: now, seed: seed)
    nextPingAt = now
  }
}
