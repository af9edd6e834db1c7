import Simulation
import Wire

/// Where a bot goes when there is nobody to fight.
extension BotMind {
  mutating func noteHealth(_ view: BotView) {
    let was = isMending
    if view.healthPercent < Self.hurtPercent { isMending = true }
    if view.healthPercent >= Self.healedPercent { isMending = false }
    if was != isMending { way = [] }
  }

  mutating func goHome(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let home, view.place.steps(to: home) > 2 else { return nil }
    return go(.home, danger, view, placesMax: view.snapshot.tiles.count) { $0.steps(to: home) <= 1 }
  }

  /// Picks up what lies near.
  mutating func fetch(_ errands: BotErrands, _ danger: BotDanger) -> Action? {
    let view = errands.view
    guard let place = errands.thing(within: Self.errandTiles, besides: avoided) else { return nil }
    guard place != view.place else {
      // It lies there still: there is no room for it.
      avoid(place)
      return nil
    }
    let action = go(.place(place), danger, view, placesMax: Self.chasePlacesMax) { $0 == place }
    if action == nil, way.isEmpty { avoid(place) }
    return action
  }

  /// Walks to a chest in sight and into it.
  mutating func openChest(_ errands: BotErrands, _ danger: BotDanger) -> Action? {
    let view = errands.view
    guard let chest = errands.chest(within: Self.errandTiles, besides: avoided) else { return nil }
    if chest.steps(to: view.place) == 1 { return step(into: chest, view) }
    let action = go(.place(chest), danger, view, placesMax: Self.chasePlacesMax) {
      $0.steps(to: chest) == 1 && ($0.x == chest.x || $0.y == chest.y)
    }
    if action == nil, way.isEmpty { avoid(chest) }
    return action
  }

  /// Tried a few times: it may be opened from one side only.
  private mutating func step(into chest: Point, _ view: BotView) -> Action? {
    if random.chance(20) { avoid(chest) }
    return Direction(from: view.place, to: chest).map { .step($0) }
  }

  mutating func goShopping(_ errands: BotErrands, _ danger: BotDanger) -> Action? {
    let view = errands.view
    guard !view.character.sheet.canTrade, let home,
      view.place.steps(to: home) <= Self.stallTiles, let stall = knownStall(view),
      !errands.shoppingList().isEmpty, !(isInParty(view) && isTooFarOut(stall, view))
    else { return nil }
    return go(.stall, danger, view, placesMax: Self.searchPlacesMax) { $0.steps(to: stall) <= 1 }
  }

  /// In sight of the fire, walking about a little.
  mutating func guardCamp(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let home else { return nil }
    if view.place.steps(to: home) > Self.campTiles {
      return go(.home, danger, view, placesMax: Self.searchPlacesMax) { $0.steps(to: home) <= 2 }
    }
    guard random.chance(4) else { return nil }
    let direction = Direction.north.turned(random.roll(0...7))
    return view.isOpen(direction, from: view.place) ? .step(direction) : nil
  }

  /// On to a goal; the way is looked for once.
  mutating func go(
    _ goal: Goal, _ danger: BotDanger, _ view: BotView, placesMax: Int, to isGoal: (Point) -> Bool
  ) -> Action? {
    aim(at: goal)
    if way.isEmpty {
      way =
        paths.way(
          from: view.place, in: view, placesMax: placesMax, firstEighth: random.roll(0...7),
          avoiding: [], to: isGoal) ?? []
    }
    return way.isEmpty ? nil : walk(danger, view)
  }

  mutating func aim(at goal: Goal) {
    if self.goal != goal { way = [] }
    self.goal = goal
  }

  mutating func avoid(_ place: Point) {
    if avoided.count == Self.avoidedMax { avoided.removeFirst() }
    avoided.append(place)
  }

  /// The stall near home, once it has been seen.
  private mutating func knownStall(_ view: BotView) -> Point? {
    guard stall == nil, let home else { return stall }
    for y in (home.y - 12)...(home.y + 12) {
      for x in (home.x - 12)...(home.x + 12) where view.snapshot.tile(at: Point(x, y)) == .stall {
        stall = Point(x, y)
      }
    }
    return stall
  }
}
