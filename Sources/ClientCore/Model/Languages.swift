/// The languages there are, and which of them the terminal's owner reads.
package struct Languages: Sendable {
  /// English is among them.
  package let all: [Texts]
  private let locale: String

  /// `locale` is as the environment says it: `zh_CN`, `de`.
  package init(_ all: [Texts], locale: String) {
    self.all = all
    self.locale = locale
  }

  /// Says keys only: for programs that nobody looks at.
  package static let wordless = Languages([.wordless], locale: "en")

  /// What was wanted, else what the locale asks for, else English.
  func texts(for wanted: String) -> Texts {
    texts(named: wanted) ?? texts(named: locale) ?? texts(named: "en") ?? all.first ?? .wordless
  }

  /// By the whole tag, or by the language without its land: `zh_CN` and `zh-Hans` are `zh`.
  package func texts(named tag: String) -> Texts? {
    let wanted = tag.lowercased().replacing("_", with: "-")
    let language = String(wanted.prefix { $0 != "-" })
    return all.first { $0.language.lowercased() == wanted }
      ?? all.first { $0.language.lowercased() == language }
  }
}
