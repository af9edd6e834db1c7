/// The servers that somebody has played on last, as they are written in the client's file.
package struct RecentText: Sendable {
  package struct Entry: Hashable, Sendable {
    package var address: String
    package var name: String
    package var player: String
    /// Empty where it was not known.
    package var className: String

    package init(address: String, name: String, player: String, className: String) {
      self.address = address
      self.name = name
      self.player = player
      self.className = className
    }
  }

  private static let countMax = 32
  private static let charactersMax = 80

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// Throws for the first mistake.
  package init(_ text: String, file: String) throws(ContentError) {
    var entries: [Entry] = []
    let root = try AssetTable.parse(text, file: file)
    for item in try root.list(of: "servers", count: 0...Self.countMax) {
      let fields = try AssetFields(item, of: "a server")
      try fields.allow(["address", "name", "as", "class"])
      let word = fields["class"]
      entries.append(
        Entry(
          address: try fields["address"].text(lengthMax: Self.charactersMax),
          name: try fields["name"].text(lengthMax: Self.charactersMax),
          player: try fields["as"].text(lengthMax: Self.charactersMax),
          className: word.isAbsent ? "" : try word.text(lengthMax: Self.charactersMax)))
    }
    self.entries = entries
  }

  /// As it is written: what a person named is put into quotes.
  package var text: String {
    guard !entries.isEmpty else { return "[]\n" }
    return entries.map { entry in
      var lines = [
        "- address: \(Self.quoted(entry.address))", "  name: \(Self.quoted(entry.name))",
        "  as: \(Self.quoted(entry.player))",
      ]
      if !entry.className.isEmpty { lines.append("  class: \(Self.quoted(entry.className))") }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.isPrintable {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
