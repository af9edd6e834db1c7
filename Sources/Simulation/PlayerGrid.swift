/// Where the living characters (or hounds) stand, sorted by block, for all who look for one near
/// them. Filled anew for every stage that needs it.
struct PlayerGrid: Sendable {
  struct Member: Sendable {
    /// Of a character the index into `players`; in any case lower numbers go first among equals.
    let number: Int
    let slot: Int
    let place: Point
  }

  let blocks: Blocks
  /// By block and one more: where its members begin in `members`.
  private var starts: [Int32]
  private(set) var members: [Member] = []
  private var gathered: [Member] = []

  init(width: Int, height: Int) {
    blocks = Blocks(width: width, height: height)
    starts = Array(repeating: 0, count: blocks.count + 2)
  }

  /// Takes over these, given in the order of their numbers.
  mutating func sort(_ gather: (inout [Member]) -> Void) {
    gathered.removeAll(keepingCapacity: true)
    gather(&gathered)
    for index in starts.indices { starts[index] = 0 }
    for member in gathered { starts[blocks.block(of: member.place) + 2] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    members.removeAll(keepingCapacity: true)
    members.append(contentsOf: gathered)
    for member in gathered {
      let block = blocks.block(of: member.place)
      members[Int(starts[block + 1])] = member
      starts[block + 1] += 1
    }
  }

  /// The members of the blocks `columns` of one row, as indices into `members`.
  func range(row: Int, columns: Range<Int>) -> Range<Int> {
    let first = row * blocks.columns
    return Int(starts[first + columns.lowerBound])..<Int(starts[first + columns.upperBound])
  }

  /// The nearest within so many steps of those that qualify: of equals the one with the lowest
  /// number.
  func nearest(
    to place: Point, within reach: Int, where qualifies: (Member) -> Bool
  ) -> Member? {
    guard !members.isEmpty else { return nil }
    var nearest: Member?
    var stepsMin = reach
    let span = blocks.span(around: place, within: reach)
    for row in span.rows {
      for index in range(row: row, columns: span.columns) {
        let member = members[index]
        let steps = member.place.steps(to: place)
        guard steps <= stepsMin, steps < stepsMin || member.number < nearest?.number ?? .max,
          qualifies(member)
        else { continue }
        stepsMin = steps
        nearest = member
      }
    }
    return nearest
  }

  /// Whether anybody is within so many steps.
  func hasAnybody(within steps: Int, of place: Point) -> Bool {
    let span = blocks.span(around: place, within: steps)
    return span.rows.contains { row in
      range(row: row, columns: span.columns).contains {
        members[$0].place.steps(to: place) <= steps
      }
    }
  }
}
