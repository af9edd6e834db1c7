import Simulation
import Testing

@testable import Content

/// What a vault's file says, and what is said about one with a mistake.
@Suite struct VaultTextTests {
  @Test func `a drawing becomes tiles, beds and the land around it`() throws {
    let vault = try VaultText(
      """
      # A note.
      name: hut
      danger: 2-4
      biome: heath, marsh

       ##
      #m$+
      """, file: "hut.txt"
    ).vault()
    #expect((vault.name, vault.role, vault.danger) == ("hut", .place, 2...4))
    #expect(vault.biomes == [.heath, .marsh])
    #expect((vault.width, vault.height) == (4, 2))
    #expect(
      vault.cells == [
        .land, .tile(.wall), .tile(.wall), .land, .tile(.wall),
        .lodger(on: .floor, isStrong: false), .tile(.chest), .tile(.door),
      ])
  }

  @Test func `a letter that nobody knows is named with its line and column`() {
    #expect(
      complaint("name: hut\ndanger: 1\n\n###\n#x#")
        == "hut.txt:5: column 2: found 'x', expected a blank or one of "
        + ". \" T # _ = + ' : % - ~ * ; A $ ? , m M w W B")
  }

  @Test func `a header line must be a known field, once`() {
    let expected =
      "expected one of name, role, danger, biome, each once, a colon and its value; an empty line "
      + "ends the header"
    #expect(complaint("name: a\ncolour: red\n\n#") == "hut.txt:2: found 'colour: red', " + expected)
    #expect(complaint("name: a\nname: b\n\n#") == "hut.txt:2: found 'name: b', " + expected)
    #expect(
      complaint("name: a\n####\n\n#") == "hut.txt:1: danger: found nothing, "
        + "expected a whole number of danger or two like 8-12, 1...10")
  }

  @Test func `name, danger, biome and role are checked`() {
    #expect(complaint("danger: 1\n\n#").contains("hut.txt:1: name: found nothing"))
    #expect(complaint("name: a\ndanger: 0-11\n\n#").contains(":2: danger: found '0-11'"))
    #expect(
      complaint("name: a\ndanger: 1\nbiome: heath, sea\n\n#")
        == "hut.txt:3: biome: found 'sea', expected any, or some of meadow, forest, heath, marsh, "
        + "ruins, caves")
    #expect(
      complaint("name: a\ndanger: 1\nrole: palace\n\n#")
        == "hut.txt:3: role: found 'palace', expected one of place, den, lair")
  }

  @Test func `a drawing has a size, and a den has a boss`() {
    #expect(
      complaint("name: a\ndanger: 1\n")
        == "hut.txt:4: drawing: found 0 x 0 places, expected 1 x 1 to 48 x 40"
        || complaint("name: a\ndanger: 1\n").contains("found 0 x 0 places"))
    let wide = String(repeating: "#", count: 49)
    #expect(complaint("name: a\ndanger: 1\n\n\(wide)").contains("found 49 x 1 places"))
    #expect(
      complaint("name: a\ndanger: 1\nrole: den\n\n...")
        == "hut.txt:5: drawing: found 0 places marked B, expected 1 in a den")
    #expect(complaint("name: a\ndanger: 1\n\n.B.").contains("found 1 places marked B"))
  }

  private func complaint(_ text: String) -> String {
    do {
      _ = try VaultText(text, file: "hut.txt").vault()
      return "none"
    } catch {
      return "\(error)"
    }
  }
}
