/// GAME.md's "Balance, by machine", as sentences that hold or don't.
package struct BalanceTarget: Sendable, Codable {
  package var sentence: String
  package var found: String
  package var holds: Bool
}

extension BalanceSummary {
  /// How far apart the classes may be, in percent of their mean.
  private static let spreadMax = 15
  private static let wavesWanted = 6...9
  private static let deathPercentMax = 20

  /// Kills and deaths of the classes in a mixed party.
  package func partyTargets() -> [BalanceTarget] {
    [
      spread(of: "kills", classes.map { perPlayer($0.kills + $0.playersKilled, $0) }),
      spread(of: "deaths", classes.map { perPlayer($0.deaths, $0) }),
    ]
  }

  package func hordeTarget() -> BalanceTarget {
    let range = Self.wavesWanted
    let within = waves.count { range.contains($0) }
    return BalanceTarget(
      sentence: "a party of four reaches wave \(range.lowerBound) to \(range.upperBound),"
        + " two of three parties at least",
      found: "median \(medianWave), \(within) of \(waves.count) within",
      holds: range.contains(medianWave) && within * 3 >= waves.count * 2)
  }

  /// Of all that fell to monsters.
  package func worstKindTarget() -> BalanceTarget {
    let worst = kinds.filter(\.isMonster).max { $0.playersFelled < $1.playersFelled }
    let deaths = kinds.filter(\.isMonster).reduce(0) { $0 + $1.playersFelled }
    let percent = deaths == 0 ? 0 : (worst?.playersFelled ?? 0) * 100 / deaths
    return BalanceTarget(
      sentence: "no kind of monster is responsible for over a fifth of the deaths",
      found: "\(worst?.name ?? "nobody") \(percent) %", holds: percent <= Self.deathPercentMax)
  }

  private func perPlayer(_ sum: Int, _ row: ClassRow) -> Double {
    row.players == 0 ? 0 : Double(sum) / Double(row.players)
  }

  private func spread(of what: String, _ means: [Double]) -> BalanceTarget {
    let mean = means.reduce(0, +) / Double(max(1, means.count))
    let farthest = means.map { abs($0 - mean) }.max() ?? 0
    let percent = mean == 0 ? 0 : Int((farthest * 100 / mean).rounded())
    return BalanceTarget(
      sentence: "the classes are within \(Self.spreadMax) % of their mean in \(what)",
      found: "\(percent) %", holds: percent <= Self.spreadMax)
  }
}

extension BalanceTarget {
  /// Against one Clubber 19 of 20, against three about half.
  /// `healthLeft` is in percent, of each duel; 0 is lost.
  package static func duel(_ plan: DuelPlan, healthLeft: [Int]) -> BalanceTarget {
    let (won, count) = (healthLeft.count { $0 > 0 }, healthLeft.count)
    let percent = count == 0 ? 0 : won * 100 / count
    let left = won == 0 ? 0 : healthLeft.reduce(0, +) / won
    let wanted = plan.count == 1 ? 93...100 : 35...65
    return BalanceTarget(
      sentence: "a \(plan.className) of level 1 beats \(plan.count) \(plan.monster)"
        + " \(plan.count == 1 ? "19 times in 20" : "about half the time")",
      found: "\(won) of \(count), with \(left) % of its health left",
      holds: wanted.contains(percent))
  }
}
