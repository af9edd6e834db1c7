import Simulation
import Testing
import Wire

@testable import ClientCore

/// What the hour and the fires do to the colours of a meadow; the torch is in its western corner.
@Suite struct TorchlightTests {
  private static let far = Point(25, 2)

  @Test func `the night is darker than the day, and bluish`() {
    let (day, night) = (color(daylight: 100), color(daylight: 0))
    #expect(brightness(night) * 3 < brightness(day) * 2)
    #expect(blueShare(night) > blueShare(day))
  }

  @Test func `dusk is warmer than day and night`() {
    let dusk = color(daylight: 50)
    #expect(redShare(dusk) > redShare(color(daylight: 100)))
    #expect(redShare(dusk) > redShare(color(daylight: 0)))
  }

  @Test func `a fire is a warm light at night, and flickers`() {
    let dark = color(daylight: 0)
    let lit = color(daylight: 0, fireAt: Point(24, 2))
    #expect(brightness(lit) > brightness(dark) && redShare(lit) > redShare(dark))
    let looks = (0..<40).map { TileLook.of(.fire, variety: $0, isUnicode: true) }
    #expect(Set(looks).count > 2)
  }

  @Test func `every tile has a look of its own, in ASCII too`() {
    for isUnicode in [true, false] {
      let looks = Tile.allCases.map { TileLook.of($0, variety: 7, isUnicode: isUnicode) }
      #expect(Set(looks).count == Tile.allCases.count)
      if !isUnicode { #expect(looks.allSatisfy { $0.glyph.isASCII }) }
    }
  }

  @Test func `the ground's colour changes little from tile to tile, and much over the map`() {
    let lushness = Lushness(seed: 3)
    let row = (0..<300).map { lushness.percent(at: Point($0, 17)) }
    #expect(zip(row, row.dropFirst()).allSatisfy { abs($0 - $1) <= 6 })
    #expect(row.max()! - row.min()! > 40)
  }

  private func color(daylight: Int, fireAt fire: Point? = nil) -> UInt32 {
    var snapshot = Snapshot.make(
      Array(repeating: String(repeating: ".", count: 30), count: 5), entities: [])
    if let fire { snapshot.learn(.fire, at: fire) }
    var vision = Vision(snapshot, .make(width: 30, height: 5))
    vision.look(from: [Point(0, 2)], at: .zero)
    let torchlight = Torchlight(
      torches: [Point(0, 2)], vision: vision, daylight: daylight, now: .zero, seed: 1)
    let look = TileLook.of(.road, variety: 0, isUnicode: true)
    return torchlight.light(look, .road, at: Self.far).0
  }

  private func red(_ color: UInt32) -> Int { Int(color >> 16 & 0xFF) }
  private func green(_ color: UInt32) -> Int { Int(color >> 8 & 0xFF) }
  private func blue(_ color: UInt32) -> Int { Int(color & 0xFF) }
  private func brightness(_ color: UInt32) -> Int { red(color) + green(color) + blue(color) }
  private func redShare(_ color: UInt32) -> Int { red(color) * 1000 / brightness(color) }
  private func blueShare(_ color: UInt32) -> Int { blue(color) * 1000 / brightness(color) }
}
