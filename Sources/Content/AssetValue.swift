import Yams

/// One value in a table, or the lack of one, with the place to name when it is not what it should
/// be.
struct AssetValue {
  let file: String
  let line: Int
  let field: String?
  /// nil: the field is not there.
  let node: Node?

  init(file: String, line: Int, field: String?, node: Node?) {
    self.file = file
    self.line = line
    self.field = field
    self.node = node
  }

  /// A value that was written as plain text, outside of YAML.
  init(file: String, line: Int, field: String?, word: String?) {
    self.init(file: file, line: line, field: field, node: word.map { Node($0) })
  }

  var isAbsent: Bool { node == nil }

  /// What is written here, when it is neither fields nor a list.
  var word: String? { node?.scalar?.string }

  /// The sentence that says what stands here and what should.
  func refused(expected: String, found: String? = nil) -> ContentError {
    ContentError(
      file: file, line: line, field: field, found: found ?? described, expected: expected)
  }

  /// A whole number, written in decimal.
  func number(of unit: String, in allowed: ClosedRange<Int>) throws(ContentError) -> Int {
    guard let text = word, let number = Int(text), allowed.contains(number) else {
      throw refused(expected: "a whole number of \(unit), \(allowed)")
    }
    return number
  }

  /// The same, where the field may be left out.
  func number(
    of unit: String, in allowed: ClosedRange<Int>, else fallback: Int
  ) throws(ContentError) -> Int {
    isAbsent ? fallback : try number(of: unit, in: allowed)
  }

  /// One whole number, or two with a hyphen between: `8-12`.
  func span(of unit: String, in allowed: ClosedRange<Int>) throws(ContentError) -> ClosedRange<Int>
  {
    let parts = (word ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...2).contains(numbers.count),
      numbers.allSatisfy(allowed.contains), numbers[0] <= numbers[numbers.count - 1]
    else {
      throw refused(expected: "a whole number of \(unit) or two like 8-12, \(allowed)")
    }
    return numbers[0]...numbers[numbers.count - 1]
  }

  /// Printable text of 1 to `lengthMax` characters, without blanks around it.
  func text(lengthMax: Int) throws(ContentError) -> String {
    guard let text = word, (1...lengthMax).contains(text.count),
      text.unicodeScalars.allSatisfy(\.isPrintable), text.first != " ", text.last != " "
    else {
      throw refused(expected: "1 to \(lengthMax) printable characters")
    }
    return text
  }

  /// One of several words.
  func choice<Choice>(of words: [(word: String, choice: Choice)]) throws(ContentError) -> Choice {
    let text = word
    guard let match = words.first(where: { $0.word == text }) else {
      throw refused(expected: "one of \(words.map(\.word).joined(separator: ", "))")
    }
    return match.choice
  }

  /// The items of a list, each to be blamed under this field's name.
  func list(
    of things: String, count: ClosedRange<Int>
  ) throws(ContentError) -> [AssetValue] {
    let expected = "a list of \(count) \(things)"
    guard let items = node?.sequence else { throw refused(expected: expected) }
    guard count.contains(items.count) else {
      throw refused(expected: expected, found: "\(items.count)")
    }
    return items.map { AssetValue(file: file, line: $0.mark?.line ?? line, field: field, node: $0) }
  }

  private var described: String {
    switch node {
    case .scalar(let scalar) where !scalar.string.isEmpty: "'\(scalar.string.prefix(40))'"
    case .mapping: "fields"
    case .sequence: "a list"
    case .scalar, .alias, nil: "nothing"
    }
  }
}
