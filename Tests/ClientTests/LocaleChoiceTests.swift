import Testing

@testable import Client

@Suite struct LocaleChoiceTests {
  @Test(
    arguments: [
      ([:], ["C"], "en"),
      (["LANG": "C"], ["C"], "en"),
      (["LANG": "POSIX"], ["C"], "en"),
      (["LANG": "C.UTF-8"], ["C.UTF-8", "C.UTF-8"], "en"),
      (["LANG": "de_DE.UTF-8"], ["de_DE.UTF-8", "C.UTF-8"], "de_DE"),
      (["LANG": "de_DE.utf8@euro"], ["de_DE.utf8@euro", "C.UTF-8"], "de_DE"),
      (["LANG": "de_DE"], ["de_DE", "C.UTF-8"], "de_DE"),
      (["LANG": "de_DE.ISO-8859-1"], ["de_DE.ISO-8859-1", "C"], "de_DE"),
      (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], ["C"], "en"),
      (
        ["LANG": "fr_FR.UTF-8", "LC_MESSAGES": "pl_PL.UTF-8"], ["fr_FR.UTF-8", "C.UTF-8"], "pl_PL"
      ),
      (["LANG": "fr_FR.UTF-8", "LC_CTYPE": "C"], ["C"], "en"),
      (["LANG": "fr_FR.UTF-8", "LC_ALL": ""], ["fr_FR.UTF-8", "C.UTF-8"], "fr_FR"),
      (["LC_ALL": "pt_BR.UTF-8", "LANG": "C"], ["pt_BR.UTF-8", "C.UTF-8"], "pt_BR"),
    ] as [([String: String], [String], String)])
  func `the environment chooses characters and language`(
    environment: [String: String], locales: [String], language: String
  ) {
    let choice = LocaleChoice { environment[$0] }
    #expect(choice.characterLocales == locales)
    #expect(choice.language == language)
  }
}
