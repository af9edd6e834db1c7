import Foundation
import Testing

/// STYLE.md's sizes and words, checked on every file.
@Suite struct ShapeTests {
  static let files =
    SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests")

  @Test func `no file is longer than 300 lines`() {
    let long = Self.files.filter { $0.lines.count > 301 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test func `no line is wider than 100 columns`() {
    let wide = Self.files.flatMap { file in
      file.lines.enumerated().filter { $0.element.count > 100 }.map {
        offence(file, $0.offset, "\($0.element.count) columns")
      }
    }
    #expect(wide == [])
  }

  @Test func `no function is longer than 60 lines`() {
    #expect(Self.files.flatMap(longFunctions) == [])
  }

  @Test func `nothing is left for later and nothing crashes on purpose`() {
    let banned = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "fatal" + "Error(\"not", "try" + "! "]
    let found = Self.files.filter { $0.path.hasPrefix("Sources") }.flatMap { file in
      file.lines.enumerated().flatMap { line in
        banned.filter { line.element.contains($0) }.map { offence(file, line.offset, $0) }
      }
    }
    #expect(found == [])
  }

  @Test func `names say what a thing is, not that it manages or helps`() {
    let vague = ["Manager", "Helper", "Utils", "Utilities", "Util"]
    let found = Self.files.flatMap { file in
      vague.filter { file.path.contains($0 + ".swift") || declares($0, in: file) }
        .map { "\(file.path): \($0)" }
    }
    #expect(found == [])
  }

  @Test func `unchecked sendability says who owns it`() {
    let risky = ["@unchecked Sendable", "nonisolated(unsafe)"]
    let found = Self.files.filter { $0.path.hasPrefix("Sources") }.flatMap { file in
      file.lines.enumerated().filter { line in
        risky.contains { line.element.contains($0) }
          && !file.lines[max(0, line.offset - 6)...line.offset].contains { $0.contains("//") }
      }.map { offence(file, $0.offset, "no comment says who owns it") }
    }
    #expect(found == [])
  }

  private func declares(_ word: String, in file: SourceTree.File) -> Bool {
    ["struct", "class", "enum", "actor", "protocol"].contains { keyword in
      file.lines.contains { line in
        guard let range = line.range(of: "\(keyword) ") else { return false }
        return line[range.upperBound...].prefix { $0.isLetter || $0.isNumber }.hasSuffix(word)
      }
    }
  }

  /// Functions by their indentation: from `func` or `init` to the brace in the same column, which
  /// is exact for formatted code.
  private func longFunctions(in file: SourceTree.File) -> [String] {
    var found: [String] = []
    for (start, line) in file.lines.enumerated() where startsFunction(line) {
      let indent = String(line.prefix { $0 == " " })
      guard let end = file.lines[start...].firstIndex(where: { $0 == indent + "}" }),
        end - start > 60
      else { continue }
      found.append(offence(file, start, "a function of \(end - start) lines"))
    }
    return found
  }

  private func startsFunction(_ line: String) -> Bool {
    let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && !$0.hasPrefix("//") }
    let modifiers: Set<Substring> = [
      "package", "public", "private", "fileprivate", "internal", "static", "mutating", "consuming",
      "borrowing", "override", "final", "nonisolated", "convenience",
    ]
    guard let head = words.drop(while: { modifiers.contains($0) }).first else { return false }
    return head == "func" || head.hasPrefix("init(") || head.hasPrefix("init?(")
  }
}
