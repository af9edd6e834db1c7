import Content
import Foundation
import Simulation
import Testing

@testable import ClientCore

/// Colours that must be told apart, seen as people with that sight see them.
@Suite struct PaletteTests {
  /// Distances in CIELAB (CIE 1976): 2 is just noticeable side by side, 10 at a glance.
  private static let apart = (sides: 14.0, teams: 20.0, effects: 18.0, danger: 30.0)
  private static let names = ["standard", "protan", "deutan", "tritan", "high-contrast"]

  @Test(arguments: names) func `a foe's colour is not a friend's, nor one's own`(name: String)
    throws
  {
    let palette = try row(name)
    #expect(distance(palette.own, palette.friend, name) >= Self.apart.sides)
    #expect(distance(palette.own, palette.foe, name) >= Self.apart.sides)
    #expect(distance(palette.friend, palette.foe, name) >= Self.apart.sides)
    #expect(distance(palette.mark, palette.foe, name) >= Self.apart.sides)
  }

  @Test(arguments: names) func `danger is not the ground, nor a friend's blow`(name: String) throws
  {
    let palette = try row(name)
    for tile in [Tile.grass, .tallGrass, .tree, .road, .floor, .shallowWater] {
      let ground = TileLook.of(tile, variety: 5, isUnicode: true).background
      #expect(distance(palette.danger, ground, name) >= Self.apart.danger, "\(tile)")
    }
    #expect(distance(palette.danger, palette.aid, name) >= Self.apart.danger)
    #expect(distance(palette.danger, palette.mark, name) >= Self.apart.sides)
  }

  @Test(arguments: names) func `every effect and every team has a colour of its own`(name: String)
    throws
  {
    let palette = try row(name)
    for (index, color) in palette.effects.enumerated() {
      for other in palette.effects[(index + 1)...] {
        #expect(distance(color, other, name) >= Self.apart.effects, "effect \(index)")
      }
    }
    for (index, color) in palette.teams.enumerated() {
      for other in palette.teams[(index + 1)...] {
        #expect(distance(color, other, name) >= Self.apart.teams, "team \(index)")
      }
    }
  }

  @Test func `the standard palette is the one that the client has without assets`() throws {
    let (row, standard) = (try row("standard"), Palette.standard)
    #expect(row.own == standard.own && row.friend == standard.friend && row.foe == standard.foe)
    #expect(row.danger == standard.danger && row.aid == standard.aid && row.mark == standard.mark)
    #expect(row.teams == standard.teams && row.effects == standard.effects)
    #expect(Self.names == Options.Palette.allCases.map(\.rawValue))
  }

  private func row(_ name: String) throws -> PaletteRow {
    try #require(try GameContent.palettes(assets: nil).first { $0.name == name })
  }

  // MARK: How far two colours are apart

  private func distance(_ a: UInt32, _ b: UInt32, _ name: String) -> Double {
    let (first, second) = (lab(seen(a, name)), lab(seen(b, name)))
    return zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// Linear red, green and blue as they are perceived: Machado, Oliveira and Fernandes, "A
  /// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009,
  /// table 1, severity 1.0.
  private func seen(_ color: UInt32, _ name: String) -> [Double] {
    let linear = [16, 8, 0].map { (shift: UInt32) -> Double in
      let value = Double(color >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    guard let matrix = Self.deficiencies[name] else { return linear }
    return matrix.map { row in
      min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
    }
  }

  private static let deficiencies: [String: [[Double]]] = [
    "protan": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ],
  ]

  /// From linear sRGB by its white D65.
  private func lab(_ rgb: [Double]) -> [Double] {
    func curve(_ t: Double) -> Double {
      t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    let x = curve((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047)
    let y = curve(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2])
    let z = curve((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
