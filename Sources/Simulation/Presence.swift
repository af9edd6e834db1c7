/// How many living characters are near each block: where there is none, calm monsters sleep.
struct Presence: Sendable {
  let blocks: Blocks
  private var counts: [Int32]

  init(width: Int, height: Int) {
    blocks = Blocks(width: width, height: height)
    counts = Array(repeating: 0, count: blocks.count)
  }

  func isAnybodyNear(block: Int) -> Bool { counts[block] > 0 }

  /// Adds one to every block near this one, or takes it off; `reached` gets those that nobody was
  /// near before.
  mutating func change(around block: Int, by count: Int32, reached: inout [Int]) {
    reached.removeAll(keepingCapacity: true)
    let reach = Habits.wakeBlocks
    let (column, row) = (block % blocks.columns, block / blocks.columns)
    for y in max(0, row - reach)...min(blocks.rows - 1, row + reach) {
      for x in max(0, column - reach)...min(blocks.columns - 1, column + reach) {
        let near = y * blocks.columns + x
        counts[near] += count
        if count > 0, counts[near] == count { reached.append(near) }
      }
    }
  }
}
