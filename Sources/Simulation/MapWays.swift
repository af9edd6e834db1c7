/// The cheapest ways from one place to every other, by steps to the four sides (which is how every
/// place can be reached when corners can't be cut). For laying roads and for opening what is shut.
struct MapWays {
  private let map: TileMap
  private let costs: [Int32]
  /// The next place on the way back to the start; the start leads to itself.
  private let back: [Int32]

  private static let unreached = Int32.max

  /// Measures every way. `cost` is what entering a place costs, 0...`costMax`, by its index in the
  /// map; nil closes it.
  init(from start: Point, over map: TileMap, costMax: Int, cost: (Int) -> Int?) {
    var costs = [Int32](repeating: MapWays.unreached, count: map.tiles.count)
    var back = [Int32](repeating: -1, count: map.tiles.count)
    var buckets = [[Int32]](repeating: [], count: costMax + 1)
    let first = Int32(map.index(of: start))
    costs[Int(first)] = 0
    back[Int(first)] = first
    buckets[0].append(first)
    var waiting = 1
    var reached: Int32 = 0
    while waiting > 0 {
      while let index = buckets[Int(reached) % buckets.count].popLast() {
        waiting -= 1
        guard costs[Int(index)] == reached else { continue }
        map.forEachSide(of: Int(index)) { side in
          guard let step = cost(side), reached + Int32(step) < costs[side] else { return }
          costs[side] = reached + Int32(step)
          back[side] = index
          buckets[Int(costs[side]) % buckets.count].append(Int32(side))
          waiting += 1
        }
      }
      reached += 1
    }
    self.map = map
    self.costs = costs
    self.back = back
  }

  /// What the way to a place costs, by its index in the map; nil when there is none.
  func cost(at index: Int) -> Int? {
    costs[index] == MapWays.unreached ? nil : Int(costs[index])
  }

  /// What the way to a place on the map costs; nil when there is none.
  func cost(at point: Point) -> Int? { cost(at: map.index(of: point)) }

  /// The way from a place back to the start, both included; nothing when there is none.
  func forEachStep(from point: Point, _ body: (Point) -> Void) {
    var index = map.index(of: point)
    guard costs[index] != MapWays.unreached else { return }
    while true {
      body(map.point(at: index))
      let next = Int(back[index])
      if next == index { return }
      index = next
    }
  }
}

extension TileMap {
  /// The up to four neighbours on the map that share a side, by their indices.
  func forEachSide(of index: Int, _ body: (Int) -> Void) {
    let x = index % width
    if x > 0 { body(index - 1) }
    if x < width - 1 { body(index + 1) }
    if index >= width { body(index - width) }
    if index < tiles.count - width { body(index + width) }
  }
}
