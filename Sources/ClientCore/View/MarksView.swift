import Simulation
import Wire

/// Draws the places that are marked, and at the picture's edge which way to go to them and to the
/// party.
struct MarksView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  static let color: UInt32 = 0x60E8FF
  static let party: UInt32 = 0x9FE0A8

  func draw(on grid: inout CellGrid) {
    for mark in session.party.marks { draw(mark, on: &grid) }
    let own = session.replica.ownEntity?.name
    for member in session.party.members
    where member.name != own && canvas.cell(of: member.place) == nil {
      point(to: member.place, member.name, Self.party, on: &grid)
    }
  }

  private func draw(_ mark: PartyMark, on grid: inout CellGrid) {
    guard let (column, row) = canvas.cell(of: mark.place) else {
      return point(to: mark.place, context.texts[.mark], Self.color, on: &grid)
    }
    let isBright = (context.now.microseconds / 300_000).isMultiple(of: 2)
    let cell = grid[column, row]
    grid.set(
      "x", column: column, row: row,
      look: TextLook(
        Self.color, on: Color.mix(cell.background, Self.color, percent: isBright ? 50 : 25),
        style: .bold))
  }

  /// An arrow where the line from the middle to the place leaves the picture, and a name beside it.
  private func point(
    to place: Point, _ name: String, _ color: UInt32, on grid: inout CellGrid
  ) {
    let area = canvas.area
    guard area.columns > 8, area.rows > 4 else { return }
    let column = min(max(place.x - canvas.origin.x, 0), area.columns - 1)
    let row = min(max(place.y - canvas.origin.y, 1), area.rows - 1)
    let dx = (place.x - canvas.origin.x - column).signum()
    let dy = (place.y - canvas.origin.y - row).signum()
    let look = TextLook(color, on: 0x101418, style: .bold)
    grid.set(
      Self.arrow(dx, dy), column: area.column + column, row: area.row + row, look: look)
    let label = name.truncated(toColumns: 10)
    let isLeft = column > area.columns / 2
    grid.put(
      label, column: area.column + (isLeft ? column - label.columnWidth : column + 1),
      row: area.row + row, look: TextLook(color, on: 0x101418), in: area)
  }

  private static func arrow(_ dx: Int, _ dy: Int) -> Unicode.Scalar {
    switch (dx, dy) {
    case (0, -1): "↑"
    case (0, 1): "↓"
    case (-1, 0): "←"
    case (1, 0): "→"
    case (-1, -1): "↖"
    case (1, -1): "↗"
    case (-1, 1): "↙"
    default: "↘"
    }
  }
}
