import Simulation

/// Creatures sorted by where on the map they are, block by block, for looking near a place without
/// a pass over all. Reused from tick to tick.
struct NearTable: Sendable {
  /// A slot and where its creature is: eight bytes, so that a block is read in one go.
  struct Member: Sendable {
    var slot: Int32
    private var x: Int16
    private var y: Int16

    init(slot: Int, place: Point) {
      self.slot = Int32(slot)
      x = Int16(place.x)
      y = Int16(place.y)
    }

    var place: Point { Point(Int(x), Int(y)) }
  }

  /// Eight tiles a side: a field of view is not much larger.
  private static let sideShift = 3

  private var blocks = Blocks(width: 0, height: 0)
  /// By block: where its members begin in `members`; one more tells the end.
  private var starts: [Int32] = [0, 0, 0]
  /// Block by block, in ascending order of slot within one.
  private var members: [Member] = []

  /// Takes in creatures in ascending order of slot, all on a map of that size.
  mutating func sort(_ creatures: [Member], width: Int, height: Int) {
    blocks = Blocks(width: width, height: height, sideShift: NearTable.sideShift)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: blocks.count + 2))
    members.removeAll(keepingCapacity: true)
    members.append(contentsOf: creatures)
    for creature in creatures { starts[blocks.block(of: creature.place) + 2] += 1 }
    for block in starts.indices.dropFirst() { starts[block] += starts[block - 1] }
    for creature in creatures {
      let next = blocks.block(of: creature.place) + 1
      members[Int(starts[next])] = creature
      starts[next] += 1
    }
  }

  /// Calls the body with all creatures in the blocks that have a place within so many steps; some
  /// are farther.
  func forEach(around place: Point, within steps: Int, _ body: (Member) -> Void) {
    let span = blocks.span(around: place, within: steps)
    for row in span.rows {
      let first = row * blocks.columns
      let start = Int(starts[first + span.columns.lowerBound])
      for index in start..<Int(starts[first + span.columns.upperBound]) { body(members[index]) }
    }
  }
}
