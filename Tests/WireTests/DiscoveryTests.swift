import Foundation
import Simulation
import Testing

@testable import Wire

/// The lines by which matches are found: Discovery.md, and everything that is not on it.
struct DiscoveryTests {
  private static let notice = GameNotice(
    instance: 0x0123_4567_89AB_CDEF, port: 7777, mode: "horde", players: 3, playersMax: 32, bots: 4,
    watchers: 2, watchersMax: 200, isLocked: true, version: "0.1.0", subprotocol: "cudgel.1",
    name: "Our Vale 木")

  @Test func `every example of the page is what is written and read`() throws {
    let nonce: UInt64 = 0x00C0_FFEE_00C0_FFEE
    let machine = GameNotice(
      instance: 0x0123_4567_89AB_CDEF, port: 40123, mode: "delve", players: 0, playersMax: 8,
      watchersMax: 200, version: "0.1.0", subprotocol: "cudgel.1", name: "debian")
    let golden: [String: DiscoveryLine] = [
      "ask": .ask(nonce: nonce), "answer": .game(Self.notice, echo: nonce),
      "announcement": .game(machine, echo: nil),
    ]
    let examples = try Self.examples()
    #expect(Set(examples.keys) == Set(golden.keys))
    for (name, line) in golden {
      let text = try #require(examples[name])
      #expect(String(decoding: line.bytes, as: UTF8.self) == text + "\n", "\(name)")
      #expect(try DiscoveryLine(Array((text + "\n").utf8)) == line, "\(name)")
    }
  }

  @Test func `no answer is longer than its question, whatever a host is called`() throws {
    let question = DiscoveryLine.ask(nonce: .max).bytes
    #expect(question.count == DiscoveryLimits.lineBytesMax)
    for name in [String(repeating: "🐺", count: 32), String(repeating: "w", count: 200)] {
      let word = String(repeating: "v", count: DiscoveryLimits.wordBytesMax)
      let notice = GameNotice(
        instance: .max, port: 65_535, mode: word, players: 65_535, playersMax: 65_535,
        bots: 65_535, watchers: 65_535, watchersMax: 65_535, isLocked: true, version: word,
        subprotocol: word, name: name)
      let answer = DiscoveryLine.game(notice, echo: .max).bytes
      #expect(answer.count <= question.count)
      #expect(try DiscoveryLine(answer) == .game(notice, echo: .max))
    }
  }

  @Test func `a short question is none, so that nobody is flooded with long answers`() {
    let question = DiscoveryLine.ask(nonce: 7).bytes
    let short = question.dropLast(2) + [0x0A]
    #expect(throws: DiscoveryError.tooShort) { try DiscoveryLine(Array(short)) }
  }

  @Test(arguments: [
    "", "\n", "cudgel.lan.1\n", "cudgel.lan.1 game\n", "cudgel.lan.1 game -\n",
    "cudgel.lan.1 game - 0123456789abcdef\n", "cudgel.lan.2 game - 0123456789abcdef name=x\n",
    "[MOTD]a[/MOTD][AD]7777[/AD]\n", "cudgel.lan.1 shout - x\n",
  ])
  func `what is not on the page is refused`(text: String) {
    #expect(throws: DiscoveryError.self) { try DiscoveryLine(Array(text.utf8)) }
  }

  @Test(arguments: [
    ("name=Our Vale 木", "name="), ("name=Our Vale 木", "name= x"), ("name=Our Vale 木", "name=x "),
    ("name=Our Vale 木", "name=a\u{1B}[2Jb"), ("name=Our Vale 木", "name=a\u{202E}b"),
    ("name=Our Vale 木", "name=" + String(repeating: "x", count: 65)), ("port=7777", "port=0"),
    ("port=7777", "port=65536"), ("port=7777", "port=-1"), ("port=7777", "port=٣"),
    ("port=7777", "pert=7777"), ("players=3/32", "players=3"), ("players=3/32", "players=3/4/5"),
    ("lock=1", "lock=yes"), ("mode=horde", "mode="), ("bots=4", "bots"), ("bots=4 ", "bots=4  "),
    ("0123456789abcdef", "0123456789ABCDEF"), ("0123456789abcdef", "123456789abcdef"),
  ])
  func `a field that is wrong spoils the line`(good: String, bad: String) {
    let line = String(decoding: DiscoveryLine.game(Self.notice, echo: 1).bytes, as: UTF8.self)
    let spoilt = line.replacingOccurrences(of: good, with: bad)
    #expect(spoilt != line)
    #expect(throws: DiscoveryError.self) { try DiscoveryLine(Array(spoilt.utf8)) }
  }

  @Test func `a field of a later edition is skipped`() throws {
    let line = String(decoding: DiscoveryLine.game(Self.notice, echo: 1).bytes, as: UTF8.self)
    let later = line.replacingOccurrences(of: "lock=1", with: "lock=1 weather=rain")
    #expect(try DiscoveryLine(Array(later.utf8)) == .game(Self.notice, echo: 1))
  }

  @Test func `garbage, halves and changed bytes never trap, and what is read is written alike`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomSource(seed: seed)
    let good = [
      DiscoveryLine.game(Self.notice, echo: 1).bytes, DiscoveryLine.ask(nonce: 1).bytes,
    ]
    for _ in 0..<20_000 {
      var bytes = good[random.roll(0...1)]
      switch random.roll(0...3) {
      case 0: bytes = (0..<random.roll(0...600)).map { _ in UInt8(random.roll(0...255)) }
      case 1: bytes = Array(bytes.prefix(random.roll(0...bytes.count)))
      case 2: bytes[random.roll(0...bytes.count - 1)] = UInt8(random.roll(0...255))
      default: bytes += bytes.prefix(random.roll(0...500))
      }
      guard let line = try? DiscoveryLine(bytes) else { continue }
      #expect((try? DiscoveryLine(line.bytes)) == line, "seed \(seed)")
    }
  }

  @Test func `a host's name loses what can't be seen, and is never empty`() {
    var notice = Self.notice
    notice = GameNotice(
      instance: 1, port: 1, mode: "delve", players: 0, playersMax: 1, watchersMax: 1,
      version: "1", name: " a\u{1B}[31m\u{202E}b ")
    #expect(notice.name == "a[31mb")
    notice = GameNotice(
      instance: 1, port: 1, mode: "delve", players: 0, playersMax: 1, watchersMax: 1,
      version: "1", name: "\n\u{200B}")
    #expect(notice.name == "Cudgel")
  }

  /// `Example: name`, then a block of text with one line.
  private static func examples() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "Sources/Wire/Wire.docc/Discovery.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    var found: [String: String] = [:]
    for (index, line) in lines.enumerated() where line.hasPrefix("Example: ") {
      found[String(line.dropFirst(9))] = lines[index + 3]
    }
    return found
  }
}
