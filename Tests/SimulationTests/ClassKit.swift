@testable import Simulation

/// The three classes and the hound as GAME.md has them, with fixed damage, behind the kinds of
/// `TestKind`: for scripts about abilities.
enum ClassKit {
  static let mage = KindID(UInt8(TestKind.allCases.count))
  static let taoist = KindID(UInt8(TestKind.allCases.count + 1))
  static let hound = KindID(UInt8(TestKind.allCases.count + 2))

  static func ability(_ number: UInt8) -> Action { .ability(AttackIndex(number)) }

  private static func deed(
    _ name: String, _ deed: Deed, _ shape: AttackShape = .ring, size: Int = 1, range: Int = 0,
    windUp: Int = 2, damage: Int = 0, mana: Int = 0
  ) -> Attack {
    var attack = Attack(
      name: name, shape: shape, size: size, range: range, windUp: windUp, recover: 2, cooldown: 100,
      damage: damage...damage, noise: 0)
    attack.deed = deed
    attack.mana = mana
    attack.rankPercent = 25
    return attack
  }

  private static func strong(_ attack: Attack, mana: Int = 0) -> Attack {
    var attack = attack
    attack.mana = mana
    attack.rankPercent = 25
    return attack
  }

  static var warriorAttacks: [Attack] {
    var charge = deed("Charge", .charge(tiles: 5), .spot, range: 6, windUp: 4, damage: 14)
    charge.stun = 20
    return [
      .make("sword", .arc, windUp: 3, recover: 4, cooldown: 10, damage: 18, noise: 8),
      strong(
        .make(
          "Whirl", .ring, size: 1, windUp: 6, recover: 6, cooldown: 80, damage: 24, noise: 10)),
      charge, deed("Guard", .ward(ticks: 30)),
      deed("Roar", .inspire(within: 6, ticks: 120, draws: 10)),
    ]
  }

  private static var mageRow: CreatureKind {
    var fireball = Attack.make(
      "Fireball", .burst, size: 1, windUp: 8, recover: 4, cooldown: 60, damage: 22,
      missileSpeed: 800)
    fireball.range = 9
    fireball.effect = .burning
    fireball.effectTime = 60
    var nova = Attack.make(
      "Frost nova", .ring, size: 3, windUp: 6, recover: 4, cooldown: 240, damage: 8)
    nova.effect = .slowed
    nova.effectTime = 60
    var row = CreatureKind.make(
      "Mage", hp: 80, speed: 300,
      attacks: [
        .make(
          "bolt", range: 8, windUp: 3, recover: 3, cooldown: 12, damage: 10, missileSpeed: 1200),
        strong(fireball, mana: 15), strong(nova, mana: 15),
        deed("Blink", .blink(tiles: 6), mana: 10),
        strong(
          .make("Thunder", .ring, size: 5, windUp: 20, recover: 6, cooldown: 500, damage: 45),
          mana: 30),
      ], isClass: true)
    row.mana = 60
    row.manaEvery = 10
    return row
  }

  private static var taoistRow: CreatureKind {
    var row = CreatureKind.make(
      "Taoist", hp: 100, armour: 1, speed: 300,
      attacks: [
        .make(
          "talisman", range: 6, windUp: 3, recover: 3, cooldown: 10, damage: 8, missileSpeed: 1000),
        deed("Hound", .call(hound, countMax: 9), mana: 5),
        deed(
          "Miasma", .cloud(.poisoned, ticks: 80), .burst, size: 2, range: 6, mana: 15),
        deed("Mend", .mend(hp: 30, within: 4), mana: 15), deed("Veil", .veil(ticks: 80), mana: 20),
      ], isClass: true)
    row.attacks[1].cooldown = 10
    row.mana = 60
    row.manaEvery = 10
    return row
  }

  private static var houndRow: CreatureKind {
    .make(
      "hound", hp: 32, speed: 360, sight: 12,
      attacks: [.make("bite", windUp: 6, recover: 5, cooldown: 18, damage: 6)],
      behaviours: [.chase], groupSize: 0...0)
  }

  static var rows: [CreatureKind] { [mageRow, taoistRow, houndRow] }
}

extension Rules {
  /// `make()` with the classes as they are in play.
  static func withClasses(campRadius: Int = -1) -> Rules {
    var rules = Rules.make(campRadius: campRadius)
    rules.kinds += ClassKit.rows
    rules.kinds[Int(TestKind.warrior.rawValue)].attacks = ClassKit.warriorAttacks
    for kind in rules.kinds.indices where !rules.kinds[kind].isClass {
      rules.kinds[kind].experience = 10
    }
    return rules
  }
}

extension WorldScene {
  /// A scene in which seat 1 has that class and level, and stands where `@` is.
  static func of(
    _ kind: KindID, level: Int = 1, _ picture: String, campRadius: Int = -1
  ) -> WorldScene {
    let scene = WorldScene(picture, rules: .withClasses(campRadius: campRadius))
    let slot = scene.slot(scene.player())
    scene.world.creatures.entities[slot].kind = kind
    scene.world.players[0].sheet = CharacterSheet(kind: kind)
    scene.world.players[0].sheet.level = level
    for index in scene.world.players.indices {
      scene.world.setLevel(
        scene.world.players[index].sheet.level,
        of: scene.slot(scene.world.entity(scene.world.players[index].id)!))
    }
    return scene
  }

  /// The living hounds, in slot order.
  var hounds: [Entity] {
    var found: [Entity] = []
    world.forEachEntity { if $0.master != nil, $0.isAlive { found.append($0) } }
    return found
  }

  /// Has hounds called until there are so many; waits for mana and cooldowns.
  func callHounds(_ count: Int) {
    let slot = slot(player())
    for _ in 0..<(count * 60) where hounds.count < count {
      world.creatures.entities[slot].mana = world.creatures.entities[slot].manaMax
      advance(ClassKit.ability(1))
    }
    advance(ticks: 6)
  }

  /// Uses an ability and waits until its wind-up is over.
  func use(_ number: UInt8, ticks: Int = 30) {
    advance(ClassKit.ability(number), ticks: ticks)
  }

  /// The seat's character, in place, to be changed.
  func change(_ seat: UInt16 = 1, _ body: (inout Entity) -> Void) {
    body(&world.creatures.entities[slot(player(seat))])
  }
}
