/// How something burns.
struct Fuel {
  /// The chance, at each beat of a fire beside it, to catch fire, in percent.
  let catchPercent: Int
  /// How long it burns, in milliseconds.
  let burns: ClosedRange<Int>
  /// What is left when the embers have cooled.
  let ground: Tile
}

extension Tile {
  /// nil for what does not burn. The chances are such that fire runs through tall grass and webs,
  /// but dies out by itself on plain grass and in woods, sooner or later.
  var fuel: Fuel? {
    switch self {
    case .grass: Fuel(catchPercent: 4, burns: 2000...3000, ground: .grass)
    case .tallGrass: Fuel(catchPercent: 18, burns: 3000...4500, ground: .grass)
    case .tree: Fuel(catchPercent: 1, burns: 9000...14_000, ground: .grass)
    case .web: Fuel(catchPercent: 60, burns: 800...1200, ground: .grass)
    case .door, .openDoor: Fuel(catchPercent: 6, burns: 6000...9000, ground: .floor)
    case .wall, .floor, .road, .shallowWater, .deepWater, .rubble, .campfire, .embers, .altar,
      .chest, .stall, .fire:
      nil
    }
  }
}

/// One tile that burns.
struct Flame: Sendable {
  let place: Point
  /// Who lit it, or whose fire it caught from; `nobody` when that is not known.
  let by: EntityID
  let kind: KindID
  /// The side of who lit it; nil when nobody did.
  let side: Side?
  let ground: Tile
  let endsAt: Tick
  /// Hurts and spreads then, and again every beat.
  var actsAt: Tick
}

/// One tile of embers that cools to bare ground.
struct Glow: Sendable {
  let place: Point
  let ground: Tile
  let endsAt: Tick
}
