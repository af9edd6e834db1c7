import Foundation
import Glibc
import Server
import ServerCore
import Testing

/// A real file in a directory of its own.
@Suite struct KeptStoreTests {
  @Test func `a directory that is new begins empty, and with all that leads to it`() throws {
    let folder = try TemporaryFolder()
    let store = try KeptStore(folder: folder.path + "/a/b")
    #expect(try store.names() == [])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/a/b/cudgel.sqlite"))
  }

  @Test func `what is loaded equals what was kept, for a thousand random names`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = KeptNames(seed: seed)
    let names = (0..<1000).map { random.name(number: $0) }
    let folder = try TemporaryFolder()
    #expect(try KeptStore(folder: folder.path).keepAndClose(names) == nil)
    let loaded = try KeptStore(folder: folder.path).names()
    #expect(Set(loaded) == Set(names), "seed \(seed)")
  }

  @Test func `the newest state of a character replaces the older, and others stay`() throws {
    let folder = try TemporaryFolder()
    let old = KeptName.make("Ash", [.make("Warrior", level: 3), .make("Mage", level: 5)])
    _ = try KeptStore(folder: folder.path).keepAndClose([old, .make("Bo", key: 2)])
    let new = KeptName.make("ASH", key: 9, [.make("Warrior", level: 4, gear: [nil, nil, nil])])
    _ = try KeptStore(folder: folder.path).keepAndClose([new])
    let ash = try #require(try KeptStore(folder: folder.path).names().first)
    #expect(ash.name == "Ash")
    #expect(ash.key == Array(repeating: 1, count: 32), "a name stays with the key that took it")
    #expect(ash.character(ofClass: "Warrior") == new.characters[0])
    #expect(ash.character(ofClass: "Mage") == old.characters[1])
    #expect(ash.lastClass == "Warrior")
  }

  @Test func `a second host on the same directory is refused, and let in afterwards`() throws {
    let folder = try TemporaryFolder()
    let first = try KeptStore(folder: folder.path)
    #expect(
      refusal(folder.path) == """
        another cudgel (process \(getpid())) keeps its characters in \(folder.path). End it, or \
        choose another directory with --data DIR.
        """)
    _ = first.keepAndClose([])
  }

  @Test func `a second host is let in when the first is gone`() throws {
    let folder = try TemporaryFolder()
    do { _ = try KeptStore(folder: folder.path).keepAndClose([.make()]) }
    #expect(refusal(folder.path) == nil)
  }

  @Test func `a database cut in half is refused and not touched`() throws {
    let folder = try TemporaryFolder()
    _ = try KeptStore(folder: folder.path).keepAndClose((0..<500).map { .make("N\($0)") })
    let size = try Data(contentsOf: URL(filePath: folder.database)).count
    truncate(folder.database, size / 2)
    let before = try folder.contents()["cudgel.sqlite"]
    let sentence = try #require(refusal(folder.path))
    #expect(
      sentence == """
        \(folder.database) is damaged (database disk image is malformed). Nothing in it was \
        changed. Put a copy from before in its place, or move it away to begin anew.
        """)
    #expect(try folder.contents()["cudgel.sqlite"] == before)
  }

  @Test func `a database with garbage in its middle is refused and not touched`() throws {
    let folder = try TemporaryFolder()
    _ = try KeptStore(folder: folder.path).keepAndClose((0..<500).map { .make("N\($0)") })
    var bytes = try Data(contentsOf: URL(filePath: folder.database))
    let middle = bytes.count / 8192 * 4096
    bytes.replaceSubrange(middle..<middle + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(filePath: folder.database))
    let sentence = try #require(refusal(folder.path))
    #expect(sentence.hasPrefix("\(folder.database) is damaged ("))
    #expect(try folder.contents()["cudgel.sqlite"] == bytes)
  }

  @Test func `a file that is no database is refused and not touched`() throws {
    let folder = try TemporaryFolder()
    let bytes = Data(repeating: 0x41, count: 10_000)
    try bytes.write(to: URL(filePath: folder.database))
    let sentence = try #require(refusal(folder.path))
    #expect(sentence.hasPrefix("\(folder.database) is damaged (file is not a database)"))
    #expect(try folder.contents()["cudgel.sqlite"] == bytes)
  }

  @Test func `a directory that can't be made is refused with its reason`() throws {
    #expect(
      refusal("/proc/cudgel") == """
        nothing can be kept in /proc/cudgel: No such file or directory. Choose a directory that \
        can be written with --data DIR.
        """)
  }
}

/// Random values of all that is kept.
struct KeptNames {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func name(number: Int) -> KeptName {
    let classes = ["Warrior", "Mage", "Taoist", "Class of tomorrow"].prefix(roll(1...4))
    let key = (0..<32).map { _ in UInt8(roll(0...255)) }
    return KeptName(
      name: "Nämé \(number)", key: key, lastClass: classes.last ?? "",
      characters: classes.map { character($0) })
  }

  private mutating func character(_ className: String) -> KeptCharacter {
    let items = ["a", "draught of '; DROP TABLE name", "z", "é"].prefix(roll(0...4))
    return KeptCharacter(
      className: className, level: roll(1...20), experience: roll(0...1_000_000),
      ranks: (0..<4).map { _ in roll(1...3) }, gold: roll(0...1_000_000),
      gear: (0..<3).map { _ in roll(0...1) == 0 ? nil : "gear \(roll(1...9))" },
      pack: items.map { KeptItem($0, count: roll(1...99)) })
  }

  private mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}
