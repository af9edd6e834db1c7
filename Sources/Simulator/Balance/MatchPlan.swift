package import Simulation

/// One match between bots that is played without a clock.
package struct MatchPlan: Sendable {
  package var mode: ModeSettings
  package var size: MapSize
  /// The class of each bot, by name; they come in this order.
  package var classNames: [String]
  /// The match is broken off after so many seconds of its own time.
  package var secondsMax: Int

  package init(mode: ModeSettings, size: MapSize, classNames: [String], secondsMax: Int) {
    self.mode = mode
    self.size = size
    self.classNames = classNames
    self.secondsMax = secondsMax
  }

  /// So many bots of all classes in turn, beginning with another class for every seed.
  package static func mixed(
    _ count: Int, of classNames: [String], seed: UInt64, mode: ModeSettings, size: MapSize,
    secondsMax: Int
  ) -> MatchPlan {
    let first = Int(seed % UInt64(max(1, classNames.count)))
    let names = (0..<count).map { classNames[(first + $0) % classNames.count] }
    return MatchPlan(mode: mode, size: size, classNames: names, secondsMax: secondsMax)
  }
}

/// One bot of level 1 against some monsters of one kind, in a bare yard.
package struct DuelPlan: Sendable {
  package var className: String
  package var monster: String
  package var count: Int

  package init(className: String, monster: String, count: Int) {
    self.className = className
    self.monster = monster
    self.count = count
  }
}
