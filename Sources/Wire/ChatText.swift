/// A line of talk made fit to show: one line of at most 200 characters that people can see.
package struct ChatText: Hashable, Sendable {
  /// Never empty.
  package let text: String

  /// nil when nothing is left to say. Whatever cannot be shown becomes a space or goes; what is
  /// too long is cut.
  package init?(cleaning raw: String) {
    var cleaned = ""
    var isAfterSpace = true
    for scalar in raw.unicodeScalars.prefix(WireLimits.chatBytesMax) {
      if scalar.isPlainText && scalar != " " {
        cleaned.unicodeScalars.append(scalar)
        isAfterSpace = false
      } else if scalar.properties.isWhitespace, !isAfterSpace {
        cleaned += " "
        isAfterSpace = true
      }
    }
    while cleaned.last == " " { cleaned.removeLast() }
    cleaned = String(cleaned.prefix(WireLimits.chatCharactersMax))
    while cleaned.utf8.count > WireLimits.chatBytesMax { cleaned.removeLast() }
    guard !cleaned.isEmpty else { return nil }
    text = cleaned
  }
}
