import ClientCore
import Simulation
import Wire

extension Welcome {
  /// A warrior and a clubber, at 20 ticks a second.
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
    ]
    return Welcome(
      serverName: "Test Vale", tickRate: tickRate, mapWidth: width, mapHeight: height, sight: 9,
      litSightMax: 20, dash: DashRules(tiles: 3, cooldown: 40, untouchable: 4), kinds: kinds,
      resumeToken: Array(repeating: 7, count: 16), lastSequence: lastSequence)
  }
}

extension OwnState {
  static func make(number: UInt16 = 0) -> OwnState {
    OwnState(
      number: SeenNumber(number), speed: 300, stepLeft: 0, heldUntil: .zero, dashReadyAt: .zero,
      readyAt: Array(repeating: .zero, count: 5), acknowledged: .none, waiting: 0)
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
