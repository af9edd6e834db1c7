import Foundation
import Testing

extension EndToEnd {
  /// `cudgel host --record` and `cudgel replay`, as somebody would use them.
  @Suite struct RecordingTests {
    @Test func `a host that is killed leaves a recording that holds and plays`() async throws {
      let match = try await Match.start("--size small --seed 5 --bots 4 --record")
      let file = try #require(try recording(of: match))
      let player = try await match.play(as: "Ash")
      try await Task.sleep(for: .seconds(3))
      try match.host.signal(SIGKILL)
      try player.press("C-c")
      let verdict = try Shell.run([try CudgelProgram.path(), "replay", "--verify", file])
      let ticks = try #require(verdict.firstMatch(of: /holds: (\d+) ticks/).flatMap { Int($0.1) })
      #expect(ticks > 40, "\(verdict)")
      try await expectToPlay(file, in: match.tmux)
    }

    @Test func `a host that ends in order leaves one, and a changed byte is found`() async throws {
      let match = try await Match.start("--size small --seed 6 --bots 3 --record")
      try await Task.sleep(for: .seconds(2))
      try match.host.signal(SIGTERM)
      #expect(try await match.host.waitForEnd().code == 0)
      let file = try #require(try recording(of: match))
      let verdict = try Shell.run([try CudgelProgram.path(), "replay", "--verify", file])
      #expect(verdict.contains("holds") && !verdict.contains("not ended in order"), "\(verdict)")
      var bytes = try Data(contentsOf: URL(filePath: file))
      bytes[bytes.count / 2] ^= 4
      try bytes.write(to: URL(filePath: file))
      let failure = #expect(throws: Shell.Failure.self) {
        try Shell.run([try CudgelProgram.path(), "replay", "--verify", file])
      }
      #expect(failure?.description.contains("is damaged") == true)
    }

    @Test func `what is no recording is said in one sentence`() throws {
      let failure = #expect(throws: Shell.Failure.self) {
        try Shell.run([try CudgelProgram.path(), "replay", "/etc/hostname"])
      }
      #expect(failure?.description.contains("not a Cudgel recording") == true)
    }

    @Test func `an export is a cast, and a moment is a picture`() async throws {
      let tmux = try Tmux()
      let file = tmux.folder.appending(path: "a.cudgel").path(percentEncoded: false)
      let program = try CudgelProgram.path()
      try Shell.run([
        program, "simulate", "--mode", "brawl", "--bots", "4", "--size", "small", "--minutes", "1",
        "--record", file,
      ])
      let cast = try Shell.run([
        program, "replay", "--export", "cast", "--from", "0:10", "--to", "0:12", file,
      ]).split(separator: "\n")
      #expect(cast.first?.contains("\"version\": 2, \"width\": 120, \"height\": 40") == true)
      #expect((15...25).contains(cast.count))
      for line in cast { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      let picture = try Shell.run([program, "replay", "--export", "svg", "--at", "0:20", file])
      #expect(picture.hasPrefix("<svg ") && picture.contains("0:20/"))
      let failure = #expect(throws: Shell.Failure.self) {
        try Shell.run([program, "replay", "--export", "svg", "--at", "99:00", file])
      }
      let said = failure?.description ?? ""
      #expect(said.contains("--at: 99:00 is beyond the end of") && said.contains(/is \d:\d\d long/))
    }

    /// The path of what the host of a match records.
    private func recording(of match: Match) throws -> String? {
      let place =
        match.tmux.folder.path(percentEncoded: false) + "/data/cudgel/recordings"
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      return names.first { $0.hasSuffix(".cudgel") }.map { "\(place)/\($0)" }
    }

    private func expectToPlay(_ file: String, in tmux: Tmux) async throws {
      let replay = try tmux.start("\(try CudgelProgram.path()) replay '\(file)'")
      let screen = try await replay.wait(until: "the match plays") {
        $0.contains("director") && $0.contains("@") && $0.contains(" 0:02/")
      }
      #expect(screen.contains("1×"))
      try replay.press("Space", "g")
      try replay.type("1")
      try replay.press("Enter")
      try await replay.wait(until: "the time is 0:01") { $0.contains("|| 1× 0:01/") }
      try replay.press("q")
      #expect(try await replay.waitForEnd().code == 0)
    }
  }
}
