import ClientCore
import Simulation
import Wire

/// A world with one player in it, that takes inputs as the match does: in order, each once, at most
/// eight waiting, one a tick when the character can act.
struct ModelServer: ~Copyable {
  static let waitingMax = 8
  let seat = SeatID(1)
  var world: World
  var waiting: [SequencedAction] = []
  var seen = InputSequence.none
  var acknowledged = InputSequence.none
  /// Inputs for which there was no room.
  var refused = 0

  /// Clears a place for the camp in the middle of the map.
  init(map: TileMap, seed: UInt64, monstersMax: Int = 0) {
    let camp = Point(map.width / 2, map.height / 2)
    var map = map
    for y in camp.y - 2...camp.y + 2 {
      for x in camp.x - 2...camp.x + 2 { map[Point(x, y)] = .floor }
    }
    map[camp] = .campfire
    let terrain = Terrain(map: map, camp: camp)
    world = World(rules: .make(monstersMax: monstersMax), terrain: terrain, seed: seed)
    world.advance(applying: [.join(seat: seat, kind: KindID(0))])
  }

  mutating func receive(_ input: SequencedAction) {
    guard input.sequence > seen else { return }
    seen = input.sequence
    guard waiting.count < Self.waitingMax else {
      acknowledged = input.sequence
      refused += 1
      return
    }
    waiting.append(input)
  }

  mutating func advance(alongside others: [Command] = []) {
    var commands = others
    if world.canAct(seat), !waiting.isEmpty {
      let input = waiting.removeFirst()
      acknowledged = input.sequence
      commands.append(.act(seat: seat, input.action))
    }
    world.advance(applying: commands)
  }

  var welcome: Welcome {
    .make(width: world.map.width, height: world.map.height)
  }

  /// All tiles within sight and all creatures in view.
  func snapshot(known: inout [UInt8]) -> Snapshot {
    guard let entity = world.entity(inSeat: seat), let view = world.fieldOfView(ofSeat: seat)
    else { fatalError("nobody has joined") }
    let map = world.map
    view.forEachVisible { place in
      if map.contains(place) { known[map.index(of: place)] = map[place].rawValue }
    }
    var own = OwnState.make(number: UInt16(entity.id.slot))
    own.stepLeft = entity.movement.stepLeft
    own.heldUntil = entity.movement.heldUntil
    own.dashReadyAt = entity.movement.dashReadyAt
    own.readyAt = (0..<5).map { entity.readyAt[$0] }
    own.acknowledged = acknowledged
    own.waiting = waiting.count
    var entities: [SeenEntity] = []
    world.forEachEntity { other in
      guard view.contains(other.position) else { return }
      entities.append(
        SeenEntity(
          number: SeenNumber(UInt16(other.id.slot)), kind: other.kind, position: other.position,
          facing: other.movement.facing, hp: other.hp, hpMax: other.hpMax,
          activity: other.activity, traits: SeenEntity.Traits(side: other.side)))
    }
    return Snapshot(
      tick: world.tick, own: own, entities: entities, mapWidth: map.width, tiles: known)
  }
}

extension Rules {
  /// The kinds of `Welcome.make`, and no monsters that come by themselves.
  static func make(monstersMax: Int = 0) -> Rules {
    let welcome = Welcome.make(width: 1, height: 1)
    let kinds = welcome.kinds.map { legend in
      CreatureKind(
        name: legend.name, glyph: legend.glyph, asciiGlyph: legend.asciiGlyph,
        color: legend.color, hp: legend.isClass ? 140 : 40, armour: 0, speed: legend.speed,
        sight: 9, hearing: 100,
        attacks: legend.attacks.map {
          Attack(
            name: $0.name, shape: $0.shape, size: $0.size, range: $0.range, windUp: $0.windUp,
            recover: $0.recover, cooldown: $0.cooldown, damage: 5...9, noise: 4)
        }, behaviours: legend.isClass ? [] : [.wander, .chase], isClass: legend.isClass, danger: 1,
        groupSize: 1...1)
    }
    return Rules(
      tickRate: 20, kinds: kinds, sight: welcome.sight, litSightMax: welcome.litSightMax,
      dash: welcome.dash, wakeAfter: 100, campHealEvery: 10, campRadius: 3,
      monstersMax: monstersMax, spawnEvery: 20)
  }
}
