import Foundation

/// What tests read out of a page such as WireFormat.md: a line "Example: name" is followed by a
/// block of hex, with comments after semicolons; a line "Worked `name`: 0x…" is a number.
struct WireFormatDocument {
  private(set) var examples: [String: [UInt8]] = [:]
  private(set) var checksums: [String: UInt32] = [:]

  init(_ page: String = "WireFormat.md") throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/Wire/Wire.docc/\(page)")
    var name: String?
    for line in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("Example: ") {
        name = String(line.dropFirst(9))
        examples[name ?? ""] = []
      } else if let worked = quoted(line, after: "Worked `") {
        checksums[worked] = UInt32(line.split(separator: "0x").last ?? "", radix: 16)
      } else if line == "```" {
        name = nil
      } else if let name {
        let bytes = line.prefix { $0 != ";" }.split(separator: " ")
        examples[name, default: []] += bytes.compactMap { UInt8($0, radix: 16) }
      }
    }
  }

  private func quoted(_ line: Substring, after start: String) -> String? {
    guard line.hasPrefix(start) else { return nil }
    return String(line.dropFirst(start.count).prefix { $0 != "`" })
  }
}
