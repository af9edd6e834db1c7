import Foundation
import Logging
import Server
import ServerCore
import Simulation
import Testing
import Wire

/// Recordings come to the disk as a host runs, and a bad disk does not stop it.
struct RecorderTests {
  private static let header = RecordingHeader(
    program: "test", rulesDigest: 0, tickRate: 20, pace: "normal", mode: .delve, size: .small,
    serverName: "Vale", begunAt: 0)

  /// A match in which nothing happens, from its first tick.
  private func notes(_ ticks: ClosedRange<Int>) -> [TickNote] {
    ticks.map { tick in
      guard tick == 1 else { return TickNote(commands: [.leave(seat: SeatID(1))]) }
      let welcome = Welcome(
        serverName: "Vale", tickRate: 20, mapWidth: 8, mapHeight: 8, sight: 9, litSightMax: 20,
        dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), kinds: [], resumeToken: [],
        lastSequence: .none)
      var frame: [UInt8] = []
      ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
      ServerMessage.snapshot(Snapshot(mapWidth: 8, mapHeight: 8)).encode(into: &frame, after: .zero)
      return TickNote(
        begins: RecordedMatch(seed: 1, startTick: .zero), commands: [], frames: [frame])
    }
  }

  private func recorded(_ path: String) throws -> (ticks: Int, Recording) {
    let recording = try Recording(try RecordingSource.file(path))
    return (recording.lastTick.rawValue == 0 ? 0 : Int(recording.lastTick.rawValue), recording)
  }

  @Test func `what was noted is on the disk within a second, before it is ended`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.cudgel"
    let recorder = Recorder(
      path: path, header: Self.header,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try recorder.start()
    for note in notes(1...50) { recorder.note(note) }
    #expect(await eventually { (try? self.recorded(path).ticks) == 50 })
    #expect(try recorded(path).1.flaw == nil)
    for note in notes(51...60) { recorder.note(note) }
    recorder.stop()
    #expect(try recorded(path).ticks == 60)
  }

  @Test func `a full disk is told of once, and nothing is missing afterwards`() async throws {
    guard let disk = try SmallDisk() else { return }
    let log = RecentLog()
    let path = "\(disk.folder.path)/a.cudgel"
    let recorder = Recorder(
      path: path, header: Self.header, logger: log.logger(label: "test"))
    try recorder.start()
    for note in notes(1...50) { recorder.note(note) }
    #expect(await eventually { (try? self.recorded(path).ticks) == 50 })
    disk.fill()
    for note in notes(51...2000) { recorder.note(note) }
    #expect(await eventually { !log.last(1).isEmpty })
    disk.empty()
    recorder.stop()
    #expect(
      log.last(10) == [
        "warning: the match can't be recorded just now: No space left on device. Play goes on, and "
          + "it is tried again.",
        "info: the match is recorded again",
      ])
    #expect(try recorded(path).ticks == 2000)
  }

  @Test func `a file that is there is never written over`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.cudgel"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: HostError.self) { try RecordingFolder.file(for: path, mode: "delve") }
    let first = try RecordingFolder.file(for: folder.path, mode: "delve")
    try "a".write(toFile: first, atomically: true, encoding: .utf8)
    let second = try RecordingFolder.file(for: folder.path, mode: "delve")
    #expect(first != second && second.hasSuffix("-delve-2.cudgel"))
  }
}
