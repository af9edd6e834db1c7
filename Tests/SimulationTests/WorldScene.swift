import Testing

@testable import Simulation

/// A small world drawn in text, and what happened in it.
///
/// `#` wall, `T` tree, `.` grass, `"` tall grass, `+` door, `~` deep water, `,` rubble, `=` chest,
/// `&` the campfire. `@` is the character in seat 1, digits are those in seats 2...9, other letters
/// are the kinds of `TestKind`, but `%` is a den and `!` the King's lair. Everybody faces south,
/// stands on grass and has looked around.
final class WorldScene {
  var world: World
  /// Everything that happened so far, with its tick.
  private(set) var history: [(tick: Tick, event: WorldEvent)] = []

  /// Nobody sleeps in small scenes, even where nobody is near, unless `sleeps`.
  init(
    _ picture: String, rules: Rules = .make(), seed: UInt64 = 1, mode: ModeSettings = .delve,
    sleeps: Bool = false
  ) {
    let rows = picture.split(separator: "\n").map(Array.init)
    var map = TileMap(width: rows.map(\.count).max() ?? 1, height: rows.count, filledWith: .wall)
    var camp = Point(0, 0)
    var dens: [Point] = []
    var lair: Point?
    for (y, row) in rows.enumerated() {
      for (x, letter) in row.enumerated() {
        map[Point(x, y)] = Tile(letter: letter)
        if letter == "&" { camp = Point(x, y) }
        if letter == "%" { dens.append(Point(x, y)) }
        if letter == "!" { lair = Point(x, y) }
      }
    }
    world = World(
      rules: rules, terrain: Terrain(map: map, camp: camp, dens: dens, lair: lair), seed: seed,
      mode: mode)
    for (y, row) in rows.enumerated() {
      for (x, letter) in row.enumerated() { put(letter, at: Point(x, y)) }
    }
    world.lookAround()
    if !sleeps { world.keepAwake() }
  }

  private func put(_ letter: Character, at place: Point) {
    if let seat = letter == "@" ? 1 : letter.wholeNumberValue {
      putPlayer(.warrior, seat: UInt16(seat), at: place)
    } else if let kind = TestKind(letter: letter) {
      putMonster(kind, at: place)
    }
  }

  /// Its slot.
  @discardableResult
  func putMonster(_ kind: TestKind, at place: Point) -> Int {
    let slot = world.spawn(kind.id, at: place)!
    world.creatures.entities[slot].movement.facing = .south
    return slot
  }

  func putPlayer(_ kind: TestKind, seat: UInt16, at place: Point) {
    let slot = world.creatures.add(
      kind: kind.id, hp: kind.row.hp, at: place, facing: .south, seat: SeatID(seat))!
    world.players.append(
      Player(
        seat: SeatID(seat), id: world.creatures.entities[slot].id,
        sheet: CharacterSheet(kind: kind.id)))
  }

  /// One tick with these actions of seat 1, then idle ticks up to `ticks` in all.
  func advance(_ action: Action? = nil, ticks: Int = 1) {
    advance(commands: action.map { [.act(seat: SeatID(1), $0)] } ?? [])
    for _ in 1..<max(1, ticks) { advance(commands: []) }
  }

  func advance(commands: [Command]) {
    world.advance(applying: commands)
    for event in world.events { history.append((world.tick, event)) }
  }

  /// Runs until something is so, at most so many ticks; nil when it never was, else how many
  /// passed.
  func advance(within ticksMax: Int, until holds: (WorldScene) -> Bool) -> Int? {
    for ticks in 0...ticksMax {
      if holds(self) { return ticks }
      advance()
    }
    return nil
  }

  func slot(_ entity: Entity) -> Int { world.creatures.slot(of: entity.id)! }

  func player(_ seat: UInt16 = 1) -> Entity { world.entity(inSeat: SeatID(seat))! }

  /// The living monsters of a kind, in slot order.
  func all(_ kind: TestKind) -> [Entity] {
    var found: [Entity] = []
    world.forEachEntity { if $0.kind == kind.id, $0.isAlive { found.append($0) } }
    return found
  }

  func first(_ kind: TestKind) -> Entity? { all(kind).first }

  /// Damage of every blow that landed on somebody, in order.
  func damage(to victim: Entity) -> [Int] {
    history.compactMap {
      if case .struck(victim.id, _, _, _, let damage) = $0.event.happening { damage } else { nil }
    }
  }

  func ticks(where matches: (Happening) -> Bool) -> [Int] {
    history.filter { matches($0.event.happening) }.map { Int($0.tick.rawValue) }
  }
}

extension World {
  /// As if a player stood everywhere.
  mutating func keepAwake() {
    for block in 0..<presence.blocks.count {
      presence.change(around: block, by: 1, reached: &reachedBlocks)
    }
  }
}

extension Tile {
  fileprivate init(letter: Character) {
    self =
      switch letter {
      case "#": .wall
      case "T": .tree
      case "\"": .tallGrass
      case "+": .door
      case "~": .deepWater
      case ",": .rubble
      case "&": .campfire
      case "=": .chest
      default: .grass
      }
  }
}

/// `#require` of what a world tells: that macro takes an expression apart and would copy the world.
func found<Value>(
  _ value: Value?, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Value {
  try #require(value, sourceLocation: sourceLocation)
}
