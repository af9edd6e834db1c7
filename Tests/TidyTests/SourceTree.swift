import Foundation

/// The checkout as text: where the tidy rules look.
struct SourceTree {
  /// The package's root, found from where this file stands.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: CustomStringConvertible {
    /// Relative to the root: `Sources/Wire/Delta.swift`.
    var path: String
    var lines: [String]

    var description: String { path }

    /// `Wire` for `Sources/Wire/Delta.swift`.
    var room: String { String(path.split(separator: "/")[1]) }
  }

  /// All Swift files under a folder of the root.
  static func swiftFiles(under folder: String) -> [File] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path(percentEncoded: false)) else {
      return []
    }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { name in
        guard let text = try? String(contentsOf: base.appending(path: name), encoding: .utf8)
        else { return nil }
        return File(path: "\(folder)/\(name)", lines: text.components(separatedBy: "\n"))
      }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

/// A line that breaks a rule, printed as compilers do.
func offence(_ file: SourceTree.File, _ index: Int, _ why: String) -> String {
  "\(file.path):\(index + 1): \(why)"
}
