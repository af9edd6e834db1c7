import Simulation
import Wire

/// Places that are worth finding again: the camp, the stall, and dens once their boss was seen.
struct Landmarks: Hashable, Sendable {
  struct Den: Hashable, Sendable {
    var boss: KindID
    var place: Point
    var isCleared = false
  }

  /// One of them, as maps show it.
  struct Place: Hashable, Sendable {
    enum Sort: Hashable, Sendable {
      case camp, stall
      case den(KindID, isCleared: Bool)
    }

    var sort: Sort
    var place: Point
  }

  private(set) var camp: Point?
  private var stall: Point?
  private var dens: [Den] = []

  var places: [Place] {
    var places: [Place] = []
    if let camp { places.append(Place(sort: .camp, place: camp)) }
    if let stall { places.append(Place(sort: .stall, place: stall)) }
    return places
      + dens.map { Place(sort: .den($0.boss, isCleared: $0.isCleared), place: $0.place) }
  }

  /// Looks over all that is known. Cost: one pass over the tiles.
  mutating func look(over snapshot: Snapshot) {
    for index in snapshot.tiles.indices {
      guard let tile = Tile(rawValue: snapshot.tiles[index]) else { continue }
      note(tile, at: Point(index % snapshot.mapWidth, index / snapshot.mapWidth))
    }
  }

  mutating func learn(_ changes: [TileChange]) {
    for change in changes { note(change.tile, at: change.place) }
  }

  private mutating func note(_ tile: Tile, at place: Point) {
    switch tile {
    case .campfire: camp = camp ?? place
    case .stall: stall = stall ?? place
    case .grass, .tallGrass, .tree, .wall, .floor, .door, .openDoor, .road, .shallowWater,
      .deepWater, .rubble, .embers, .web, .altar, .chest, .fire:
      break
    }
  }

  /// A boss is in sight: where it is first seen is its den.
  mutating func see(_ boss: KindID, at place: Point) {
    guard !dens.contains(where: { $0.boss == boss }), dens.count < ClientLimits.densMax else {
      return
    }
    dens.append(Den(boss: boss, place: place))
  }

  mutating func clear(_ boss: KindID) {
    for index in dens.indices where dens[index].boss == boss { dens[index].isCleared = true }
  }
}

extension Landmarks.Place {
  func glyph(isUnicode: Bool) -> Unicode.Scalar {
    switch sort {
    case .camp: "^"
    case .stall: isUnicode ? "⌂" : "{"
    case .den(_, let isCleared): isCleared ? "." : "!"
    }
  }

  /// 0xRRGGBB.
  var color: UInt32 {
    switch sort {
    case .camp: 0xFFA040
    case .stall: 0xFFD84A
    case .den(_, let isCleared): isCleared ? 0x8C877C : 0xFF4030
    }
  }
}

extension MatchSession {
  /// Notes the bosses in view.
  mutating func noteBosses() {
    for entity in replica.snapshot?.entities ?? []
    where entity.isAlive && entity.name.isEmpty && replica.legend(entity.kind)?.isBoss == true {
      landmarks.see(entity.kind, at: entity.position)
    }
  }
}
