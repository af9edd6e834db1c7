/// Where the living characters stand, sorted by block, for all who look for one near them. Filled
/// anew for every stage that needs it; in each block they are in the order of joining.
struct PlayerGrid: Sendable {
  /// One character, by its index into `players`.
  struct Member: Sendable {
    let player: Int32
    let slot: Int32
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

  /// Takes over these characters, given in the order of joining.
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
