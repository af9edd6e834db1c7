import Yams

/// A person's settings as they are written: names with one word or with lists of words.
///
/// What names and words there are is the client's to say; it blames a place through `refused`.
package struct SettingsText: Sendable {
  package enum Content: Hashable, Sendable {
    case word(String)
    /// Names, each with a list: `dash: [space, v]`.
    case lists([Listed])
    /// Something else.
    case other
  }

  package struct Listed: Hashable, Sendable {
    package let name: String
    package let words: [String]
    package let line: Int
  }

  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Counted from 1.
    package let line: Int
    package let content: Content
    /// As it stands in the file, to be kept.
    package let text: String
  }

  package let file: String
  package let entries: [Entry]

  /// Throws for what is no YAML, or no names with values. An empty text has no entries.
  package init(_ text: String, file: String) throws(ContentError) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = lines.allSatisfy { line in
      let rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      return rest.isEmpty || rest.first == "#"
    }
    guard !isEmpty else {
      entries = []
      return
    }
    let fields = try AssetFields(AssetTable.parse(text, file: file), of: "the settings")
    let starts = fields.names.map { fields[$0].line }
    var entries: [Entry] = []
    for (index, name) in fields.names.enumerated() {
      let value = fields[name]
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : lines.count
      let own = lines[min(lines.count, value.line - 1)..<max(value.line - 1, min(end, lines.count))]
      entries.append(
        Entry(
          name: name, line: value.line, content: SettingsText.content(of: value),
          text: own.joined(separator: "\n")))
    }
    self.entries = entries
  }

  /// The sentence that says what stands there and what may.
  package func refused(
    _ field: String, line: Int, found: String, allowed: String
  ) -> ContentError {
    ContentError(file: file, line: line, field: field, found: found, expected: allowed)
  }

  private static func content(of value: AssetValue) -> Content {
    if let word = value.word { return .word(word) }
    guard let fields = try? AssetFields(value, of: "a setting") else { return .other }
    var lists: [Listed] = []
    for name in fields.names {
      let field = fields[name]
      guard let items = field.node?.sequence else { return .other }
      let words = items.compactMap { $0.scalar?.string }
      guard words.count == items.count else { return .other }
      lists.append(Listed(name: name, words: words, line: field.line))
    }
    return .lists(lists)
  }
}
