import Content
import Crypto
import Foundation

/// The watching page as one text: `Assets/web/page.html` with every `{{file}}` in it replaced by
/// that file's text, and `{{names}}` by what other languages call the server's names.
struct PageText: Sendable {
  let text: String

  /// Throws a sentence when an asset can't be read or `page.html` asks for a part there is none of.
  init(assets: String?) throws {
    var parts: [String: String] = [:]
    for part in try GameContent.web(assets: assets) { parts[part.name] = part.text }
    parts["names"] = try PageText.names(in: GameContent.strings(assets: assets))
    guard let page = parts["page.html"] else {
      throw HostError(sentence: "web/page.html is missing")
    }
    text = try PageText.filled(page, with: parts)
  }

  /// Fills `{{file}}` once and from left to right: what stands in a part is left as it is.
  static func filled(_ page: String, with parts: [String: String]) throws -> String {
    var text = ""
    var rest = page[...]
    while let start = rest.range(of: "{{") {
      guard let end = rest[start.upperBound...].range(of: "}}") else { break }
      let name = String(rest[start.upperBound..<end.lowerBound])
      guard let part = parts[name] else {
        throw HostError(sentence: "web/page.html asks for {{\(name)}}, and there is no such part")
      }
      text += rest[..<start.lowerBound] + part
      rest = rest[end.upperBound...]
    }
    return text + rest
  }

  /// The hashes by which a browser lets the page's own scripts or styles run, and nothing else
  /// (Content Security Policy Level 3, §6.7.3): of what stands between `<tag>` and `</tag>`.
  func hashes(of tag: String) -> [String] {
    text.components(separatedBy: "<\(tag)>").dropFirst().map { piece in
      let content = piece.components(separatedBy: "</\(tag)>")[0]
      return "'sha256-\(Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString())'"
    }
  }

  /// `{"zh": {"wolf": "狼"}}`. No `<` may stand in it: it would end the element around it.
  private static func names(in tables: [StringsTable]) -> String {
    var names: [String: [String: String]] = [:]
    for table in tables where !table.names.isEmpty {
      names[table.tag] = Dictionary(
        table.names.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    return JSONLine.text(names).replacing("<", with: "\\u003c")
  }
}
