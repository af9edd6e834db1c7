import Simulation
import Wire

/// Draws the places that are marked, and at the picture's edge which way to go to them and to the
/// party.
struct MarksView {
  let session: MatchSession
  let canvas: MapCanvas
  let context: ViewContext

  static let party: UInt32 = 0x9FE0A8

  /// No creature looks like it.
  static func flag(isUnicode: Bool) -> Unicode.Scalar { isUnicode ? "⚑" : "|" }

  func draw(on grid: inout CellGrid) {
    for mark in session.party.marks { draw(mark, on: &grid) }
    let own = session.replica.ownEntity?.name
    for member in session.party.members
    where member.name != own && canvas.cell(of: member.place) == nil {
      point(to: member.place, member.name, Self.party, on: &grid)
    }
  }

  private func draw(_ mark: PartyMark, on grid: inout CellGrid) {
    let color = context.palette.mark
    guard canvas.cell(of: mark.place) != nil else {
      return point(to: mark.place, context.texts[.mark], color, on: &grid)
    }
    let isBright =
      context.options.hasReducedMotion || (context.now.microseconds / 500_000).isMultiple(of: 2)
    let ground = Color.mix(
      canvas.ground(at: mark.place, on: grid), color, percent: isBright ? 50 : 25)
    canvas.set(
      Self.flag(isUnicode: context.isUnicode), at: mark.place,
      look: TextLook(color, on: ground, style: .bold), on: &grid)
  }

  /// An arrow where the line from the middle to the place leaves the picture, and a name beside it.
  private func point(
    to place: Point, _ name: String, _ color: UInt32, on grid: inout CellGrid
  ) {
    let area = canvas.area
    guard area.columns > 8, area.rows > 4 else { return }
    let across = place.x - canvas.origin.x
    let column = min(max(across * canvas.columnsPerTile, 0), area.columns - 1)
    let row = min(max(place.y - canvas.origin.y, 1), area.rows - 1)
    let dx = (across * canvas.columnsPerTile - column).signum()
    let dy = (place.y - canvas.origin.y - row).signum()
    let look = TextLook(color, on: 0x101418, style: .bold)
    grid.set(
      arrow(dx, dy), column: area.column + column, row: area.row + row, look: look)
    let label = name.truncated(toColumns: 10)
    let isLeft = column > area.columns / 2
    grid.put(
      label, column: area.column + (isLeft ? column - label.columnWidth : column + 1),
      row: area.row + row, look: TextLook(color, on: 0x101418), in: area)
  }

  private func arrow(_ dx: Int, _ dy: Int) -> Unicode.Scalar {
    let isUnicode = context.isUnicode
    return switch (dx, dy) {
    case (0, -1): isUnicode ? "▴" : "^"
    case (0, 1): isUnicode ? "▾" : "v"
    case (-1, 0): isUnicode ? "◂" : "<"
    case (1, 0): isUnicode ? "▸" : ">"
    case (-1, -1), (1, 1): "\\"
    default: "/"
    }
  }
}
