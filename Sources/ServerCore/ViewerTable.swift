import Simulation

/// All open links: first those of players, in ascending order of their ids, then those of watchers
/// in the same order. A player's tick walks past the former alone: there may be a thousand of the
/// latter, and a viewer is large.
struct ViewerTable: Sendable {
  private(set) var viewers: [Viewer] = []
  private(set) var watchersCount = 0

  var indices: Range<Int> { viewers.indices }
  /// Those that watch from afar, or are about to.
  var watchers: Range<Int> { (viewers.count - watchersCount)..<viewers.count }
  /// All others.
  var players: Range<Int> { 0..<(viewers.count - watchersCount) }

  /// Those that have not said hello.
  var greetingsCount: Int {
    viewers.reduce(0) { count, viewer in
      if case .greeting = viewer.place { count + 1 } else { count }
    }
  }

  subscript(index: Int) -> Viewer {
    get { viewers[index] }
    _modify { yield &viewers[index] }
  }

  func index(of id: ViewerID) -> Int? { index(of: id, in: players) ?? index(of: id, in: watchers) }

  mutating func add(_ viewer: Viewer) {
    let isWatcher = viewer.role == .watcher
    viewers.insert(viewer, at: position(of: viewer.id, in: isWatcher ? watchers : players))
    if isWatcher { watchersCount += 1 }
  }

  mutating func remove(at index: Int) -> Viewer {
    if viewers[index].role == .watcher { watchersCount -= 1 }
    return viewers.remove(at: index)
  }

  private func index(of id: ViewerID, in range: Range<Int>) -> Int? {
    let index = position(of: id, in: range)
    return index < range.upperBound && viewers[index].id == id ? index : nil
  }

  private func position(of id: ViewerID, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if viewers[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
