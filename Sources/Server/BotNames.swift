/// What bots are called: short, plain, and not mistaken for people.
package enum BotNames {
  private static let names = [
    "Alder", "Bramble", "Cinder", "Dapple", "Ember", "Fennel", "Gorse", "Hazel", "Iris", "Juniper",
    "Knot", "Linden", "Moss", "Nettle", "Osier", "Pine", "Quill", "Rowan", "Sorrel", "Thistle",
    "Umber", "Vetch", "Willow", "Yarrow",
  ]

  /// The name of the bot with that number from 0: `bot Alder`, and from the 25th on `bot Alder 2`.
  package static func name(_ number: Int) -> String {
    let round = number / names.count
    return "bot \(names[number % names.count])" + (round == 0 ? "" : " \(round + 1)")
  }

  /// The name of a bot that comes over a link, `Alder 4f7`: `troop` keeps the bots of several
  /// programs apart.
  package static func name(_ number: Int, ofTroop troop: UInt64) -> String {
    let mark = String((troop &+ UInt64(number / names.count)) & 0xFFF, radix: 16)
    return "\(names[number % names.count]) \(mark)"
  }
}
