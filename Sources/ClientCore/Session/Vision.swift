import Simulation
import Wire

/// What of the known map is in sight now: worked out here with the rules' own `FieldOfView`,
/// because the server sends tiles, not sight.
struct Vision: Sendable {
  /// The known map; what is not known counts as wall.
  private var map: TileMap
  private(set) var light: LightMap
  /// By tile index.
  private var isVisible: [Bool]
  /// When each place was last seen and left, by tile index.
  private var leftAt: [UInt32]
  private var field = FieldOfView()
  private var origins: [Point] = []
  /// How far one sees now, in tiles.
  private var sight: Int
  private let sightByDay: Int
  private let day: DayRules
  private let litSightMax: Int

  init(_ snapshot: Snapshot, _ welcome: Welcome) {
    map = TileMap(width: snapshot.mapWidth, height: snapshot.mapHeight, filledWith: .wall)
    for index in snapshot.tiles.indices {
      guard let tile = Tile(rawValue: snapshot.tiles[index]) else { continue }
      map[map.point(at: index)] = tile
    }
    light = LightMap(map: map)
    isVisible = Array(repeating: false, count: snapshot.tiles.count)
    leftAt = Array(repeating: 0, count: snapshot.tiles.count)
    sight = welcome.sight
    sightByDay = welcome.sight
    day = welcome.day
    litSightMax = welcome.litSightMax
  }

  /// Takes in what a delta says of the map.
  mutating func learn(_ changes: [TileChange]) {
    guard !changes.isEmpty else { return }
    for change in changes where map.contains(change.place) {
      let before = map[change.place]
      map[change.place] = change.tile
      _ = light.note(change.tile, insteadOf: before, at: change.place, over: map)
    }
    origins = []
  }

  /// Looks around from these places: one's own, or every player's.
  mutating func look(from places: [Point], at tick: Tick) {
    let sight = day.sight(byDay: sightByDay, at: tick)
    guard places != origins || sight != self.sight else { return }
    origins = places
    self.sight = sight
    let now = UInt32(truncatingIfNeeded: tick.rawValue)
    for index in isVisible.indices where isVisible[index] {
      isVisible[index] = false
      leftAt[index] = now
    }
    for place in places where map.contains(place) {
      field.look(from: place, sight: sight, litSightMax: litSightMax, map: map, light: light)
      field.forEachVisible { point in
        if map.contains(point) { isVisible[map.index(of: point)] = true }
      }
    }
  }

  func isVisible(_ point: Point) -> Bool {
    map.contains(point) && isVisible[map.index(of: point)]
  }
  /// Of what has left sight, in ticks: how long it still looks as it did, and by which steps that
  /// time runs out.
  private static let lingering = 60
  private static let beat = 10

  /// Whether the place looks as when it is in sight. Memory comes over a place with a delay: who
  /// walks among trees sees the same ground come and go, and it would flicker.
  func looksSeen(_ point: Point, at tick: Tick) -> Bool {
    guard map.contains(point) else { return false }
    let index = map.index(of: point)
    if isVisible[index] { return true }
    guard leftAt[index] > 0 else { return false }
    let now = UInt32(truncatingIfNeeded: tick.rawValue)
    return Int(now) / Self.beat * Self.beat - Int(leftAt[index]) < Self.lingering
  }
}
