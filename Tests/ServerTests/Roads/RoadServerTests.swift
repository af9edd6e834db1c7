import Foundation
import Logging
import ServerCore
import Simulation
import Testing
import Transport
import Wire

@testable import Server

/// Each road over real sockets.
@Suite(.serialized, .timeLimit(.minutes(2))) struct RoadServerTests {
  private func withRoads(
    _ watching: WatchSettings = WatchSettings(), password: String? = nil, watchersMax: Int = 20,
    _ body: (HostServer, Int) async throws -> Void
  ) async throws {
    let server = try HostServer(
      settings: HostSettings(
        port: 0, bindAddress: "127.0.0.1", isPrivate: true, password: password, seed: 7,
        size: .small, bots: 2, playersMax: 8, watchersMax: watchersMax, watching: watching),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await server.start()
    let port = try #require(Int(server.httpURL.split(separator: ":").last ?? ""))
    do { try await body(server, port) } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  private func field(_ name: String, of answer: String) -> String? {
    answer.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  private func json(_ answer: String) throws -> [String: Any] {
    let body = answer.components(separatedBy: "\r\n\r\n").dropFirst().joined()
    return try #require(
      try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
  }

  @Test func `the state tells of everybody, and 304 when nothing is new`() async throws {
    try await withRoads { _, port in
      let first = await (try Caller(port: port, get: "/watch/state")).wholeText()
      #expect(first.hasPrefix("HTTP/1.1 200 OK\r\n"))
      let state = try json(first)
      let players = try #require(state["players"] as? [[String: Any]])
      #expect(players.count == 2)
      #expect(players.allSatisfy { ($0["hp"] as? Int ?? 0) > 0 && $0["x"] is Int })
      let head = try Caller(port: port)
      head.say("HEAD /watch/state HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(await head.wholeText().hasSuffix("\r\n\r\n"))
    }
  }

  @Test func `a long poll waits for what is newer, and no longer than it says`() async throws {
    try await withRoads { _, port in
      let first = await (try Caller(port: port, get: "/watch/state")).wholeText()
      let tick = try #require(try json(first)["tick"] as? Int)
      let later = await (try Caller(port: port, get: "/watch/state?after=\(tick + 10)&wait=20"))
        .wholeText()
      #expect(try #require(try json(later)["tick"] as? Int) > tick + 10)
      let never = await (try Caller(port: port, get: "/watch/state?after=4000000000&wait=1"))
        .wholeText()
      #expect(never.hasPrefix("HTTP/1.1 204 No Content\r\n"))
    }
  }

  @Test func `requests in one go are answered in their order`() async throws {
    try await withRoads { _, port in
      let caller = try Caller(port: port)
      caller.say(
        "GET /watch/state HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
          + "GET /watch/state HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      let text = await caller.wholeText()
      let parts = text.components(separatedBy: "HTTP/1.1 200 OK").dropFirst()
      #expect(parts.count == 3)
      #expect(parts.dropFirst().first?.contains("ok\n") == true)
      #expect(parts.last?.contains("players") == true)
    }
  }

  @Test func `events come with ids, and go on after the last one`() async throws {
    try await withRoads { server, port in
      let first = try Caller(port: port, get: "/watch/events")
      #expect(await first.text(with: "event: state").contains("retry: 2000\n"))
      let visitor = try await Visitor(server.playURL)
      visitor.send([.hello(Hello(name: "Ash")), .chat("!hello there")])
      let text = await first.text(with: "hello there")
      #expect(text.contains("event: chat"))
      let id = try #require(text.components(separatedBy: "id: ").last?.prefix { $0 != "\n" })
      first.hangUp()
      visitor.send([.chat("!and again")])
      await visitor.leave()
      let second = try Caller(
        port: port, get: "/watch/events", "Last-Event-ID: \(id)\r\nConnection: close\r\n")
      let rest = await second.text(with: "and again")
      #expect(rest.contains("and again") && !rest.contains("event: gap"))
      #expect(!rest.contains("\"text\":\"hello there\",\"who\""), "but in the state's list")
      let other = try Caller(port: port, get: "/watch/events?after=0-1-0")
      #expect(await other.text(with: "event: gap").contains("event: gap"))
    }
  }

  @Test func `a terminal gets a whole picture, then changes, and its cursor back`() async throws {
    try await withRoads(WatchSettings(ansiPort: 0)) { server, port in
      #expect(await eventually { server.status.match.names.contains("bot Alder") })
      let curl = try Caller(port: port, get: "/watch/ansi?follow=BOT%20Alder")
      let nc = try Caller(port: try #require(server.rawPort))
      #expect(await curl.text(with: "bot Alder").contains("Transfer-Encoding: chunked\r\n"))
      #expect(await nc.text(with: "watching").hasPrefix("\u{1B}[?25l"))
      #expect(await eventually { server.status.match.watchers == 2 })
      let sent = nc.text.count
      #expect(await eventually { nc.text.count > sent }, "the bots walk")
      #expect(nc.text.components(separatedBy: "\u{1B}[2J").count == 2, "cleared once")
      await server.stop()
      #expect(await curl.wholeText().hasSuffix("\u{1B}[?25h\r\n0\r\n\r\n"))
      #expect(await nc.wholeText().hasSuffix("The host has closed the match.\r\n\u{1B}[?25h"))
    }
  }

  @Test func `a page never ends, runs no script, and is shown to nobody else's page`() async throws
  {
    try await withRoads { _, port in
      let caller = try Caller(port: port, get: "/watch/frame")
      let text = await caller.text(with: "</pre>")
      #expect(field("Content-Security-Policy", of: text)?.hasPrefix("default-src 'none'") == true)
      #expect(text.contains("http-equiv=\"refresh\"") && !text.contains("<script"))
      #expect(!caller.isOver)
    }
  }

  @Test func `who is followed is told as they write themselves`() async throws {
    try await withRoads { server, port in
      #expect(await eventually { server.status.match.names.contains("bot Alder") })
      let state = try json(
        await (try Caller(port: port, get: "/watch/state?follow=BOT%20alder")).wholeText())
      #expect(state["follow"] as? String == "bot Alder")
    }
  }

  @Test func `who is not here is not followed`() async throws {
    try await withRoads { _, port in
      let text = await (try Caller(port: port, get: "/watch/ansi?follow=Zed")).wholeText()
      #expect(text.hasPrefix("HTTP/1.1 404 "))
      #expect(text.contains("Nobody of that name is here. "))
    }
  }

  @Test func `places are given back when a watcher hangs up`() async throws {
    try await withRoads(WatchSettings(perAddress: 1)) { server, port in
      let first = try Caller(port: port, get: "/watch/ansi")
      _ = await first.text(with: "watching")
      let second = await (try Caller(port: port, get: "/watch/events")).wholeText()
      #expect(second.hasPrefix("HTTP/1.1 429 ") && field("Retry-After", of: second) != nil)
      let player = try await Visitor(server.playURL)
      player.send([.hello(Hello(name: "Ash"))])
      #expect(await player.hasReceivedFrame(), "players of that address may play")
      first.hangUp()
      #expect(await eventually { server.status.match.watchers == 0 })
      let third = try Caller(port: port, get: "/watch/ansi")
      #expect(await third.text(with: "watching").hasPrefix("HTTP/1.1 200 "))
      await player.leave()
    }
  }

  @Test func `a locked match asks every road for its word`() async throws {
    try await withRoads(WatchSettings(ansiPort: 0), password: "let me in") { server, port in
      for path in Road.paths {
        let text = await (try Caller(port: port, get: path)).wholeText()
        #expect(text.hasPrefix("HTTP/1.1 401 "))
        #expect(field("WWW-Authenticate", of: text)?.hasPrefix("Basic realm=") == true)
      }
      let word = await (try Caller(port: port, get: "/watch/state?word=let+me+in")).wholeText()
      #expect(word.hasPrefix("HTTP/1.1 200 "))
      let basic = Data("me:let me in".utf8).base64EncodedString()
      let header = "Authorization: Basic \(basic)\r\nConnection: close\r\n"
      #expect(
        await (try Caller(port: port, get: "/watch/state", header)).wholeText()
          .hasPrefix("HTTP/1.1 200 "))
      let nc = try Caller(port: try #require(server.rawPort))
      _ = await nc.text(with: "Its word: ")
      nc.say("let me in\n")
      #expect(await nc.text(with: "watching").contains("watching"))
      for _ in 0..<5 {
        _ = await (try Caller(port: port, get: "/watch/state?word=no")).wholeText()
      }
      let late = await (try Caller(port: port, get: "/watch/state?word=let+me+in")).wholeText()
      #expect(late.hasPrefix("HTTP/1.1 429 "), "guessing is bounded")
    }
  }

  @Test func `the host may keep watchers out, and let them in where players need a word`()
    async throws
  {
    try await withRoads(WatchSettings(rule: .off)) { _, port in
      for path in Road.paths + ["/watch"] {
        let text = await (try Caller(port: port, get: path)).wholeText()
        #expect(text.hasPrefix("HTTP/1.1 403 "))
      }
    }
    try await withRoads(WatchSettings(rule: .open), password: "let me in") { _, port in
      let text = await (try Caller(port: port, get: "/watch/state")).wholeText()
      #expect(text.hasPrefix("HTTP/1.1 200 "))
    }
  }
}
