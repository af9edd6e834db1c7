import Testing

extension EndToEnd {
  /// Terminals that can do less.
  @Suite struct PoorTerminalTests {
    @Test func `with LANG=C everything is ASCII and can be played`() async throws {
      let player = try await Match.start().play(
        as: "Ash", environment: ["LC_ALL": "C", "LANG": "C"])
      let screen = try player.screen()
      #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
      try await player.walk(from: screen)
    }

    @Test func `a vt100 is enough`() async throws {
      let player = try await Match.start().play(as: "Ash", environment: ["TERM": "vt100"])
      let screen = try player.screen()
      #expect(!(try player.colors().contains(/\[[0-9;]*[34][0-8]/)))
      try await player.walk(from: screen)
    }

    @Test func `with eight colours only those eight are used`() async throws {
      let player = try await Match.start().play(as: "Ash", environment: ["TERM": "xterm"])
      let colors = try player.colors()
      #expect(!colors.contains("[38;5") && colors.contains(/\[[0-9;]*3[0-7]/))
      try await player.walk(from: try player.screen())
    }

    @Test func `with 256 colours the light falls off around the character`() async throws {
      let player = try await Match.start().play(as: "Ash")
      let shades = Set(try player.colors().matches(of: /48;5;(\d+)/).map { String($0.1) })
      #expect(shades.count > 5, "backgrounds: \(shades.sorted())")
    }
  }
}
