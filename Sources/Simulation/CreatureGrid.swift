/// Where creatures are, block by block, side by side: who asks for those near need not read the
/// creatures, which are large and lie apart.
///
/// The order within a block tells how the match went so far; whoever asks must not let the outcome
/// depend on it (prefer the lowest slot among equals).
struct CreatureGrid: Sendable {
  let blocks: Blocks
  /// By block: who is there.
  private var members: [[Member]]
  /// By slot: where in `members`.
  private var spots: [Spot] = []

  private struct Member: Sendable {
    var slot: Int32
    var place: Point
  }

  private struct Spot: Sendable {
    /// -1 for nowhere.
    var block: Int32 = -1
    var index: Int32 = 0
  }

  init(width: Int, height: Int) {
    blocks = Blocks(width: width, height: height)
    members = Array(repeating: [], count: blocks.count)
  }

  /// The block of a slot that was put somewhere.
  func block(ofSlot slot: Int) -> Int { Int(spots[slot].block) }

  /// Notes where a slot's creature is now.
  mutating func put(_ slot: Int, at place: Point) {
    while spots.count <= slot { spots.append(Spot()) }
    let block = blocks.block(of: place)
    guard block != self.block(ofSlot: slot) else {
      members[block][Int(spots[slot].index)].place = place
      return
    }
    take(slot)
    spots[slot] = Spot(block: Int32(block), index: Int32(members[block].count))
    members[block].append(Member(slot: Int32(slot), place: place))
  }

  /// Forgets a slot's creature; the last of its block takes its spot.
  mutating func take(_ slot: Int) {
    let spot = spots[slot]
    guard spot.block >= 0, let last = members[Int(spot.block)].popLast() else { return }
    if Int(last.slot) != slot {
      members[Int(spot.block)][Int(spot.index)] = last
      spots[Int(last.slot)].index = spot.index
    }
    spots[slot] = Spot()
  }

  /// Every slot whose creature is at most so many steps away.
  func slots(around place: Point, within steps: Int) -> Slots {
    Slots(grid: self, span: blocks.span(around: place, within: steps), around: place, steps)
  }

  /// Every slot in the blocks that have a place within so many steps; some are farther.
  func slots(inBlocksAround place: Point, within steps: Int) -> Slots {
    Slots(grid: self, span: blocks.span(around: place, within: steps))
  }

  /// Every slot in one block.
  func slots(inBlock block: Int) -> Slots {
    let (column, row) = (block % blocks.columns, block / blocks.columns)
    return Slots(grid: self, span: (column..<(column + 1), row..<(row + 1)))
  }

  struct Slots: Sequence, IteratorProtocol {
    private let grid: CreatureGrid
    private let centre: Point
    private let reach: Int
    private let columns: Range<Int>
    private let rowEnd: Int
    private var column: Int
    private var row: Int
    private var block: [Member] = []
    private var index = 0

    init(
      grid: CreatureGrid, span: (columns: Range<Int>, rows: Range<Int>),
      around centre: Point = Point(0, 0), _ reach: Int = .max
    ) {
      self.grid = grid
      self.centre = centre
      self.reach = reach
      columns = span.columns
      rowEnd = columns.isEmpty ? span.rows.lowerBound : span.rows.upperBound
      column = columns.lowerBound
      row = span.rows.lowerBound
    }

    mutating func next() -> Int? {
      while true {
        while index == block.count {
          guard row < rowEnd else { return nil }
          block = grid.members[row * grid.blocks.columns + column]
          index = 0
          column += 1
          if column == columns.upperBound {
            column = columns.lowerBound
            row += 1
          }
        }
        let member = block[index]
        index += 1
        if member.place.steps(to: centre) <= reach { return Int(member.slot) }
      }
    }
  }
}
