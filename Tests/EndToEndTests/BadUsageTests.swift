import Foundation
import Testing

extension EndToEnd {
  /// What a person reads who has typed something wrong.
  @Suite struct BadUsageTests {
    @Test(
      arguments: [
        ("host --bots -3", "--bots: -3 is out of range; allowed is 0..."),
        ("host --port -1", "--port: -1 is not a port"),
        ("host --watchers off --cheers", "--cheers: nobody watches with --watchers off"),
        ("bots 127.0.0.1 --count -1", "--count: -1 is out of range"),
        ("list --seconds -4", "--seconds"),
        ("play nowhere --language xx", "Usage: cudgel play"),
        ("play nowhere --language xx", "there is no 'xx', but en (English)"),
        ("--language xx", "there is no 'xx', but en (English)"),
        ("simulate --mode horde --mutate dropped-delta", "--mutate: say --faults too"),
        ("simulate --mode horde --assets /nowhere", "/nowhere: found no directory"),
        ("bench isolation --rounds -1", "--rounds: -1 is out of range"),
        ("watch nowhere --language xx", "Usage: cudgel watch"),
      ])
    func `a wrong word is answered by the command that it was typed for`(
      line: String, words: String
    ) throws {
      let failure = #expect(throws: Shell.Failure.self) {
        try Shell.run([try CudgelProgram.path()] + line.split(separator: " ").map(String.init))
      }
      #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
      #expect(failure?.description.contains("Missing value") == false)
    }

    @Test func `a class that the server does not have is one sentence and exit code 1`()
      async throws
    {
      let match = try await Match.start()
      let pane = try match.tmux.start(
        "\(try CudgelProgram.path()) play \(match.address) --as Ash --class bard", columns: 120)
      let end = try await pane.waitForEnd()
      #expect(end.code == 1)
      #expect(
        end.screen.contains("cudgel: There is no class ‘bard’ here, but Warrior, Mage, Taoist."))
    }
  }
}
