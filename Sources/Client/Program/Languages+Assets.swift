package import ClientCore
internal import Content

extension Languages {
  /// Every language that there is, in the order of their tags: the built-in ones, and those of the
  /// host's directory. Throws the sentence that says which file is wrong, and where.
  package static func texts(assets: String?) throws -> [Texts] {
    try GameContent.strings(assets: assets).map { table in
      try Texts(
        language: table.tag, name: table.language, phrases: table.phrases,
        serverWords: table.names, file: table.file)
    }
  }

  /// Those that this terminal can show: without UTF-8 it is English alone.
  init(_ texts: [Texts], isUnicode: Bool, locale: String) {
    self.init(isUnicode ? texts : texts.filter { $0.language == "en" }, locale: locale)
  }
}
