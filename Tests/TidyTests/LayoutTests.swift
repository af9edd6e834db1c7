import Foundation
import Testing

/// What lies where: the top level, and the documents that must keep up with the code.
@Suite struct LayoutTests {
  @Test func `the top level holds what the design says and nothing else`() throws {
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Assets", "README.md",
    ]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.path(percentEncoded: false))
    #expect(names.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
  }

  @Test(arguments: ["ClientMessage", "ServerMessage"])
  func `every message has a worked example in the wire format`(type: String) throws {
    let document = try SourceTree.text("Sources/Wire/Wire.docc/WireFormat.md").lowercased()
    let missing = try cases(of: type).filter { !document.contains("example: \($0.lowercased())") }
    #expect(missing == [])
  }

  @Test func `the README names every room of the code map`() throws {
    let readme = try SourceTree.text("README.md")
    let rooms = ArrowTests.allowed.keys.sorted()
    #expect(rooms.filter { !readme.contains($0) } == [])
  }

  /// The names of an enum's cases, read from its own file.
  private func cases(of type: String) throws -> [String] {
    let text = try SourceTree.text("Sources/Wire/\(type).swift")
    let start = try #require(text.range(of: "enum \(type)"))
    let body = text[start.upperBound...].components(separatedBy: "\n}")[0]
    let names = body.components(separatedBy: "\n").compactMap { line -> String? in
      let words = line.split(whereSeparator: { !$0.isLetter })
      return words.first == "case" ? words.dropFirst().first.map(String.init) : nil
    }
    #expect(names.count > 3)
    return names
  }
}
