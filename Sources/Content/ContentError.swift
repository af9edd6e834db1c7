/// What is wrong in an asset, and where: always one sentence that says how to mend it.
package struct ContentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the host knows it: a bare name when it is built in, else with its directory.
  package let file: String
  /// Counted from 1; nil when the whole file is meant.
  package let line: Int?
  package let field: String?
  package let found: String
  package let expected: String

  /// `monsters.yaml:12: speed: found 'fast', expected a whole number of …, 100...20000`.
  package var description: String {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    let name = field.map { "\($0): " } ?? ""
    return "\(place)\(name)found \(found), expected \(expected)"
  }
}
