/// The words of one language as its file has them: which keys there must be is the reader's to say.
package struct StringsTable: Sendable {
  /// The file's name without its ending: `en`, `zh`.
  package let tag: String
  /// The name to blame in errors.
  package let file: String
  /// What the language calls itself.
  package let language: String
  package let phrases: [(key: String, text: String, line: Int)]
  /// English names and sentences that come from servers, each with its translation.
  package let names: [(key: String, text: String, line: Int)]

  /// The most characters of one text.
  static let charactersMax = 240

  init(tag: String, text: String, file: String) throws(ContentError) {
    let fields = try AssetFields(AssetTable.parse(text, file: file), of: "a language")
    try fields.allow(["language", "phrases", "names"])
    self.tag = tag
    self.file = file
    language = try fields["language"].text(lengthMax: 24)
    phrases = try Self.texts(fields["phrases"], of: "phrases")
    names = fields["names"].isAbsent ? [] : try Self.texts(fields["names"], of: "names")
  }

  private static func texts(
    _ value: AssetValue, of owner: String
  ) throws(ContentError) -> [(key: String, text: String, line: Int)] {
    let fields = try AssetFields(value, of: owner)
    var texts: [(key: String, text: String, line: Int)] = []
    for name in fields.names {
      let value = fields[name]
      texts.append((name, try value.text(lengthMax: charactersMax), value.line))
    }
    return texts
  }
}
