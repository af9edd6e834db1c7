import Simulation
import Wire

/// What one viewer, or several watchers in step, have been sent: their one baseline, and all that
/// waits since then.
struct Feed: Sendable {
  /// The last snapshot sent; the next delta starts here.
  private(set) var baseline: Snapshot
  /// Whether anything was sent yet.
  private(set) var hasBaseline = false
  /// The next frame is a full snapshot.
  var wantsSnapshot = true
  var news = OneTimeNews()
  /// How often a delta did not fit its own baseline: our bug, mended by a snapshot.
  var misfits = 0

  private var numbers = NumberTable()
  /// The edition of the roster whose creatures the baseline shows.
  private var toldIn: UInt32 = 0
  private var changes = ChangeWriter()
  /// Indices of tiles that may differ from the baseline's.
  private var placesWaiting: [Int] = []
  private var mustCompareAllTiles = false
  /// The turn of the last frame.
  private var sentAt: UInt32 = 0
  private var checksumAt = Tick.zero
  private var isChecksumDue = false

  init(mapWidth: Int, mapHeight: Int) {
    baseline = Snapshot(mapWidth: mapWidth, mapHeight: mapHeight)
  }

  /// The audience has learned these tiles; they wait for the next delta.
  mutating func note(_ known: KnownTiles) {
    guard hasBaseline, !mustCompareAllTiles else { return }
    if placesWaiting.count + known.news.count > Limits.placesWaitingMax {
      placesWaiting.removeAll()
      mustCompareAllTiles = true
    } else {
      placesWaiting.append(contentsOf: known.news)
    }
  }

  /// The same for a viewer that goes on by itself; what was counted stays with this one.
  func split() -> Feed {
    var own = self
    own.misfits = 0
    return own
  }

  /// The same audience in another world: nothing of the old one holds but what was said.
  mutating func startOver(mapWidth: Int, mapHeight: Int) {
    var fresh = Feed(mapWidth: mapWidth, mapHeight: mapHeight)
    fresh.misfits = misfits
    fresh.news = news
    fresh.news.forgetEvents { _ in false }
    self = fresh
  }

  /// The frame that brings its viewers to this tick; empty when there is nothing to say. The
  /// baseline moves. `turn` goes on while the world stands still.
  mutating func frame(
    showing view: borrowing View, of roster: borrowing Roster, on turn: UInt32, tickRate: Int
  ) -> [UInt8] {
    var frame: [UInt8] = []
    if wantsSnapshot {
      replaceBaseline(by: view, of: roster)
      ServerMessage.snapshot(baseline).encode(into: &frame, after: .zero)
    } else {
      moveBaseline(to: view, of: roster, into: &frame)
    }
    news.send(into: &frame, after: baseline.tick, numbers: numbers)
    appendChecksum(at: view.tick, into: &frame)
    if needsHeartbeat(frame, at: view.tick, on: turn, tickRate) {
      ServerMessage.heartbeat(view.tick).encode(into: &frame, after: baseline.tick)
    }
    if !frame.isEmpty { sentAt = turn }
    return frame
  }

  /// Every frame tells its tick, so that an acknowledgement can cover it: news alone do not, and
  /// without one nobody would notice that a link is dead as long as all is still.
  private func needsHeartbeat(
    _ frame: [UInt8], at tick: Tick, on turn: UInt32, _ tickRate: Int
  ) -> Bool {
    guard frame.isEmpty else { return baseline.tick != tick }
    return Int(turn &- sentAt) >= tickRate * Limits.heartbeatSeconds
  }

  private mutating func replaceBaseline(by view: borrowing View, of roster: borrowing Roster) {
    numbers.startOver()
    baseline.entities.removeAll(keepingCapacity: true)
    moveCreatures(to: view, of: roster)
    baseline = Snapshot(
      tick: view.tick, own: view.own(numbers), entities: baseline.entities, things: view.things,
      mapWidth: baseline.mapWidth, tiles: view.known.tiles)
    hasBaseline = true
    wantsSnapshot = false
    placesWaiting.removeAll(keepingCapacity: true)
    mustCompareAllTiles = false
    isChecksumDue = true
    checksumAt = view.tick
  }

  private mutating func moveBaseline(
    to view: borrowing View, of roster: borrowing Roster, into frame: inout [UInt8]
  ) {
    moveCreatures(to: view, of: roster)
    // Before the delta borrows the baseline, which would be copied for it otherwise.
    let (own, tiles) = (view.own(numbers), tileChanges(in: view.known))
    let delta = Delta(
      from: baseline, to: view.tick, own: own, tiles: tiles, things: view.things)
    guard !delta.isEmpty || !changes.isEmpty else { return }
    let start = baseline.tick
    do throws(WireError) {
      try baseline.apply(delta)
    } catch {
      misfits += 1
      wantsSnapshot = true
      return
    }
    ServerMessage.encode(delta, changes, into: &frame, after: start)
    isChecksumDue = true
  }

  /// The baseline's creatures become those in view, and `changes` says how. In place, and past all
  /// that look as they did: most do, and there are many of them in every view.
  private mutating func moveCreatures(to view: borrowing View, of roster: borrowing Roster) {
    changes.start(at: view.tick)
    numbers.number(view.visible, of: roster, toldIn: toldIn)
    toldIn = roster.edition
    var place = 0
    var counted = 0
    for number in numbers.news {
      // As many come before it as there are taken numbers under it.
      place += numbers.taken.count(in: counted..<number)
      counted = number
      tell(SeenNumber(UInt16(number)), at: place, in: view, of: roster)
    }
  }

  /// What has become of the creature of that number, which is or would be at that place in the
  /// baseline.
  private mutating func tell(
    _ number: SeenNumber, at place: Int, in view: borrowing View, of roster: borrowing Roster
  ) {
    let isKnown = place < baseline.entities.count && baseline.entities[place].number == number
    guard numbers.taken.contains(Int(number.rawValue)) else {
      if isKnown { baseline.entities.remove(at: place) }
      return changes.vanish(number)
    }
    let slot = numbers.slot(of: Int(number.rawValue))
    if isKnown, roster.looksAlikeToAll(slot) {
      // In place: taking it out would copy it, name and all.
      return changes.change(&baseline.entities[place], to: roster.entries[slot].looks)
    }
    let looks = view.looks(in: slot, of: roster, as: number, numbers)
    if isKnown {
      changes.change(&baseline.entities[place], to: looks)
    } else {
      baseline.entities.insert(looks, at: place)
      changes.appear(looks)
    }
  }

  /// Takes what waits, in order, without what has turned back to what it was.
  private mutating func tileChanges(in known: KnownTiles) -> [TileChange] {
    if mustCompareAllTiles {
      mustCompareAllTiles = false
      placesWaiting.append(contentsOf: known.tiles.indices)
    }
    guard !placesWaiting.isEmpty else { return [] }
    placesWaiting.sort()
    var changes: [TileChange] = []
    var previous = -1
    for index in placesWaiting where index != previous {
      previous = index
      guard known.tiles[index] != baseline.tiles[index],
        let tile = Tile(rawValue: known.tiles[index])
      else { continue }
      let place = Point(index % baseline.mapWidth, index / baseline.mapWidth)
      changes.append(TileChange(place: place, tile: tile))
    }
    placesWaiting.removeAll(keepingCapacity: true)
    return changes
  }

  /// Only after something changed: a view at rest has been proven already.
  private mutating func appendChecksum(at tick: Tick, into frame: inout [UInt8]) {
    guard isChecksumDue, tick - checksumAt >= Limits.checksumTicks, !wantsSnapshot else { return }
    checksumAt = tick
    isChecksumDue = false
    ServerMessage.checksum(baseline.tick, baseline.checksum)
      .encode(into: &frame, after: baseline.tick)
  }
}
