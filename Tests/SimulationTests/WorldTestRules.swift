@testable import Simulation

/// The kinds that scripted worlds are peopled with, by the letter they have in a picture. Blows do
/// fixed damage, so that scripts can count.
enum TestKind: UInt8, CaseIterable {
  case warrior, clubber, rat, wolf, slinger, slime, slimelet, ogre, post, archer
  case boar, bat, beetle, spider, sentry, keeper, ghoul, imp, shaman, troll, wraith, cultist
  case mole, bearer, golem, drake, netter, king

  var id: KindID { KindID(rawValue) }

  var letter: Character {
    switch self {
    case .warrior: "@"
    case .clubber: "c"
    case .rat: "r"
    case .wolf: "w"
    case .slinger: "s"
    case .slime: "j"
    case .slimelet: "l"
    case .ogre: "O"
    case .post: "p"
    case .archer: "a"
    case .boar: "B"
    case .bat: "b"
    case .beetle: "x"
    case .spider: "S"
    case .sentry: "z"
    case .keeper: "k"
    case .ghoul: "g"
    case .imp: "i"
    case .shaman: "h"
    case .troll: "t"
    case .wraith: "W"
    case .cultist: "u"
    case .mole: "m"
    case .bearer: "n"
    case .golem: "G"
    case .drake: "d"
    case .netter: "N"
    case .king: "K"
    }
  }

  init?(letter: Character) {
    guard let kind = TestKind.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = kind
  }

  var row: CreatureKind {
    switch self {
    case .warrior:
      .make(
        "Warrior", hp: 140, armour: 3, speed: 300,
        attacks: [
          .make("sword", .arc, windUp: 3, recover: 4, cooldown: 10, damage: 18, noise: 8),
          .make(
            "Whirl", .ring, size: 1, windUp: 6, recover: 6, cooldown: 80, damage: 24, noise: 10),
        ], isClass: true)
    case .clubber:
      .make(
        "Clubber", hp: 38, speed: 180,
        attacks: [.make("club", windUp: 14, recover: 10, cooldown: 30, damage: 13, noise: 8)],
        behaviours: [.wander, .chase, .callKin(6), .leashHome(12)], danger: 2)
    case .rat:
      .make(
        "rat", hp: 10, speed: 250, sight: 8,
        attacks: [.make("teeth", windUp: 8, recover: 8, cooldown: 20, damage: 5)],
        behaviours: [.wander, .chase, .callKin(8), .leashHome(25)], danger: 1, groupSize: 3...5)
    case .wolf:
      .make(
        "wolf", hp: 28, armour: 1, speed: 280, sight: 16,
        attacks: [.make("bite", windUp: 10, recover: 8, cooldown: 24, damage: 11)],
        behaviours: [.wander, .flank, .chase, .callKin(12), .fleeWhenHurt(percent: 50)],
        danger: 3, groupSize: 2...4)
    case .slinger:
      .make(
        "slinger", hp: 24, speed: 210, sight: 14,
        attacks: [
          .make(
            "stone", range: 8, windUp: 14, recover: 8, cooldown: 36, damage: 11, missileSpeed: 700)
        ], behaviours: [.wander, .keepDistance(6)], danger: 3)
    case .slime:
      .make(
        "slime", hp: 18, speed: 110, sight: 7,
        attacks: [.make("slap", .arc, windUp: 16, recover: 10, cooldown: 36, damage: 11)],
        behaviours: [.wander, .chase, .split(into: TestKind.slimelet.id, count: 3)], danger: 4)
    case .slimelet:
      .make(
        "slimelet", hp: 12, speed: 150, sight: 7,
        attacks: [.make("slap", windUp: 10, recover: 8, cooldown: 24, damage: 6)],
        behaviours: [.chase], danger: 1, groupSize: 0...0)
    case .ogre:
      .make(
        "ogre", hp: 170, armour: 4, speed: 140,
        attacks: [
          .make(
            "slam", .cone, size: 3, windUp: 22, recover: 16, cooldown: 60, damage: 33, noise: 16,
            stun: 10)
        ], behaviours: [.wander, .chase], danger: 9)
    case .post:
      .make("post", hp: 1000, speed: 100, sight: 0, attacks: [], behaviours: [])
    case .archer:
      .make(
        "Archer", hp: 60, speed: 300,
        attacks: [
          .make(
            "arrow", range: 6, windUp: 2, recover: 2, cooldown: 10, damage: 7, missileSpeed: 1500)
        ], isClass: true)
    case .boar:
      .lair(
        "boar", hp: 52, speed: 200,
        attacks: [
          .make("charge", .line, size: 6, windUp: 18, recover: 14, cooldown: 90, damage: 23)
        ], [.charge, .chase])
    case .bat: .lair("bat", hp: 14, speed: 320, attacks: [.bite], [.flit(percent: 45), .chase])
    case .beetle:
      .lair(
        "beetle", hp: 10, speed: 130,
        attacks: [.bite, .make("burst", .ring, windUp: 18, recover: 1, cooldown: 1, damage: 33)],
        [.explode, .chase])
    case .spider:
      .lair(
        "spider", hp: 34, speed: 230, attacks: [.bite], [.spinWebs(every: 10), .ambush(3), .chase])
    case .sentry: .lair("sentry", hp: 46, speed: 160, attacks: [.bite], [.patrol(4), .chase])
    case .keeper: .lair("keeper", hp: 200, speed: 160, attacks: [.bite], [.guard(4), .chase])
    case .ghoul:
      .lair("ghoul", hp: 58, speed: 150, attacks: [.bite], [.rage(percent: 200), .chase])
    case .imp:
      .lair("imp", hp: 22, speed: 240, attacks: [.bite], [.blink(within: 5, every: 40), .chase])
    case .shaman:
      .lair(
        "shaman", hp: 40, speed: 170, attacks: [.gesture(.healOthers)],
        [.healOthers(hp: 12, within: 6, every: 40), .keepDistance(6)])
    case .troll:
      .lair(
        "troll", hp: 150, speed: 160, attacks: [.bite],
        [.regenerate(every: 5), .fearFire, .chase])
    case .wraith:
      .lair("wraith", hp: 54, speed: 170, attacks: [.bite], [.walkThroughWalls(2), .chase])
    case .cultist:
      .lair(
        "cultist", hp: 44, speed: 170, attacks: [.gesture(.summon)],
        [.summon(TestKind.imp.id, count: 2, every: 40), .keepDistance(6)])
    case .mole, .bearer, .golem, .drake, .netter, .king: lateRow
    }
  }

  private var lateRow: CreatureKind {
    switch self {
    case .mole:
      .lair(
        "mole", hp: 60, speed: 130, attacks: [.bite, .blast(serving: .burrow, size: 1)],
        [.burrow(within: 12, every: 100), .chase])
    case .bearer:
      .lair("bearer", hp: 200, speed: 160, attacks: [.bite], [.shield(percent: 60), .chase])
    case .golem:
      .lair(
        "golem", hp: 240, speed: 100,
        attacks: [
          .make(
            "quake", .line, size: 6, windUp: 24, recover: 18, cooldown: 90, damage: 23,
            ground: .break)
        ], [.chase])
    case .drake:
      .lair(
        "drake", hp: 500, speed: 190, attacks: [.bite, .blast(serving: .fly, size: 2)],
        [.fly(ticks: 40, every: 200), .chase])
    case .netter:
      .lair(
        "netter", hp: 60, speed: 100,
        attacks: [
          .make(
            "net", .burst, size: 1, range: 6, windUp: 12, recover: 8, cooldown: 60, damage: 8,
            ground: .web)
        ], [.chase])
    default: king
    }
  }

  /// A boss of three phases: clubs, calls rats and clubs, then hits all around and runs.
  private var king: CreatureKind {
    var king = CreatureKind.lair(
      "King", hp: 1000, speed: 160,
      attacks: [
        .bite, .make("sweep", .ring, size: 2, windUp: 20, recover: 10, cooldown: 40, damage: 33),
        .gesture(.summon),
      ], [.guard(8), .callKin(10), .chase])
    let call = Behaviour.summon(TestKind.rat.id, count: 4, every: 100, together: 2)
    king.isBoss = true
    king.phases = [
      Phase(below: 100, attacks: [.basic], behaviours: king.behaviours, speed: 160),
      Phase(
        below: 60, attacks: [.basic, AttackIndex(2)], behaviours: [call] + king.behaviours,
        speed: 160, shout: "Rats!"),
      Phase(below: 30, attacks: [AttackIndex(1)], behaviours: king.behaviours, speed: 280),
    ]
    return king
  }
}

extension CreatureKind {
  /// One that never comes by itself.
  fileprivate static func lair(
    _ name: String, hp: Int, speed: Int, attacks: [Attack], _ behaviours: [Behaviour]
  ) -> CreatureKind {
    .make(
      name, hp: hp, speed: speed, attacks: attacks, behaviours: behaviours, groupSize: 0...0)
  }

  static func make(
    _ name: String, hp: Int, armour: Int = 0, speed: Int, sight: Int = 12, attacks: [Attack],
    behaviours: [Behaviour] = [], isClass: Bool = false, danger: Int = 1,
    groupSize: ClosedRange<Int> = 1...1
  ) -> CreatureKind {
    CreatureKind(
      name: name, glyph: "?", asciiGlyph: "?", color: 0xFFFFFF, hp: hp, armour: armour,
      speed: speed, sight: sight, hearing: 100, attacks: attacks, behaviours: behaviours,
      isClass: isClass, danger: danger, groupSize: groupSize)
  }
}

extension Attack {
  fileprivate static let bite = Attack.make(
    "bite", windUp: 10, recover: 8, cooldown: 24, damage: 13)

  static func make(
    _ name: String, _ shape: AttackShape = .spot, size: Int = 1, range: Int = 1, windUp: Int,
    recover: Int, cooldown: Int, damage: Int, noise: Int = 0, missileSpeed: Int = 0,
    stun: Int = 0, ground: GroundChange? = nil
  ) -> Attack {
    var attack = Attack(
      name: name, shape: shape, size: size,
      range: shape == .spot || shape == .burst ? range : 0, windUp: windUp,
      recover: recover, cooldown: cooldown, damage: damage...damage, noise: noise,
      missileSpeed: missileSpeed, stun: stun)
    attack.ground = ground
    return attack
  }

  /// Half a second of raised hands.
  fileprivate static func gesture(_ service: Service) -> Attack {
    var attack = Attack.make("gesture", .ring, windUp: 10, recover: 6, cooldown: 1, damage: 0)
    attack.serves = service
    return attack
  }

  /// The blow with which somebody comes back to the ground.
  fileprivate static func blast(serving service: Service, size: Int) -> Attack {
    var attack = Attack.make(
      "blast", .burst, size: size, range: 4, windUp: 18, recover: 16, cooldown: 1, damage: 23)
    attack.serves = service
    return attack
  }
}

extension Rules {
  /// 20 ticks a second; nobody comes by itself unless asked for, and there is no camp.
  static func make(
    campRadius: Int = -1, wakeAfter: Int = 100, monstersMax: Int = 0, spawnEvery: Int = 1
  ) -> Rules {
    Rules(
      tickRate: 20, kinds: TestKind.allCases.map(\.row), sight: 20, litSightMax: 40,
      dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), wakeAfter: wakeAfter,
      campHealEvery: 5, campRadius: campRadius, monstersMax: monstersMax, spawnEvery: spawnEvery)
  }
}
