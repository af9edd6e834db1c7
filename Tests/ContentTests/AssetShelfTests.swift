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
    #expect(rules.kinds[3] == builtIn.kinds[3])
  }

  @Test func `a host's own vaults come besides the built-in ones, or in their place`() throws {
    try putVault("folly.txt", "name: folly\ndanger: 1-10\n\nAAAAA\nA...A\nA.$.A\nAA.AA\n")
    try putVault("orchard.txt", "name: my orchard\ndanger: 1-3\n\nT.T\n")
    let vaults = try GameContent.vaults(assets: directory)
    #expect(vaults.count == BuiltInVaults.names.count + 1)
    #expect(vaults.filter(\.isHosts).map(\.name) == ["folly", "my orchard"])
    let terrain = MapGenerator.generate(size: .small, seed: 3, vaults: vaults)
    #expect(terrain.map.tiles.count { $0 == .altar } >= 12, "it is there in the next match")
  }

  @Test func `a mistake in a host's vault is blamed on its file, line and column`() throws {
    try putVault("folly.txt", "name: folly\ndanger: 1-10\n\nA.\n.Q\n")
    do {
      _ = try GameContent.vaults(assets: directory)
      Issue.record("nobody complains")
    } catch {
      #expect("\(error)".hasPrefix("\(directory)/vaults/folly.txt:5: column 2: found 'Q'"))
    }
  }

  private func putVault(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: directory + "/vaults", withIntermediateDirectories: true)
    try put("vaults/" + name, text)
  }

  @Test func `a host's own language comes besides the built-in ones`() throws {
    try FileManager.default.createDirectory(
      atPath: directory + "/strings", withIntermediateDirectories: true)
    try put("strings/de.yaml", "language: Deutsch\nphrases:\n  dead: Du bist tot\n")
    let tables = try GameContent.strings(assets: directory)
    #expect(tables.map(\.tag) == ["de", "en", "zh"])
    #expect(tables[0].language == "Deutsch" && tables[0].phrases.map(\.line) == [3])
    try put("strings/de.yaml", "language: Deutsch\nphrase:\n  dead: Du bist tot\n")
    let error = #expect(throws: ContentError.self) {
      try GameContent.strings(assets: self.directory)
    }
    #expect(error?.description.hasPrefix("\(directory)/strings/de.yaml:") == true)
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
        + "classes.yaml, monsters.yaml, hounds.yaml, items.yaml, "
        + "modes.yaml, palettes.yaml")
  }

  @Test func `a table under a name that nobody would read`() throws {
    try put("monster.yaml", "")
    #expect(
      complaint
        == "\(directory)/monster.yaml: found a table of that name, expected one of rules.yaml, "
        + "classes.yaml, monsters.yaml, hounds.yaml, items.yaml, "
        + "modes.yaml, palettes.yaml")
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
