import Server
import Testing

@Suite struct HostSettingsTests {
  private func objection(_ change: (inout HostSettings) -> Void) -> String? {
    var settings = HostSettings(seed: 1)
    change(&settings)
    return settings.objection
  }

  @Test func `the settings that nobody changed are fine`() {
    #expect(HostSettings(seed: 1).objection == nil)
  }

  @Test func `each setting out of range is refused with what is allowed`() {
    #expect(
      objection { $0.port = 70_000 } == "--port: 70000 is not a port; allowed is 0...65535")
    #expect(
      objection { $0.tickRate = 61 } == "--tick-rate: 61 is out of range; allowed is 10...60")
    #expect(
      objection { $0.playersMax = 0 } == "--max-players: 0 is out of range; allowed is 1...200")
    #expect(
      objection { $0.watchersMax = -1 }
        == "--max-watchers: -1 is out of range; allowed is 0...5000")
    #expect(
      objection { $0.bots = 33 } == "--bots: 33 is out of range; allowed is 0...--max-players (32)")
    #expect(objection { $0.name = "a\u{1B}[31m" } != nil)
  }
}
