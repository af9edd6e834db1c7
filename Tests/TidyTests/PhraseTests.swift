import Foundation
import Testing

/// `Phrase.swift` and the code that says its phrases.
@Suite struct PhraseTests {
  @Test func `no phrase is left that nothing says`() throws {
    let file = "Sources/ClientCore/Model/Phrase.swift"
    let names = try SourceTree.text(file).components(separatedBy: "extension Phrase")[0]
      .components(separatedBy: "\n")
      .filter { $0.hasPrefix("  case ") }
      .flatMap { $0.dropFirst(7).components(separatedBy: " = ")[0].components(separatedBy: ", ") }
    #expect(names.count > 200)
    let words = SourceTree.swiftFiles(under: "Sources")
      .filter { !$0.path.hasSuffix("Phrase.swift") }
      .flatMap { $0.lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "." } } }
    let said = Set(words)
    #expect(names.filter { !said.contains(".\($0)") } == [])
  }
}
