import Simulation
import Wire

/// A player is told nothing that its character does not see; what it remembers, it has once seen.
///
/// Keeps its own memory of what every seat has seen, from the world's fields of view alone, so that
/// a mistake in the match's bookkeeping can't hide in it.
struct NothingUnseen {
  /// What one seat has seen of the map, and when. A *look* is a field of view that lasts for one or
  /// more ticks: most characters stand still most of the time.
  private struct Memory {
    var owner: EntityID
    var tiles: [UInt8]
    /// The number of the last look that held the place; 0 is never.
    var lastLook: [Int32]
    /// When each look ended; the newest one has not.
    var lookEnds = [Tick.zero, Tick.zero]
    var view = FieldOfView()

    /// The tick at which the place was last in sight, nil for never or outside the map.
    func lastSeen(_ index: Int, now: Tick) -> Tick? {
      guard lastLook.indices.contains(index), lastLook[index] > 0 else { return nil }
      let look = Int(lastLook[index])
      return look == lookEnds.count - 1 ? now : lookEnds[look]
    }
  }

  private let width: Int
  private let count: Int
  private var memories: [SeatID: Memory] = [:]
  private var tick = Tick.zero
  private var lastMap: TileMap

  init(map: TileMap) {
    width = map.width
    count = map.tiles.count
    lastMap = map
  }

  /// Looks through the eyes of every character; call once after each advance.
  mutating func observe(_ world: borrowing World) {
    tick = world.tick
    let map = world.map
    let hasMapChanged = map != lastMap
    lastMap = map
    world.forEachEntity { entity in
      guard let seat = entity.seat, let view = world.fieldOfView(ofSeat: seat) else { return }
      if memories[seat]?.owner != entity.id { memories[seat] = blank(entity.id) }
      guard hasMapChanged || memories[seat]?.view != view else { return }
      note(view, of: seat, map)
    }
  }

  private mutating func note(_ view: FieldOfView, of seat: SeatID, _ map: TileMap) {
    guard var memory = memories.removeValue(forKey: seat) else { return }
    memory.lookEnds[memory.lookEnds.count - 1] = tick + -1
    memory.lookEnds.append(tick)
    memory.view = view
    let look = Int32(memory.lookEnds.count - 1)
    view.forEachVisible { place in
      guard map.contains(place) else { return }
      let index = map.index(of: place)
      memory.tiles[index] = map.tiles[index].rawValue
      memory.lastLook[index] = look
    }
    memories[seat] = memory
  }

  private func blank(_ owner: EntityID) -> Memory {
    Memory(
      owner: owner, tiles: Array(repeating: 0, count: count),
      lastLook: Array(repeating: 0, count: count))
  }

  /// What is wrong with a frame for a player in that seat, nil when nothing is. `view` is what the
  /// player knows after it, `since` the tick of the frame before.
  func offence(
    in messages: [ServerMessage], to seat: SeatID, view: Snapshot, since: Tick
  ) -> String? {
    guard let memory = memories[seat] else { return "it is told of a world it is not in" }
    for message in messages {
      switch message {
      case .snapshot(let snapshot):
        if let offence = unseenEntity(in: view, memory) { return offence }
        if let offence = unknownTile(in: snapshot, memory) { return offence }
      case .delta(let delta):
        if let offence = unseenEntity(in: view, memory) { return offence }
        if let offence = unknownTile(in: delta, memory) { return offence }
      case .events(let events):
        if let offence = unseenEvent(in: events, memory, since: since) { return offence }
      case .welcome, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party, .outcome,
        .paused, .watchers:
        break
      }
    }
    return nil
  }

  /// The same for a watcher: what no player sees or has seen is nothing for it either.
  func offence(in messages: [ServerMessage], toWatcherWith view: Snapshot) -> String? {
    var isNew = false
    for message in messages {
      switch message {
      case .snapshot: isNew = true
      case .delta(let delta):
        isNew = true
        let unknown = delta.tiles.first { !isKnown($0) }
        if let unknown { return "no player has seen \(unknown.tile) at \(unknown.place)" }
      case .welcome, .events, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party,
        .outcome, .paused, .watchers:
        break
      }
    }
    guard isNew, view.tick == tick else { return nil }
    let unseen = view.entities.first { !isInSight($0.position) }
    return unseen.map { "no player sees creature \($0.number.rawValue) at \($0.position)" }
  }

  private func isInSight(_ place: Point) -> Bool {
    memories.values.contains { $0.lastSeen(place.y * width + place.x, now: tick) == tick }
  }

  private func isKnown(_ change: TileChange) -> Bool {
    let index = change.place.y * width + change.place.x
    return memories.values.contains { memory in
      memory.tiles.indices.contains(index) && memory.tiles[index] == change.tile.rawValue
    }
  }

  private func unseenEntity(in view: Snapshot, _ memory: Memory) -> String? {
    for entity in view.entities where entity.number != view.own?.number {
      let index = entity.position.y * width + entity.position.x
      guard memory.lastSeen(index, now: tick) == tick else {
        return "creature \(entity.number.rawValue) at \(entity.position) is out of its sight"
      }
    }
    for thing in view.things {
      guard memory.lastSeen(thing.place.y * width + thing.place.x, now: tick) == tick else {
        return "\(thing.look) at \(thing.place) is out of its sight"
      }
    }
    return nil
  }

  private func unknownTile(in snapshot: Snapshot, _ memory: Memory) -> String? {
    guard snapshot.tiles != memory.tiles else { return nil }
    let index = snapshot.tiles.indices.first { snapshot.tiles[$0] != memory.tiles[$0] } ?? 0
    return "the snapshot says \(snapshot.tiles[index]) of tile \(index), it last saw"
      + " \(memory.tiles[index])"
  }

  private func unknownTile(in delta: Delta, _ memory: Memory) -> String? {
    for change in delta.tiles {
      let index = change.place.y * width + change.place.x
      guard memory.tiles.indices.contains(index), memory.tiles[index] == change.tile.rawValue
      else {
        return "the delta says \(change.tile) at \(change.place), where it saw something else"
      }
    }
    return nil
  }

  private func unseenEvent(
    in events: [SeenEvent], _ memory: Memory, since: Tick
  ) -> String? {
    for event in events {
      let index = event.place.y * width + event.place.x
      guard let seen = memory.lastSeen(index, now: tick), seen >= since else {
        return "\(event.happening) at \(event.place) was out of its sight"
      }
    }
    return nil
  }
}
