import Simulation

extension Attack {
  /// Every attack of a monster can be seen coming for at least so many units of 50 ms.
  static let monsterWindUpMin = 6

  /// As many as `Entity.readyAt` has places: the basic attack and four abilities.
  static let perKindMax = 5

  private static let shapes: [(word: String, choice: AttackShape)] =
    AttackShape.allCases.map { (String(describing: $0), $0) }

  /// Reads the attacks of a kind, the basic one first. `windUpMin` is in units of 50 ms.
  /// `callable` is for classes: the hounds that their deeds may call.
  static func list(
    _ value: AssetValue, windUpMin: Int, callable: MonsterNames?, rate: TickRate
  ) throws(ContentError) -> [Attack] {
    var attacks: [Attack] = []
    for item in try value.list(of: "attacks", count: 1...perKindMax) {
      let fields = try AssetFields(item, of: "an attack")
      attacks.append(
        try Attack(fields, windUpMin: windUpMin, callable: callable, rate: rate))
    }
    return attacks
  }

  private init(
    _ fields: AssetFields, windUpMin: Int, callable: MonsterNames?, rate: TickRate
  ) throws(ContentError) {
    var deed: Deed?
    if let callable, !fields["deed"].isAbsent {
      deed = try Deed(fields["deed"], hounds: callable, rate: rate)
    }
    let shape = deed.hasShape ? try fields["shape"].choice(of: Attack.shapes) : .ring
    let hasSize = deed.hasShape && shape.hasSize
    try fields.allow(Attack.allowed(shape, deed, isClass: callable != nil))
    self.init(
      name: try fields["name"].text(lengthMax: 24), shape: shape,
      size: hasSize ? try fields["size"].number(of: "tiles", in: 1...12) : 1,
      range: shape.isAimed ? try fields["range"].number(of: "tiles", in: 1...20) : 0,
      windUp: rate.ticks(try fields["wind-up"].number(of: "units of 50 ms", in: windUpMin...200)),
      recover: rate.ticks(try fields["recover"].number(of: "units of 50 ms", in: 0...200)),
      cooldown: rate.ticks(try fields["cooldown"].number(of: "units of 50 ms", in: 1...2400)),
      damage: deed.hasBlow ? try fields["damage"].span(of: "hit points", in: 0...10_000) : 0...0,
      noise: try fields["noise"].number(of: "tiles", in: 0...40),
      missileSpeed: try Attack.missileSpeed(fields["missile-speed"], rate: rate),
      stun: rate.ticks(
        fields["stun"].isAbsent
          ? 0 : try fields["stun"].number(of: "units of 50 ms", in: 1...200)))
    self.deed = deed
    mana = try fields["mana"].number(of: "points of mana", in: 0...1000, else: 0)
    rankPercent = try fields["rank-percent"].number(of: "percent", in: 0...200, else: 0)
    try readEffect(fields, rate: rate)
    if !fields["ground"].isAbsent { ground = try fields["ground"].choice(of: Attack.grounds) }
    if !fields["serves"].isAbsent { serves = try fields["serves"].choice(of: Service.words) }
  }

  /// The fields that an attack of that shape may have, beside or instead of which that is done.
  private static func allowed(_ shape: AttackShape, _ deed: Deed?, isClass: Bool) -> [String] {
    let place =
      !deed.hasShape
      ? [] : ["shape"] + (shape.hasSize ? ["size"] : []) + (shape.isAimed ? ["range"] : [])
    let blow = deed.hasBlow ? ["damage"] : []
    let force =
      deed.hasBlow
      ? ["missile-speed", "stun", "effect", "effect-time", "ground", "serves"] : []
    return ["name"] + place + ["wind-up", "recover", "cooldown"] + blow + ["noise"] + force
      + (isClass ? ["mana", "rank-percent", "deed"] : [])
  }

  static let effects: [(word: String, choice: Effect)] =
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

extension Deed? {
  /// Whether the ability covers tiles, and whether a blow falls on them.
  fileprivate var hasShape: Bool {
    switch self {
    case nil, .charge, .cloud: true
    case .ward, .inspire, .blink, .call, .mend, .veil: false
    }
  }

  fileprivate var hasBlow: Bool {
    switch self {
    case nil, .charge: true
    case .ward, .inspire, .blink, .call, .cloud, .mend, .veil: false
    }
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
