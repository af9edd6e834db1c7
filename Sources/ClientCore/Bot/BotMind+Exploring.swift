import Simulation
import Wire

extension BotMind {
  mutating func explore(_ danger: BotDanger, _ view: BotView) -> Action? {
    if strolls > 0 { return stroll(view) }
    aim(at: .explore)
    if way.isEmpty { way = wayOut(view) }
    return way.isEmpty ? stroll(view) : walk(danger, view)
  }

  /// To where the known map ends, not always the nearest; or else to anywhere. Who looks for other
  /// players to fight goes as far as the map does, or they would never meet.
  private mutating func wayOut(_ view: BotView) -> [Point] {
    let home = home ?? view.place
    let isBrawl = view.mode == .brawl
    let reach = isBrawl ? Int.max : roamTiles(view)
    let strideDice = isBrawl ? Self.brawlStride : Self.stride
    var dice = random
    let found = paths.way(
      from: view.place, in: view, placesMax: Self.searchPlacesMax,
      firstEighth: random.roll(0...7), avoiding: avoided
    ) { place in
      place.steps(to: home) <= reach && view.isFrontier(place) && dice.chance(30)
    }
    _ = random.next()
    if let found { return found }
    avoided.removeAll()
    return paths.way(
      from: view.place, in: view, placesMax: Self.searchPlacesMax,
      firstEighth: random.roll(0...7), avoiding: []
    ) { place in place.steps(to: home) <= reach && dice.roll(1...strideDice) == 1 } ?? []
  }

  /// Together one dares to go farther; who shoots is frail, and goes less far alone.
  private func roamTiles(_ view: BotView) -> Int {
    let tiles = Self.roamTiles + Self.roamTilesPerLevel * view.character.sheet.level
    if !view.allies.isEmpty { return tiles * Self.togetherPercent / 100 }
    return view.isShooter(view.own) ? tiles * Self.lonePercent / 100 : tiles
  }

  mutating func stroll(_ view: BotView) -> Action? {
    strolls = max(0, strolls - 1)
    for _ in 0..<8 {
      let direction = Direction.north.turned(random.roll(0...7))
      if view.isOpen(direction, from: view.place) { return .step(direction) }
    }
    return nil
  }

  /// The next step of the way; waits for lit tiles to go dark, and looks for another way when it
  /// does not get on.
  mutating func walk(_ danger: BotDanger, _ view: BotView) -> Action? {
    while way.first == view.place { way.removeFirst() }
    guard let next = way.first, next.steps(to: view.place) == 1,
      let direction = Direction(from: view.place, to: next),
      view.isOpen(direction, from: view.place)
    else {
      way = []
      return nil
    }
    if let threat = danger.threat(to: next), sees(threat) { return nil }
    if triedFrom == view.place {
      tries += 1
    } else {
      triedFrom = view.place
      tries = 0
    }
    guard tries <= Self.triesMax else { return giveUp(next, view) }
    return .step(direction)
  }

  private mutating func giveUp(_ place: Point, _ view: BotView) -> Action? {
    avoid(place)
    way = []
    tries = 0
    strolls = 3
    return stroll(view)
  }
}
