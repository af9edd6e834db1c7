import Simulation

/// Rows of a table sorted by where on the map they are, block by block, for looking near a place
/// without a pass over all. Reused from tick to tick.
struct NearTable: Sendable {
  /// Sixteen tiles a side.
  private static let sideShift = 4

  private var columns = 0
  private var rows = 0
  /// By block: where its members begin in `members`; one more tells the end.
  private var starts: [Int32] = []
  /// Indices of the table, block by block, in ascending order within one.
  private var members: [Int32] = []

  /// Takes in a table of so many rows, all on a map of that size.
  mutating func sort(_ count: Int, width: Int, height: Int, placeOf: (Int) -> Point) {
    columns = (width >> NearTable.sideShift) + 1
    rows = (height >> NearTable.sideShift) + 1
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: columns * rows + 2))
    members.removeAll(keepingCapacity: true)
    members.append(contentsOf: repeatElement(0, count: count))
    for index in 0..<count { starts[block(of: placeOf(index)) + 2] += 1 }
    for block in starts.indices.dropFirst() { starts[block] += starts[block - 1] }
    for index in 0..<count {
      let next = block(of: placeOf(index)) + 1
      members[Int(starts[next])] = Int32(index)
      starts[next] += 1
    }
  }

  /// Calls the body with every row in the blocks that have a place within so many steps; some are
  /// farther.
  func forEach(around place: Point, within steps: Int, _ body: (Int) -> Void) {
    let columns = span(place.x, steps, columns)
    for row in span(place.y, steps, rows) {
      let first = row * self.columns
      for index in starts[first + columns.lowerBound]..<starts[first + columns.upperBound] {
        body(Int(members[Int(index)]))
      }
    }
  }

  private func block(of place: Point) -> Int {
    (place.y >> NearTable.sideShift) * columns + (place.x >> NearTable.sideShift)
  }

  private func span(_ centre: Int, _ steps: Int, _ count: Int) -> Range<Int> {
    let first = min(count, max(0, (centre - steps) >> NearTable.sideShift))
    return first..<max(first, min(count, ((centre + steps) >> NearTable.sideShift) + 1))
  }
}
