import ClientCore
import Testing

@Test func `every word of every option can be set and is read back`() {
  for name in OptionName.allCases {
    for word in name.words(languages: ["en", "zh"], presets: ["arrows", "vi"]) {
      var options = Options()
      options[name] = word
      #expect(options[name] == word, "\(name.rawValue) \(word)")
    }
  }
}

@Test func `every option stands for something of its own`() {
  for name in OptionName.allCases {
    var options = Options()
    let before = OptionName.allCases.map { options[$0] }
    let words = name.words(languages: ["zh"], presets: ["arrows", "vi"])
    options[name] = words.first { $0 != options[name] } ?? ""
    let changed = zip(OptionName.allCases, before).filter { options[$0] != $1 }.map(\.0)
    #expect(changed == [name])
  }
}
