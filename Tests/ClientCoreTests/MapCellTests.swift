import Simulation
import Testing
import Wire

@testable import ClientCore

/// Single cells of the map: what fills them, and in what colours.
@Suite struct MapCellTests {
  private static let fills: [Unicode.Scalar] = ["⣀", "⣤", "⣶", "⣿"]

  @Test func `a wind-up fills its tile from below, and its ground turns to danger`() throws {
    var stage = Self.danger()
    let place = try #require(Self.cell(of: "⣀", in: stage.grid))
    var shown: [Unicode.Scalar] = []
    var reds: [UInt32] = []
    for _ in 0..<4 {
      let cell = stage.grid[place.column, place.row]
      shown.append(cell.glyph)
      reds.append(cell.background >> 16)
      stage.wait(milliseconds: 150)
    }
    #expect(shown == Self.fills)
    #expect(reds == reds.sorted() && Set(reds).count == 4)
  }

  @Test func `in ASCII and without colour a wind-up shows too`() throws {
    let place = try #require(Self.cell(of: "⣀", in: Self.danger().grid))
    var stage = Self.danger(isUnicode: false)
    var shown: [Unicode.Scalar] = []
    var reversed: [Bool] = []
    var grounds: [UInt32] = []
    for _ in 0..<4 {
      let cell = stage.grid[place.column, place.row]
      shown.append(cell.glyph)
      reversed.append(Ink(cell, depth: .none).style.contains(.reverse))
      grounds.append(Ink(cell, depth: .eight).background)
      stage.wait(milliseconds: 150)
    }
    #expect(shown == [".", "-", "=", "#"])
    #expect(reversed == [false, true, true, true])
    #expect(grounds == [0, 1, 1, 1])
  }

  @Test func `square cells are two columns a tile`() throws {
    var stage = Stage.playing()
    #expect(stage.picture().contains("#####+####"))
    stage.model.options.hasSquareCells = true
    #expect(stage.picture().contains("##########+ ########"))
    let own = try #require(Self.cell(of: "@", in: stage.grid))
    let (first, second) = (stage.grid[own.column, own.row], stage.grid[own.column + 1, own.row])
    #expect(second.glyph == " " && second.background == first.background)
    stage.model.options.hasSquareCells = false
    #expect(stage.picture() == Stage.playing().picture())
  }

  @Test func `fires flicker, and stand still with reduced motion`() {
    for isStill in [false, true] {
      var stage = Stage.playing()
      stage.model.options.hasReducedMotion = isStill
      let before = stage.map
      var changes = 0
      for _ in 0..<12 {
        stage.wait(milliseconds: 100)
        if stage.map != before { changes += 1 }
      }
      #expect(isStill ? changes == 0 : changes > 0)
    }
  }

  @Test func `a blow flashes only where flashes are wanted`() throws {
    var grounds: [UInt32] = []
    for hasFlashes in [true, false] {
      var stage = Stage.playing()
      stage.model.options.hasFlashes = hasFlashes
      stage.receive(
        .events([
          SeenEvent(
            place: Point(8, 6),
            happening: .struck(
              victim: SeenNumber(0), by: nil, kind: KindID(1), attack: .basic, damage: 3))
        ]))
      let own = try #require(Self.cell(of: "@", in: stage.grid))
      grounds.append(stage.grid[own.column, own.row].background >> 16)
    }
    // The red of blood is in both.
    #expect(grounds[0] > grounds[1] + 80)
  }

  @Test func `blood stays on the ground and fades`() throws {
    var stage = Stage.playing()
    let place = try #require(Self.cell(of: "@", in: stage.grid))
    let clean = stage.grid[place.column + 2, place.row].background
    stage.receive(
      .events([
        SeenEvent(
          place: Point(10, 6),
          happening: .struck(
            victim: nil, by: SeenNumber(0), kind: KindID(0), attack: .basic, damage: 3))
      ]))
    var reds: [UInt32] = []
    for second in 1...28 {
      stage.wait(milliseconds: 1_000)
      stage.receive(.heartbeat(Tick(UInt32(10 + second * 20))))
      if [1, 10, 19, 28].contains(second) {
        reds.append(stage.grid[place.column + 2, place.row].background >> 16)
      }
    }
    #expect(reds[0] > reds[1] && reds[1] > reds[2])
    #expect(reds[3] == clean >> 16)
  }

  @Test func `no sign of the map is of uncertain width`() {
    var signs = Self.fills
    for tile in Tile.allCases {
      for variety in 0..<60 as Range<UInt64> {
        signs.append(TileLook.of(tile, variety: variety, isUnicode: true).glyph)
      }
    }
    #expect(signs.filter { $0.columnWidth != 1 || UncertainScalars.contains($0) } == [])
    #expect(UncertainScalars.contains("·") && UncertainScalars.contains("♣"))
  }

  /// A Clubber two tiles away that strikes at an empty tile in 600 ms.
  private static func danger(isUnicode: Bool = true) -> Stage {
    let clubber = SeenEntity.make(
      1, kind: 1, at: Point(11, 6),
      activity: .windUp(attack: .basic, aim: Point(10, 6), strikesAt: Tick(22)))
    var stage = Stage.playing(isUnicode: isUnicode, others: [clubber])
    stage.wait(milliseconds: 20)
    return stage
  }

  private static func cell(
    of glyph: Unicode.Scalar, in grid: CellGrid
  ) -> (column: Int, row: Int)? {
    let columns = MatchLayout(columns: grid.columns, rows: grid.rows).map
    for row in 0..<columns.rows {
      for column in 0..<columns.columns where grid[column, row].glyph == glyph {
        return (column, row)
      }
    }
    return nil
  }
}

extension Stage {
  fileprivate var grid: CellGrid { model.view(columns: 80, rows: 24) }

  /// The cells of the map alone.
  fileprivate var map: [Cell] {
    let area = MatchLayout(columns: 80, rows: 24).map
    return Array(grid.cells[0..<area.rows * 80])
  }
}
