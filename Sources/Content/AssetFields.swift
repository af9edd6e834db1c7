import Yams

/// Named fields of a table, none of them unknown and none twice.
struct AssetFields {
  private let whole: AssetValue
  private let pairs: [(name: String, value: AssetValue)]

  /// Takes the fields of a value. `owner` says whose they are, for the error when it has none.
  init(_ value: AssetValue, of owner: String) throws(ContentError) {
    guard let mapping = value.node?.mapping else {
      throw value.refused(expected: "the fields of \(owner)")
    }
    whole = value
    var pairs: [(name: String, value: AssetValue)] = []
    for (key, node) in mapping {
      let line = key.mark?.line ?? value.line
      guard let name = key.scalar?.string else {
        throw AssetValue(file: value.file, line: line, field: nil, node: key)
          .refused(expected: "the name of a field of \(owner)")
      }
      pairs.append((name, AssetValue(file: value.file, line: line, field: name, node: node)))
    }
    self.pairs = pairs
  }

  var names: [String] { pairs.map(\.name) }

  /// The field's value; an absent one when there is none, which every reading of it refuses.
  subscript(name: String) -> AssetValue {
    pairs.first { $0.name == name }?.value
      ?? AssetValue(file: whole.file, line: whole.line, field: name, node: nil)
  }

  /// Refuses every field that nothing would read.
  func allow(_ names: [String]) throws(ContentError) {
    for (name, value) in pairs where !names.contains(name) {
      throw value.refused(
        expected: "one of \(names.joined(separator: ", "))", found: "an unknown field")
    }
  }
}
