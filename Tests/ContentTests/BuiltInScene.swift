import Content

@testable import Simulation

/// A field with the monsters of the built-in tables, and a Warrior on it that nothing fells.
final class BuiltInScene {
  var world: World
  private(set) var events: [(tick: Tick, happening: Happening)] = []

  static let hero = Point(20, 12)

  /// `paint` draws on the grass before anybody stands on it.
  init(
    _ monsters: [(name: String, place: Point)], hero: Point = hero,
    paint: (inout TileMap) -> Void = { _ in }
  ) throws {
    var rules = try GameContent.rules(assets: nil, tickRate: 20)
    rules.monstersMax = 0
    rules.kinds[0].hp = 1_000_000
    var map = TileMap(width: 45, height: 70, filledWith: .grass)
    map[Point(22, 60)] = .campfire
    paint(&map)
    world = World(rules: rules, terrain: Terrain(map: map, camp: Point(22, 60)), seed: 7)
    world.advance(applying: [.join(seat: SeatID(1), kind: KindID(0))])
    put(hero)
    for monster in monsters { _ = world.spawn(id(monster.name), at: monster.place) }
    world.lookAround()
  }

  func put(_ place: Point) {
    world.creatures.vacate(0)
    world.creatures.occupy(place, by: 0)
  }

  func advance(_ action: Action? = nil, ticks: Int = 1) {
    for tick in 0..<ticks {
      world.advance(
        applying: tick == 0 ? action.map { [.act(seat: SeatID(1), $0)] } ?? [] : [])
      for event in world.events { events.append((world.tick, event.happening)) }
    }
  }

  /// Runs until something is so, at most so many ticks; nil when it never was.
  func advance(within ticksMax: Int, until holds: (BuiltInScene) -> Bool) -> Int? {
    for ticks in 0...ticksMax {
      if holds(self) { return ticks }
      advance()
    }
    return nil
  }

  func id(_ name: String) -> KindID {
    KindID(UInt8(world.rules.kinds.firstIndex { $0.name == name }!))
  }

  func row(_ name: String) -> CreatureKind { world.rules.kind(id(name)) }

  func attack(_ attack: String, of name: String) -> Attack {
    row(name).attacks.first { $0.name == attack }!
  }

  func all(_ name: String) -> [Entity] {
    var found: [Entity] = []
    world.forEachEntity { if $0.kind == id(name), $0.isAlive { found.append($0) } }
    return found
  }

  func first(_ name: String) -> Entity? { all(name).first }

  var hero: Entity { world.creatures.entities[0] }

  /// The name of the attack that it is winding up.
  func windUp(of name: String) -> String? {
    for entity in all(name) {
      if case .windUp(let index, _, _) = entity.activity {
        return row(name).attacks[Int(index.rawValue)].name
      }
    }
    return nil
  }

  /// What the attacks of a kind took from the hero, by the attack's name.
  func damage(_ attack: String? = nil, by name: String) -> [Int] {
    events.compactMap { event in
      guard case .struck(hero.id, _, let kind, let index, let damage) = event.happening,
        kind == id(name), Int(index.rawValue) < row(name).attacks.count,
        attack == nil || row(name).attacks[Int(index.rawValue)].name == attack
      else { return nil }
      return damage
    }
  }

  func happened(_ matches: (Happening) -> Bool) -> Int { events.count { matches($0.happening) } }

  /// Names of all attacks that a kind has used.
  func used(by name: String) -> Set<String> {
    Set(
      events.compactMap { event in
        switch event.happening {
        case .struck(_, _, let kind, let index, _), .missed(_, let kind, let index),
          .missileFlew(let kind, let index, _, _), .cast(_, let kind, let index):
          kind == id(name) && Int(index.rawValue) < row(name).attacks.count
            ? row(name).attacks[Int(index.rawValue)].name : nil
        default: nil
        }
      })
  }

  /// Hurts a monster down to a part of its hit points.
  func hurt(_ name: String, to percent: Int) {
    let slot = world.creatures.slot(of: first(name)!.id)!
    world.creatures.entities[slot].hp = max(1, row(name).hp * percent / 100)
  }

  func slay(_ name: String) {
    let slot = world.creatures.slot(of: first(name)!.id)!
    world.fall(slot, of: Blow(by: hero.id, kind: hero.kind, index: .basic))
  }

  var heroIsStunned: Bool {
    if case .stunned = hero.activity { true } else { false }
  }
}
