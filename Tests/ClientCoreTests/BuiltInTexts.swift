import ClientCore
import Content

extension Languages {
  /// The languages of `Assets/strings`, as the program has them.
  static let builtIn: Languages = {
    do {
      return Languages(try texts(of: GameContent.strings(assets: nil)), locale: "en")
    } catch {
      fatalError("\(error)")
    }
  }()

  static func texts(of tables: [StringsTable]) throws(PhraseError) -> [Texts] {
    var texts: [Texts] = []
    for table in tables {
      texts.append(
        try Texts(
          language: table.tag, name: table.language, phrases: table.phrases,
          serverWords: table.names, file: table.file))
    }
    return texts
  }
}
