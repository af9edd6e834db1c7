import ClientCore
import Foundation
import Testing

/// Every screen as text in `Golden/SCREEN-SIZE-LANGUAGE.txt`. Who changes looks records them anew
/// and reads the difference in git:
///
///     CUDGEL_RECORD_SCREENS=1 \
///       swift test -c release --disable-testable-imports --filter GoldenScreen
@Suite struct GoldenScreenTests {
  @Test(arguments: Golden.all) func `a screen looks as its file says`(golden: Golden) throws {
    let picture = golden.picture
    if Golden.isRecording {
      try FileManager.default.createDirectory(
        atPath: Golden.folder, withIntermediateDirectories: true)
      return try picture.write(toFile: golden.path, atomically: true, encoding: .utf8)
    }
    let file = try? String(contentsOfFile: golden.path, encoding: .utf8)
    let wanted = try #require(file, "\(golden.file) is missing: record it, see above")
    guard picture != wanted else { return }
    Issue.record("\(golden.file)\n\(Golden.difference(from: wanted, to: picture))")
  }

  @Test func `no file is left of a screen that there is not`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder)
    let known = Set(Golden.all.map(\.file))
    #expect(files.filter { !known.contains($0) && !$0.hasPrefix(".") } == [])
  }

  @Test func `a difference names its rows`() {
    let difference = Golden.difference(from: "a\nb\nc", to: "a\nB\nc\nd")
    #expect(difference == "row 1\n- b\n+ B\nrow 3\n+ d")
  }
}

/// One screen at one size in one language.
struct Golden: Sendable, CustomTestStringConvertible {
  let scene: Scene
  let columns: Int
  let rows: Int
  let language: String

  static let isRecording = ProcessInfo.processInfo.environment["CUDGEL_RECORD_SCREENS"] != nil
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Golden"

  static let all: [Golden] = Scene.allCases.flatMap { scene in
    scene.sizes.flatMap { columns, rows in
      scene.languages.map {
        Golden(scene: scene, columns: columns, rows: rows, language: $0)
      }
    }
  }

  var file: String { "\(scene.rawValue)-\(columns)x\(rows)-\(language).txt" }
  var path: String { "\(Self.folder)/\(file)" }
  var testDescription: String { file }

  var picture: String {
    scene.picture(columns: columns, rows: rows, language: language) + "\n"
  }

  /// The rows that differ, each as it should be and as it is.
  static func difference(from wanted: String, to found: String) -> String {
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for row in 0..<max(old.count, new.count) {
      let before = row < old.count ? old[row] : nil
      let after = row < new.count ? new[row] : nil
      guard before != after else { continue }
      lines.append("row \(row)")
      if let before { lines.append("- \(before)") }
      if let after { lines.append("+ \(after)") }
    }
    return lines.joined(separator: "\n")
  }
}

extension Scene {
  fileprivate var sizes: [(Int, Int)] {
    self == .tooSmall ? [(59, 20), (24, 5)] : [(60, 20), (80, 24), (120, 40), (200, 60)]
  }

  /// Where there is only ASCII it is English.
  fileprivate var languages: [String] { self == .ascii ? ["en"] : ["en", "zh"] }
}
