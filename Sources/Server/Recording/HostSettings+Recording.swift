import Content
import Foundation
import Logging
import Simulation
import Wire

extension HostSettings {
  /// What a recording of a match with these settings begins with.
  func recordingHeader(_ rules: Rules, _ vaults: [Vault]) -> RecordingHeader {
    RecordingHeader(
      program: CudgelVersion.text, rulesDigest: GameContent.digest(of: rules, vaults),
      tickRate: tickRate, pace: pace.rawValue, mode: modeSettings, size: mapSize,
      serverName: name, begunAt: UInt64(max(0, Date().timeIntervalSince1970)))
  }

  /// The recorder that `recording` asks for, begun; nil where it asks for none.
  func startRecorder(
    _ rules: Rules, _ vaults: [Vault], logger: Logger
  ) throws -> Recorder? {
    guard let recording else { return nil }
    let path = try RecordingFolder.file(for: recording, mode: "\(mode)")
    let recorder = Recorder(path: path, header: recordingHeader(rules, vaults), logger: logger)
    try recorder.start()
    logger.info("recording into \(path)")
    return recorder
  }
}
