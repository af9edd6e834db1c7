import Simulation

extension Attack {
  /// Every attack of a monster can be seen coming for at least so many units of 50 ms.
  static let monsterWindUpMin = 6

  /// As many as `Entity.readyAt` has places: the basic attack and four abilities.
  static let perKindMax = 5

  private static let shapes: [(word: String, choice: AttackShape)] =
    AttackShape.allCases.map { (String(describing: $0), $0) }

  /// Reads the attacks of a kind, the basic one first. `windUpMin` is in units of 50 ms.
  static func list(
    _ value: AssetValue, windUpMin: Int, rate: TickRate
  ) throws(ContentError) -> [Attack] {
    var attacks: [Attack] = []
    for item in try value.list(of: "attacks", count: 1...perKindMax) {
      let fields = try AssetFields(item, of: "an attack")
      attacks.append(try Attack(fields, windUpMin: windUpMin, rate: rate))
    }
    return attacks
  }

  private init(_ fields: AssetFields, windUpMin: Int, rate: TickRate) throws(ContentError) {
    let shape = try fields["shape"].choice(of: Attack.shapes)
    try fields.allow(
      ["name", "shape"] + (shape.hasSize ? ["size"] : []) + (shape.isAimed ? ["range"] : [])
        + [
          "wind-up", "recover", "cooldown", "damage", "noise", "missile-speed", "stun", "effect",
          "effect-time", "ground", "serves",
        ])
    self.init(
      name: try fields["name"].text(lengthMax: 24), shape: shape,
      size: shape.hasSize ? try fields["size"].number(of: "tiles", in: 1...12) : 1,
      range: shape.isAimed ? try fields["range"].number(of: "tiles", in: 1...20) : 0,
      windUp: rate.ticks(try fields["wind-up"].number(of: "units of 50 ms", in: windUpMin...200)),
      recover: rate.ticks(try fields["recover"].number(of: "units of 50 ms", in: 0...200)),
      cooldown: rate.ticks(try fields["cooldown"].number(of: "units of 50 ms", in: 1...2400)),
      damage: try fields["damage"].span(of: "hit points", in: 0...10_000),
      noise: try fields["noise"].number(of: "tiles", in: 0...40),
      missileSpeed: try Attack.missileSpeed(fields["missile-speed"], rate: rate),
      stun: rate.ticks(
        fields["stun"].isAbsent
          ? 0 : try fields["stun"].number(of: "units of 50 ms", in: 1...200)))
    try readEffect(fields, rate: rate)
    if !fields["ground"].isAbsent { ground = try fields["ground"].choice(of: Attack.grounds) }
    if !fields["serves"].isAbsent { serves = try fields["serves"].choice(of: Service.words) }
  }

  private static let effects: [(word: String, choice: Effect)] =
    Effect.allCases.map { (String(describing: $0), $0) }

  /// `effect` and `effect-time` come together or not at all.
  private mutating func readEffect(_ fields: AssetFields, rate: TickRate) throws(ContentError) {
    guard !fields["effect"].isAbsent || !fields["effect-time"].isAbsent else { return }
    effect = try fields["effect"].choice(of: Attack.effects)
    effectTime = rate.ticks(try fields["effect-time"].number(of: "units of 50 ms", in: 1...2400))
  }

  private static let grounds: [(word: String, choice: GroundChange)] =
    GroundChange.allCases.map { (String(describing: $0), $0) }

  private static func missileSpeed(
    _ value: AssetValue, rate: TickRate
  ) throws(ContentError) -> Int {
    guard !value.isAbsent else { return 0 }
    return rate.speed(
      try value.number(of: "thousandths of a tile per second", in: 1000...60_000))
  }
}

extension AttackShape {
  /// Whether `size` says anything about it.
  fileprivate var hasSize: Bool {
    switch self {
    case .line, .cone, .ring, .burst: true
    case .spot, .arc: false
    }
  }

  /// Whether it is aimed at a tile, rather than starting at or around oneself.
  fileprivate var isAimed: Bool {
    switch self {
    case .spot, .burst: true
    case .arc, .line, .cone, .ring: false
    }
  }
}

extension Service {
  fileprivate static let words: [(word: String, choice: Service)] =
    Service.allCases.map { ($0.word, $0) }

  /// The verb's name in the tables.
  var word: String {
    switch self {
    case .healOthers: "heal-others"
    case .summon: "summon"
    case .burrow: "burrow"
    case .fly: "fly"
    }
  }
}

extension Behaviour {
  /// What it needs an attack for that serves it; nil for most.
  var service: Service? {
    switch self {
    case .healOthers: .healOthers
    case .summon: .summon
    case .burrow: .burrow
    case .fly: .fly
    case .wander, .chase, .flank, .keepDistance, .split, .callKin, .fleeWhenHurt, .leashHome,
      .patrol, .guard, .charge, .ambush, .explode, .regenerate, .fearFire, .blink,
      .walkThroughWalls, .flit, .rage, .spinWebs, .steal, .shield, .fireproof:
      nil
    }
  }
}
