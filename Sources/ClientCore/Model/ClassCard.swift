/// What the title screen shows of a class before there is a server to tell of it. The raw value is
/// the name that goes into the hello.
package enum ClassCard: String, CaseIterable, Hashable, Sendable {
  case warrior = "Warrior"
  case mage = "Mage"
  case taoist = "Taoist"

  /// 0xRRGGBB.
  var color: UInt32 {
    switch self {
    case .warrior: 0xFFD75F
    case .mage: 0x6FB0FF
    case .taoist: 0x8FE08A
    }
  }

  /// The class that a person means, in whatever letters; what is none of these is left as it is,
  /// because a host may have classes of its own.
  package static func className(_ text: String) -> String {
    let wanted = text.lowercased()
    return allCases.first { $0.rawValue.lowercased() == wanted }?.rawValue ?? text
  }
}
