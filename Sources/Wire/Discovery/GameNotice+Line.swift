/// GameNotice ↔ the rest of its line, see Discovery.md.
extension GameNotice {
  var line: String {
    [
      instance.asHex, "port=\(port)", "mode=\(mode)", "players=\(players)/\(playersMax)",
      "bots=\(bots)", "watchers=\(watchers)/\(watchersMax)", "lock=\(isLocked ? 1 : 0)",
      "version=\(version)", "wire=\(subprotocol)", "name=\(name)",
    ].joined(separator: " ")
  }

  /// Every field once, in any order but for the name, which is last; unknown ones are skipped.
  init(_ words: inout Words) throws(DiscoveryError) {
    guard let instance = words.next().flatMap(UInt64.init(hexWord:)) else { throw .malformed }
    var fields = NoticeFields()
    while true {
      if let name = words.rest(after: "name=") {
        guard Self.isName(name), let notice = fields.notice(of: instance, called: name) else {
          throw .malformed
        }
        self = notice
        return
      }
      guard let word = words.next(), fields.take(word) else { throw .malformed }
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= DiscoveryLimits.nameBytesMax && text.first != " "
      && text.last != " "
  }
}

/// The fields of a notice as they are read; nil until told.
private struct NoticeFields {
  private var port: Int?
  private var mode: String?
  private var players: (Int, Int)?
  private var bots: Int?
  private var watchers: (Int, Int)?
  private var isLocked: Bool?
  private var version: String?
  private var subprotocol: String?

  /// False for a word that is no field, or a field with a value out of its range.
  mutating func take(_ word: Substring) -> Bool {
    guard let mark = word.firstIndex(of: "=") else { return false }
    let value = word[mark...].dropFirst()
    switch word[..<mark] {
    case "port":
      port = Self.number(value)
      return port.map { $0 > 0 } ?? false
    case "mode":
      mode = Self.word(value)
      return mode != nil
    case "players":
      players = Self.pair(value)
      return players != nil
    case "bots":
      bots = Self.number(value)
      return bots != nil
    case "watchers":
      watchers = Self.pair(value)
      return watchers != nil
    case "lock":
      isLocked = value == "1" ? true : value == "0" ? false : nil
      return isLocked != nil
    case "version":
      version = Self.word(value)
      return version != nil
    case "wire":
      subprotocol = Self.word(value)
      return subprotocol != nil
    default: return true
    }
  }

  /// nil while something is missing.
  func notice(of instance: UInt64, called name: String) -> GameNotice? {
    guard let port, let mode, let players, let bots, let watchers, let isLocked, let version,
      let subprotocol
    else { return nil }
    return GameNotice(
      instance: instance, port: port, mode: mode, players: players.0, playersMax: players.1,
      bots: bots, watchers: watchers.0, watchersMax: watchers.1, isLocked: isLocked,
      version: version, subprotocol: subprotocol, name: name)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number <= DiscoveryLimits.numberMax
    else { return nil }
    return number
  }

  private static func pair(_ text: Substring) -> (Int, Int)? {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 2, let left = number(parts[0]), let right = number(parts[1]) else {
      return nil
    }
    return (left, right)
  }

  private static func word(_ text: Substring) -> String? {
    let isWord = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isWord && (1...DiscoveryLimits.wordBytesMax).contains(text.utf8.count)
      ? String(text) : nil
  }
}

/// A line, word by word.
struct Words {
  private var text: Substring

  init(_ text: String) { self.text = text[...] }

  /// nil at the end, and where two spaces stand.
  mutating func next() -> Substring? {
    let word = text.prefix { $0 != " " }
    guard !word.isEmpty else { return nil }
    text = text[word.endIndex...].dropFirst()
    return word
  }

  /// All that is left, where it begins so.
  func rest(after start: String) -> String? {
    text.hasPrefix(start) ? String(text.dropFirst(start.count)) : nil
  }
}
