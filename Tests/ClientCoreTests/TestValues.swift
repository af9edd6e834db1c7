import ClientCore
import Simulation
import Wire

extension Welcome {
  /// A warrior, a clubber, a Taoist, a hound and a boss, at 20 ticks a second.
  static func make(
    width: Int, height: Int, lastSequence: InputSequence = .none, tickRate: Int = 20
  ) -> Welcome {
    let sword = AttackLegend(
      name: "sword", shape: .arc, size: 1, range: 0, windUp: 4, recover: 3, cooldown: 10)
    let whirl = AttackLegend(
      name: "Whirl", shape: .ring, size: 1, range: 0, windUp: 6, recover: 4, cooldown: 80)
    let club = AttackLegend(
      name: "club", shape: .spot, size: 1, range: 1, windUp: 12, recover: 10, cooldown: 30)
    let kinds = [
      KindLegend(
        name: "Warrior", glyph: "@", asciiGlyph: "@", color: 0xE8D8B0, isClass: true, speed: 300,
        attacks: [sword, whirl]),
      KindLegend(
        name: "Clubber", glyph: "ȼ", asciiGlyph: "c", color: 0xC08040, isClass: false, speed: 200,
        attacks: [club]),
      KindLegend(
        name: "Taoist", glyph: "@", asciiGlyph: "@", color: 0x8FE08A, isClass: true, speed: 300,
        attacks: [sword] + Self.deeds),
      KindLegend(
        name: "hound", glyph: "d", asciiGlyph: "d", color: 0xD8A860, isClass: false, speed: 320,
        attacks: [club]),
      KindLegend(
        name: "Old Antler", glyph: "Y", asciiGlyph: "Y", color: 0xE0C080, isClass: false,
        isBoss: true, speed: 220, attacks: [club]),
    ]
    return Welcome(
      serverName: "Test Vale", tickRate: tickRate, mapWidth: width, mapHeight: height, sight: 9,
      litSightMax: 20, dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), kinds: kinds,
      items: Self.items, resumeToken: Array(repeating: 7, count: 16), lastSequence: lastSequence)
  }
}

extension Welcome {
  /// A Taoist's four.
  static let deeds = [("Hound", 30), ("Miasma", 20), ("Mend", 25), ("Veil", 0)].map { name, mana in
    AttackLegend(
      name: name, shape: .ring, size: 1, range: 0, windUp: 4, recover: 4, cooldown: 100,
      mana: mana, isDeed: true)
  }

  /// A draught, a scroll, two swords and a charm.
  static let items = [
    ItemLegend(
      name: "healing draught", glyph: "!", asciiGlyph: "!", color: 0xE06060, price: 15,
      purpose: .heal,
      tier: 0, text: "mends 40"),
    ItemLegend(
      name: "scroll of recall", glyph: "?", asciiGlyph: "?", color: 0xE0D8B0, price: 40,
      purpose: .recall,
      tier: 0, text: "back to the fire"),
    ItemLegend(
      name: "iron sword", glyph: "/", asciiGlyph: "/", color: 0xB0B8C8, price: 60,
      purpose: .gear(.weapon),
      tier: 1, text: "+10 % damage"),
    ItemLegend(
      name: "flame sword", glyph: "/", asciiGlyph: "/", color: 0xFF9040, price: 240,
      purpose: .gear(.weapon), tier: 3, text: "sets fire"),
    ItemLegend(
      name: "fox tail", glyph: "&", asciiGlyph: "&", color: 0xE0A060, price: 0,
      purpose: .gear(.charm),
      tier: 2, text: "+8 % speed"),
  ]
}

extension OwnState {
  static func make(number: UInt16 = 0) -> OwnState {
    OwnState(
      number: SeenNumber(number), speed: 300, stepLeft: 0, heldUntil: .zero, dashReadyAt: .zero,
      readyAt: Array(repeating: .zero, count: 5), acknowledged: .none, waiting: 0)
  }

  /// Somebody of level 9 with a full pack.
  static func seasoned(canTrade: Bool = false, ranksToSpend: Int = 0) -> OwnState {
    var own = OwnState.make()
    var sheet = OwnSheet()
    sheet.manaMax = 120
    sheet.level = 9
    sheet.experience = 800
    sheet.experienceNext = 1200
    sheet.ranksToSpend = ranksToSpend
    sheet.ranks = [3, 2, 1, 1]
    sheet.gold = 132
    sheet.gear = [ItemID(2), nil, ItemID(4)]
    sheet.pack = [(0, 3), (1, 1), (3, 1)].map { PackEntry(item: ItemID($0), count: $1) }
    sheet.canTrade = canTrade
    own.character = OwnCharacter(mana: 24, target: nil, sheet: sheet)
    own.readyAt[2] = Tick(70)
    return own
  }
}

extension SeenEntity {
  static func make(
    _ number: UInt16, kind: UInt8 = 0, at position: Point, hp: Int = 140, hpMax: Int = 140,
    activity: Activity = .idle, name: String = ""
  ) -> SeenEntity {
    SeenEntity(
      number: SeenNumber(number), kind: KindID(kind), position: position, facing: .south, hp: hp,
      hpMax: hpMax, activity: activity, name: name)
  }
}

extension Snapshot {
  /// One character to a tile: `.` grass, `#` wall, `T` tree, `+` door, `~` deep water, `=` road,
  /// `"` tall grass, `^` campfire, space unknown.
  static func make(
    _ rows: [String], tick: UInt32 = 10, own: OwnState? = .make(), entities: [SeenEntity]
  ) -> Snapshot {
    let tiles = rows.flatMap { row in row.map { Tile.named($0)?.rawValue ?? 0 } }
    return Snapshot(
      tick: Tick(tick), own: own, entities: entities, mapWidth: rows[0].count, tiles: tiles)
  }
}

extension Tile {
  static func named(_ character: Character) -> Tile? {
    switch character {
    case ".": .grass
    case "#": .wall
    case "T": .tree
    case "+": .door
    case "~": .deepWater
    case "=": .road
    case "\"": .tallGrass
    case "^": .campfire
    case "_": .floor
    default: nil
    }
  }
}

extension Replica {
  /// Welcomed, with a warrior called Ada who is number 0.
  static func make(map rows: [String], at place: Point, others: [SeenEntity] = []) -> Replica {
    var replica = Replica()
    _ = replica.receive(.welcome(.make(width: rows[0].count, height: rows.count)))
    let entities = [SeenEntity.make(0, at: place, name: "Ada")] + others
    _ = replica.receive(.snapshot(.make(rows, entities: entities)))
    return replica
  }
}
