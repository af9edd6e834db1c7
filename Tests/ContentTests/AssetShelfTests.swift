import Content
import Foundation
import Simulation
import Testing

/// What `--assets DIR` takes from where. Each test has a directory of its own.
@Suite final class AssetShelfTests {
  private let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("cudgel-assets-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  @Test func `a file in the directory replaces the built-in one, the others stay`() throws {
    let text = try GameContent.text(.rules, assets: nil)
    try put("rules.yaml", text.replacingOccurrences(of: "\nsight: 20", with: "\nsight: 11"))
    let rules = try GameContent.rules(assets: directory, tickRate: 20)
    let builtIn = try GameContent.rules(assets: nil, tickRate: 20)
    #expect(rules.sight == 11 && builtIn.sight == 20)
    #expect(rules.kinds[1] == builtIn.kinds[1])
  }

  @Test func `a mistake is blamed on the host's own file`() throws {
    try put("monsters.yaml", "- nmae: rat\n")
    #expect(
      complaint
        == "\(directory)/monsters.yaml:1: name: found nothing, expected 1 to 24 printable "
        + "characters")
  }

  @Test func `a directory that is not there`() throws {
    try FileManager.default.removeItem(atPath: directory)
    #expect(
      complaint
        == "\(directory): found no directory that can be read, expected a directory with asset "
        + "files")
  }

  @Test func `a directory without any asset`() throws {
    try put("notes.md", "")
    #expect(
      complaint
        == "\(directory): found no asset in it, expected at least one of rules.yaml, "
        + "classes.yaml, monsters.yaml")
  }

  @Test func `a table under a name that nobody would read`() throws {
    try put("monster.yaml", "")
    #expect(
      complaint
        == "\(directory)/monster.yaml: found a table of that name, expected one of rules.yaml, "
        + "classes.yaml, monsters.yaml")
  }

  @Test func `a file that can't be read`() throws {
    try FileManager.default.createDirectory(
      atPath: directory + "/classes.yaml", withIntermediateDirectories: true)
    #expect(
      complaint
        == "\(directory)/classes.yaml: found a file that can't be read, expected a readable file")
  }

  @Test func `bytes that are no text`() throws {
    try Data([0x73, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: directory + "/rules.yaml"))
    #expect(
      complaint
        == "\(directory)/rules.yaml: found bytes that are not UTF-8, expected UTF-8 text")
  }

  @Test func `a file that is too big`() throws {
    try put("rules.yaml", String(repeating: "#", count: 1_048_577))
    #expect(
      complaint
        == "\(directory)/rules.yaml: found 1048577 bytes, expected at most 1048576 bytes")
  }

  private func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name))
  }

  private var complaint: String {
    do {
      _ = try GameContent.rules(assets: directory, tickRate: 20)
      return "none"
    } catch {
      return "\(error)"
    }
  }
}
