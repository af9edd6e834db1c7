/// A distance map from all living players that all monsters share. It is surveyed when somebody
/// asks for it, something has changed, and the last survey is old enough.
struct SharedDistances: ~Copyable, Sendable {
  let radius: Int
  private(set) var distances = DistanceMap()
  private(set) var sources: [Point] = []
  private(set) var surveyedAt: Tick?
  /// The survey that is under way while `distances` still serves, when it began, and when it was
  /// last worked on.
  private var coming = DistanceMap()
  private var comingSources: [Point] = []
  private(set) var begunAt: Tick?
  private var workedAt = Tick.zero

  init(radius: Int) { self.radius = radius }

  /// Surveys anew if the sources differ from last time and at least `interval` ticks have passed. A
  /// survey of more than so many places takes several ticks.
  mutating func refresh(
    from places: [Point], at tick: Tick, interval: Int, over map: TileMap, placesMax: Int
  ) {
    if begunAt == nil {
      if let surveyedAt, tick - surveyedAt < interval || places == sources { return }
      begunAt = tick
      comingSources.removeAll(keepingCapacity: true)
      comingSources.append(contentsOf: places)
      coming.begin(from: comingSources, over: map)
    } else if workedAt == tick {
      return
    }
    workedAt = tick
    guard coming.goOn(radius: radius, over: map, placesMax: placesMax) else { return }
    swap(&coming, &distances)
    swap(&comingSources, &sources)
    surveyedAt = begunAt
    begunAt = nil
  }
}

extension World {
  /// Call before walking by `huntMap`.
  mutating func refreshHuntMap() {
    huntMap.refresh(
      from: playerPlaces, at: tick, interval: rules.ticks(milliseconds: Habits.huntSurveyEvery),
      over: map, placesMax: Habits.huntPlacesMax)
  }

  /// Call before walking by `prowlMap`.
  mutating func refreshProwlMap() {
    prowlMap.refresh(
      from: playerPlaces, at: tick, interval: rules.ticks(milliseconds: Habits.prowlSurveyEvery),
      over: map, placesMax: Habits.prowlPlacesMax)
  }

  /// Notes where the living players stand, for the surveys and senses of this tick.
  mutating func gatherPlayerPlaces() {
    playerPlaces.removeAll(keepingCapacity: true)
    playerGrid.sort { members in
      for index in players.indices {
        guard let slot = creatures.slot(of: players[index].id), creatures.isAlive(slot) else {
          continue
        }
        let place = creatures.entities[slot].position
        playerPlaces.append(place)
        members.append(
          PlayerGrid.Member(number: index, slot: slot, place: place))
      }
    }
  }
}
