import Simulation

/// What the letters of a vault's drawing stand for.
extension VaultCell {
  private static let legend: [(letter: Unicode.Scalar, cell: VaultCell)] = [
    (".", .tile(.grass)), ("\"", .tile(.tallGrass)), ("T", .tile(.tree)), ("#", .tile(.wall)),
    ("_", .tile(.floor)), ("=", .tile(.road)), ("+", .tile(.door)), ("'", .tile(.openDoor)),
    (":", .tile(.rubble)), ("%", .tile(.web)), ("-", .tile(.shallowWater)),
    ("~", .tile(.deepWater)), ("*", .tile(.campfire)), (";", .tile(.embers)),
    ("A", .tile(.altar)), ("$", .tile(.chest)), ("?", .either(.wall, .rubble)),
    (",", .either(.grass, .tallGrass)), ("m", .lodger(on: .floor, isStrong: false)),
    ("M", .lodger(on: .floor, isStrong: true)), ("w", .lodger(on: .grass, isStrong: false)),
    ("W", .lodger(on: .grass, isStrong: true)), ("B", .boss),
  ]

  /// All letters but the blank, for errors.
  static let letters = legend.map { String($0.letter) }.joined(separator: " ")

  init?(_ letter: Unicode.Scalar) {
    if letter == " " {
      self = .land
    } else if let entry = VaultCell.legend.first(where: { $0.letter == letter }) {
      self = entry.cell
    } else {
      return nil
    }
  }
}
