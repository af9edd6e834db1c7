import ClientCore
import ServerCore
import Simulation
import Transport
import Wire

/// What one audience sees, decoded once for all its watchers: the copy of the match, what has
/// happened, and the pictures that somebody looks at. Owned by the roads' thread.
struct RoadAudience {
  let viewer: ViewerID
  /// Who is followed; empty for nobody.
  let follow: String
  private(set) var replica = Replica()
  private(set) var ring: EventRing
  private(set) var pictures: [RoadPictures] = []
  /// Since when nobody looks; nil while somebody does.
  var idleSince: Moment?
  /// When pictures were drawn last.
  var drawnAt = Moment.zero
  /// The newest state, and its bytes.
  private var state: RoadState?
  private var json: [UInt8] = []
  private var isStateOld = true
  private var reporter = RoadReporter()
  private let delaySeconds: Int

  init(viewer: ViewerID, follow: String, run: UInt16, delaySeconds: Int) {
    self.viewer = viewer
    self.follow = follow
    self.delaySeconds = delaySeconds
    ring = EventRing(run: run)
  }

  /// Whether there is anything to show yet.
  var hasBegun: Bool { replica.snapshot != nil && replica.board != nil }

  mutating func receive(_ frame: [UInt8], at now: Moment) {
    for told in replica.receive(frame: frame) {
      for news in reporter.news(of: told, in: replica) { ring.add(news, at: replica.tick) }
    }
    for news in reporter.newsBeside(replica) { ring.add(news, at: replica.tick) }
    for index in pictures.indices { pictures[index].receive(frame, at: now) }
    isStateOld = true
  }

  /// The newest state, its tick, and its bytes; nil before there is anything. Where nothing has
  /// changed but the time it stays what it was.
  mutating func currentState() -> (tick: Int, json: [UInt8])? {
    if isStateOld {
      isStateOld = false
      let newest = RoadState(replica, events: ring, follow: follow, delaySeconds: delaySeconds)
      if let newest, state.map({ newest.isSame(as: $0) }) != true {
        state = newest
        json = newest.json + [0x0A]
      }
    }
    return state.map { ($0.tick, json) }
  }

  /// Where the pictures of that size are, which are begun if need be; nil when there are too many.
  mutating func pictures(
    of form: PictureForm, _ languages: Languages, sizesMax: Int, at now: Moment
  ) -> Int? {
    let size = form.size
    if let index = pictures.firstIndex(where: { $0.size == size }) { return index }
    guard sizesMax > 0 else { return nil }
    var fresh = RoadPictures(
      size: size, follow: follow, languages: languages, replica: replica, at: now)
    fresh.draw(at: now)
    pictures.append(fresh)
    return pictures.count - 1
  }

  mutating func draw(at now: Moment) {
    drawnAt = now
    for index in pictures.indices { pictures[index].draw(at: now) }
  }

  mutating func changes(
    of index: Int, from shown: RoadPictures.Shown, depth: ColorDepth
  ) -> Piece? {
    pictures[index].changes(from: shown, depth: depth)
  }

  mutating func page(of index: Int) -> Piece? { pictures[index].page() }

  /// Sizes that nobody looks at are not drawn any more.
  mutating func keepPictures(_ isWanted: (PictureForm) -> Bool) {
    pictures.removeAll { !isWanted($0.size) }
  }
}
