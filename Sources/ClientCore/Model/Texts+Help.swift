/// What the help pages say.
extension Texts {
  struct HelpPage: Sendable {
    var title: String
    var entries: [(keys: String, meaning: String)]
  }

  var helpPages: [HelpPage] {
    [
      HelpPage(
        title: "Walk and fight",
        entries: [
          ("arrows hjkl", "walk; into a foe: hit it"),
          ("y u b n", "walk diagonally (keypad too)"),
          ("space", "dash three tiles, untouchable"),
          ("f", "hit what you face"),
          ("1 2 3 4", "abilities of your class"),
          ("Tab", "aim at the next foe"),
          ("+ then 1-4", "spend a rank on an ability"),
          ("x", "forget the queued keys"),
          ("p", "pause, where you play alone"),
          ("q", "leave · Ctrl-C at once"),
        ]),
      HelpPage(
        title: "Things and people",
        entries: [
          ("i", "pack; at the stall: buy and sell"),
          ("e", "wear what is better"),
          ("m", "the whole map"),
          ("o", "scoreboard"),
          ("t", "your party"),
          ("g", "mark a place for the party"),
          ("a then 1-4", "wave, cheer, point, bow"),
          ("c or Enter", "talk; !text shouts to all"),
          ("/party NAME", "both say it: you are a party"),
          ("/p text", "talk to the party"),
        ]),
    ]
  }

  var watcherHelp: HelpPage {
    HelpPage(
      title: "Watch",
      entries: [
        ("f or Tab", "follow the next player"),
        ("arrows hjkl", "look around freely"),
        ("o", "scoreboard"),
        ("m", "the whole map"),
        ("? or Esc", "close this"),
        ("q", "leave · Ctrl-C at once"),
      ])
  }

  /// The last page tells what signs on creatures mean; its lines are drawn in these colours.
  var helpSigns: [(sign: String, meaning: String, color: UInt32)] {
    [
      ("lit tiles", "a blow falls there soon: step off", 0xFF6040),
      ("flickering", "burning: water puts it out", 0xFF8A30),
      ("green", "poisoned", 0x7ED04A),
      ("blue", "slowed", 0x5A9CFF),
      ("dark red", "bleeding: it hurts to walk", 0xE04848),
      ("grey", "stunned", 0x9090A0),
      ("underlined", "guarded, or away", 0xA8B8D0),
      ("dim", "veiled: monsters don't see it", 0x9080C0),
      ("$ ! ?", "gold and things: walk over them", 0xFFD84A),
    ]
  }
  var helpSignsTitle: String { "What you see" }
  var helpFoot: String { "Lit tiles are about to be struck: step off them." }
  func helpKeys(_ page: Int, _ pages: Int) -> String {
    pages > 1 ? "page \(page) of \(pages) · ? goes on · Esc closes" : "Esc closes"
  }
}
