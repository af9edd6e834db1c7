/// One sentence of a language, with places for values.
struct Wording: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    /// The value at that place among those given.
    case value(Int)
  }

  let pieces: [Piece]
  /// How many values it is filled with.
  let valueCount: Int

  /// Reads `felled by {killer}`. Throws the placeholders that stand there where they are not those
  /// allowed, each of them once or more often.
  init(_ text: String, placeholders: [String]) throws(WrongPlaceholders) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    var found: [String] = []
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[start...].dropFirst().prefix { $0 != "}" })
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      if !found.contains(name) { found.append(name) }
      if let place = placeholders.firstIndex(of: name) { pieces.append(.value(place)) }
      rest = rest[end...].dropFirst()
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    guard found.sorted() == placeholders.sorted() else { throw WrongPlaceholders(found: found) }
    self.pieces = pieces
    valueCount = placeholders.count
  }

  func filled(with values: [any CustomStringConvertible]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .value(let place): text += values[place].description
      }
    }
    return text
  }
}

/// The placeholders of a wording that do not fit its phrase.
struct WrongPlaceholders: Error {
  var found: [String]
}
