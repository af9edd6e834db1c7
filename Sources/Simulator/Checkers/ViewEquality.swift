import Simulation
import Wire

/// Two copies of one viewer's view are the same.
enum ViewEquality {
  /// The first difference in words, nil when there is none.
  static func difference(_ shown: Snapshot?, _ expected: Snapshot?) -> String? {
    guard shown != expected else { return nil }
    guard let shown else { return "it has no view, and should have one" }
    guard let expected else { return "it has a view, and should have none" }
    if shown.tick != expected.tick {
      return "it is at tick \(shown.tick.rawValue), should be at \(expected.tick.rawValue)"
    }
    if shown.own != expected.own {
      return "its own state is \(describe(shown.own)), should be \(describe(expected.own))"
    }
    if shown.entities != expected.entities {
      let wrong = shown.entities.first { !expected.entities.contains($0) }
      let missing = expected.entities.first { !shown.entities.contains($0) }
      return "creatures differ: has \(describe(wrong)), should have \(describe(missing))"
    }
    if shown.things != expected.things {
      return "things differ: has \(shown.things), should have \(expected.things)"
    }
    let index = shown.tiles.indices.first { shown.tiles[$0] != expected.tiles[$0] } ?? 0
    return "tile \(index) is \(shown.tiles[index]), should be \(expected.tiles[index])"
  }

  private static func describe<Value>(_ value: Value?) -> String {
    value.map { "\($0)" } ?? "none"
  }
}
