/// The header lines of a request or response, in their order; names compare without case.
package struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One header line.
  package struct Field: Hashable, Sendable {
    /// As sent.
    package var name: String
    /// Without the blanks around it.
    package var value: String
  }

  /// Every line, in its order.
  package private(set) var all: [Field] = []

  /// No lines.
  package init() {}

  /// The lines of a literal, in its order; a name may come twice.
  package init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }

  /// Adds a line after the others.
  package mutating func append(_ name: String, _ value: String) {
    all.append(Field(name: name, value: value))
  }

  /// The value of the first line of this name.
  package func first(_ name: String) -> String? { values(name).first }

  /// The values of all lines of this name.
  package func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return all.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The comma-separated elements of all lines of this name, without the blanks around them.
  package func elements(_ name: String) -> [String] {
    values(name).flatMap { $0.split(separator: ",") }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Whether an element of this name equals `token`, without case.
  package func contains(_ token: String, in name: String) -> Bool {
    elements(name).contains { $0.lowercased() == token }
  }
}

/// Without the blanks and tabs around it (RFC 9110 §5.6.3).
func trimmed(_ text: some StringProtocol) -> String {
  let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  let start = text.drop(while: isBlank)
  guard let end = start.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(start[...end])
}
