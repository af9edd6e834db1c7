/// Which characters the terminal takes and which language its owner reads, from the environment
/// alone (POSIX, "Internationalization Variables": the first of the three that is set and not empty
/// counts).
package struct LocaleChoice: Hashable, Sendable {
  /// For `setlocale(LC_CTYPE, …)`, to be tried in this order.
  package let characterLocales: [String]
  /// `de` or `pt_BR`; `en` without UTF-8, and where nothing is said.
  package let language: String

  /// `lookUp` gives an environment variable's value.
  package init(_ lookUp: (String) -> String?) {
    let characters = Self.first(["LC_ALL", "LC_CTYPE", "LANG"], lookUp)
    characterLocales = Self.characterLocales(for: characters)
    let messages = Self.first(["LC_ALL", "LC_MESSAGES", "LANG"], lookUp)
    language = characterLocales == ["C"] ? "en" : Self.language(of: messages)
  }

  private static func first(_ names: [String], _ lookUp: (String) -> String?) -> String {
    names.lazy.compactMap(lookUp).first { !$0.isEmpty } ?? "C"
  }

  /// A locale that is not installed still says that its terminal takes UTF-8, unless it names
  /// another character set.
  private static func characterLocales(for name: String) -> [String] {
    if name == "C" || name == "POSIX" { return ["C"] }
    guard let dot = name.firstIndex(of: ".") else { return [name, "C.UTF-8"] }
    let codeset = name[name.index(after: dot)...].prefix { $0 != "@" }.lowercased()
    let isUnicode = codeset == "utf-8" || codeset == "utf8"
    return isUnicode ? [name, "C.UTF-8"] : [name, "C"]
  }

  private static func language(of name: String) -> String {
    let language = String(name.prefix { $0 != "." && $0 != "@" })
    return language.isEmpty || language == "C" || language == "POSIX" ? "en" : language
  }
}
