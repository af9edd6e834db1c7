import Simulation

/// All open links in ascending order of their ids.
struct ViewerTable: Sendable {
  private(set) var viewers: [Viewer] = []
  private(set) var watchersCount = 0

  var indices: Range<Int> { viewers.indices }
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

  func index(of id: ViewerID) -> Int? {
    let index = position(of: id)
    return index < viewers.count && viewers[index].id == id ? index : nil
  }

  mutating func add(_ viewer: Viewer) {
    viewers.insert(viewer, at: position(of: viewer.id))
    if viewer.role == .watcher { watchersCount += 1 }
  }

  mutating func remove(at index: Int) -> Viewer {
    if viewers[index].role == .watcher { watchersCount -= 1 }
    return viewers.remove(at: index)
  }

  private func position(of id: ViewerID) -> Int {
    var low = 0
    var high = viewers.count
    while low < high {
      let middle = (low + high) / 2
      if viewers[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
