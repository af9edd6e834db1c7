import Yams

/// Parses the text of a table into its outermost value.
enum AssetTable {
  /// Throws for broken YAML, keys that come twice, and an empty or second document.
  static func parse(_ text: String, file: String) throws(ContentError) -> AssetValue {
    do {
      let root = try Parser(yaml: text, encoding: .utf8).singleRoot()
      return AssetValue(file: file, line: root?.mark?.line ?? 1, field: nil, node: root)
    } catch {
      throw ContentError(error, file: file)
    }
  }
}

extension ContentError {
  fileprivate init(_ error: any Error, file: String) {
    let (line, found) = ContentError.place(error)
    self.init(file: file, line: line, field: nil, found: found, expected: "well-formed YAML")
  }

  private static func place(_ error: any Error) -> (line: Int?, found: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (mark.line, "broken YAML (\(problem))")
    case .duplicatedKeysInMapping(let names, let context):
      return (context.mark.line, "'\(names.sorted()[0])' more than once")
    case .reader(let problem, _, _, _):
      return (nil, "broken YAML (\(problem))")
    case .memory, .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      return (nil, "broken YAML (\(error))")
    }
  }
}
