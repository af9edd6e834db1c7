package import Simulation
package import Wire

/// Everything that can happen to a client. The shell turns keys, bytes and the clock into these and
/// hands them to `ClientModel.update` one at a time; nothing else changes the model.
package enum ClientEvent: Hashable, Sendable {
  /// First of all, once: a client that was told where to play or watch dials now.
  case started(Moment)
  case key(Key, Moment)
  /// Whatever else came from the terminal, and a key as well.
  case typed(Typed, Moment)
  /// The terminal took so long for a picture.
  case wrote(microseconds: Int64, Moment)
  case resized(columns: Int, rows: Int)
  /// One whole binary message from the link.
  case frame([UInt8], Moment)
  case linkOpened(Moment)
  /// The link that was open is gone: a WebSocket close code, 1006 when it just broke.
  case linkClosed(code: UInt16, reason: String, Moment)
  /// The answer to `.connect` or `.host` that did not work, as one sentence for the person.
  case connectFailed(String, Moment)
  /// The answer to `.host`: it runs, dial this address. Always `ws://…/play`.
  case hosted(url: String, Moment)
  /// A ping came back.
  case roundTrip(microseconds: Int)
  /// After `.lookForGames`: a question for matches went out over the network.
  case asked(nonce: UInt64, Moment)
  /// After `.lookForGames`: a datagram came from this IP address, see `FoundGames`.
  case heardGame(line: [UInt8], from: String, Moment)
  /// The answer to `.keepPicture`: where it lies, nil where it could not be written.
  case pictureKept(path: String?, Moment)
  /// The answer to `.listRecordings`.
  case recordings([RecordingEntry])
  /// The answer to `.openRecording`: it can be played, or why it can't.
  case recordingOpened(Recording, Moment)
  case recordingFailed(String, Moment)
  /// Time passes: about 60 times a second, and at `ClientModel.wakeAt` where that is earlier.
  case tick(Moment)
}
