import Simulation

extension Effect {
  /// What it looks like, 0xRRGGBB.
  var color: UInt32 {
    switch self {
    case .burning: 0xFF8A30
    case .poisoned: 0x7ED04A
    case .slowed: 0x5A9CFF
    case .guarded: 0xA8B8D0
    case .veiled: 0x9080C0
    case .inspired: 0xFFD860
    case .bleeding: 0xE04848
    case .hasted: 0x60E0D8
    }
  }
}

extension EffectSet {
  /// Those that last, in their order.
  var all: [Effect] { Effect.allCases.filter { contains($0) } }
}
