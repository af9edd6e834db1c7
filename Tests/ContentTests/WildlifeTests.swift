import Content
import Testing

@testable import Simulation

/// Who comes by itself, and how often, by the built-in tables.
@Suite struct WildlifeTests {
  @Test(arguments: [8, 12])
  func `far out every kind comes that may, and none makes up a fifth`(dangerMax: Int) throws {
    let scene = try BuiltInScene([])
    var counts = Array(repeating: 0, count: scene.world.rules.kinds.count)
    for _ in 0..<120 {
      let choice = scene.world.kind(under: dangerMax)
      let kind = try #require(choice)
      let row = scene.world.rules.kind(kind)
      #expect(row.danger <= dangerMax && !row.isBoss && !row.isClass)
      for _ in 0..<row.groupSize.lowerBound {
        counts[Int(kind.rawValue)] += 1
        let spot = scene.world.openGround(near: Point(22, 30), within: 20)
        scene.world.spawn(kind, at: try #require(spot))
      }
    }
    let all = counts.reduce(0, +)
    for (index, row) in scene.world.rules.kinds.enumerated() where row.livesWild(under: dangerMax) {
      #expect(counts[index] > 0, "\(row.name)")
      #expect(counts[index] * 5 <= all, "\(row.name): \(counts[index]) of \(all)")
    }
  }
}
