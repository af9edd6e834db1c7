/// Where creatures are, by block: a chain of slots for each. Who asks for those near need not read
/// the creatures, which are large and lie apart.
///
/// The order within a chain tells how the match went so far; whoever asks must not let the outcome
/// depend on it (prefer the lowest slot among equals).
struct CreatureGrid: Sendable {
  let blocks: Blocks
  /// By block: the first slot of its chain, or -1.
  private var heads: [Int32]
  /// By slot.
  private var links: [Link] = []

  private struct Link: Sendable {
    var next: Int32 = -1
    var previous: Int32 = -1
    var block: Int32 = -1
    var place = Point(0, 0)
  }

  init(width: Int, height: Int) {
    blocks = Blocks(width: width, height: height)
    heads = Array(repeating: -1, count: blocks.count)
  }

  /// The block of a slot that was put somewhere.
  func block(ofSlot slot: Int) -> Int { Int(links[slot].block) }

  /// Notes where a slot's creature is now.
  mutating func put(_ slot: Int, at place: Point) {
    while links.count <= slot { links.append(Link()) }
    let block = Int32(blocks.block(of: place))
    guard links[slot].block != block else {
      links[slot].place = place
      return
    }
    take(slot)
    let next = heads[Int(block)]
    links[slot] = Link(next: next, previous: -1, block: block, place: place)
    if next >= 0 { links[Int(next)].previous = Int32(slot) }
    heads[Int(block)] = Int32(slot)
  }

  /// Forgets a slot's creature.
  mutating func take(_ slot: Int) {
    let link = links[slot]
    guard link.block >= 0 else { return }
    if link.previous >= 0 {
      links[Int(link.previous)].next = link.next
    } else {
      heads[Int(link.block)] = link.next
    }
    if link.next >= 0 { links[Int(link.next)].previous = link.previous }
    links[slot] = Link()
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
    private var slot: Int32 = -1

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
        while slot < 0 {
          guard row < rowEnd else { return nil }
          slot = grid.heads[row * grid.blocks.columns + column]
          column += 1
          if column == columns.upperBound {
            column = columns.lowerBound
            row += 1
          }
        }
        let found = Int(slot)
        slot = grid.links[found].next
        if grid.links[found].place.steps(to: centre) <= reach { return found }
      }
    }
  }
}
