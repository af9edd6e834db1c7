import Testing

extension EndToEnd {
  /// A match over real sockets, seen in real terminals.
  @Suite struct PlayTests {
    @Test func `a key moves the character and raises sent, and then run`() async throws {
      let player = try await Match.start().play(as: "Ash")
      let before = try player.screen()
      let sent = try #require(before.sent)
      try await player.walk(from: before)
      try await player.wait(until: "the server has run what was sent") {
        ($0.run ?? 0) > sent && $0.run == $0.sent
      }
    }

    @Test func `a watcher sees the character move`() async throws {
      let match = try await Match.start()
      let player = try await match.play(as: "Ash")
      let watcher = try await match.watch(following: "Ash")
      let before = try await watcher.wait(until: "the watcher sees Ash") {
        $0.contains("Ash") && $0.place(of: "@") != nil
      }
      try await player.walk(from: try player.screen())
      try await watcher.wait(until: "Ash stands elsewhere for the watcher") {
        $0.place(of: "@") != before.place(of: "@")
      }
    }

    @Test func `two players see each other and talk`() async throws {
      let match = try await Match.start()
      let ash = try await match.play(as: "Ash")
      let birch = try await match.play(as: "Birch")
      try await ash.wait(for: "Birch")
      try birch.press("c")
      try await birch.wait(for: "say:")
      try birch.type("the club is near")
      try birch.press("Enter")
      try await ash.wait(for: "the club is near")
    }

    @Test func `without any key pressed a monster comes and strikes`() async throws {
      let player = try await Match.start().play(as: "Ash")
      try await player.wait(until: "somebody hits", within: .seconds(120)) { screen in
        screen.contains("hit you") && screen.isHurt
      }
    }

    @Test func `the screen may become small, too small, and large again`() async throws {
      let player = try await Match.start().play(as: "Ash")
      try player.resize(columns: 60, rows: 20)
      try await player.wait(until: "60x20 shows the match") { screen in
        screen.sent != nil && screen.place(of: "@") != nil && screen.hitPoints != nil
      }
      try player.resize(columns: 40, rows: 10)
      try await player.wait(for: "too small")
      try player.resize(columns: 130, rows: 45)
      try await player.wait(until: "130x45 shows the match") { screen in
        screen.sent != nil && screen.place(of: "@") != nil && !screen.contains("too small")
      }
      try player.resize(columns: 1, rows: 1)
      try player.resize(columns: 100, rows: 30)
      try await player.wait(until: "100x30 shows the match") { $0.sent != nil }
    }

    @Test func `Escape asks at once whether to leave`() async throws {
      let player = try await Match.start().play(as: "Ash")
      try player.press("Escape")
      try await player.wait(for: "Leave the match?", within: .seconds(2))
      try player.press("y")
      #expect(try await player.waitForEnd().code == 0)
    }

    @Test func `playing alone from the title needs nothing else`() async throws {
      let pane = try Tmux().start(try CudgelProgram.path(), columns: 100, rows: 30)
      try await pane.wait(for: "play alone")
      try pane.press("p")
      let screen = try await pane.wait(until: "the match stands") { $0.sent != nil }
      try await pane.walk(from: screen)
      try pane.press("C-c")
      #expect(try await pane.waitForEnd(within: .seconds(10)).code == 0)
    }

    @Test func `a horde alone has three bots beside one, and can be paused all the same`()
      async throws
    {
      let pane = try Tmux().start(try CudgelProgram.path(), columns: 120, rows: 40)
      try await pane.wait(for: "mode: delve")
      try pane.press("m")
      try await pane.wait(for: "mode: horde")
      try pane.press("p")
      try await pane.wait(for: "wave 1 in")
      try pane.press("o")
      try await pane.wait(until: "the board tells of all four") {
        $0.contains("Scoreboard") && $0.matches(of: /(Mage|Taoist|Warrior) bot/).count == 3
      }
      try pane.press("Escape")
      try pane.press("p")
      try await pane.wait(for: "─ paused ─")
      try pane.press("C-c")
      #expect(try await pane.waitForEnd(within: .seconds(10)).code == 0)
    }
  }
}

extension Pane {
  /// Steps back and forth until the character stands elsewhere: there may be a wall, or a monster.
  func walk(from screen: String) async throws {
    let start = screen.place(of: "@")
    for key in ["l", "h", "j", "k", "l", "h", "j", "k"] {
      try press(key)
      try await Task.sleep(for: .milliseconds(300))
      if let place = try self.screen().place(of: "@"), place != start { return }
    }
    throw Tmux.Failure(description: "no key moves the character:\n\(try self.screen())")
  }
}
