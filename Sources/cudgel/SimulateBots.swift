import ArgumentParser
import Content
import Foundation
import Simulation
import Simulator

/// Matches between bots without a clock: the tables, and the balance targets of GAME.md.
struct SimulateBots {
  let content: Content
  let first: UInt64
  let seeds: Int
  let minutes: Int

  /// What the matches are played by.
  struct Content: Sendable {
    var rules: Rules
    var vaults: [Vault]

    var classNames: [String] { rules.kinds.filter(\.isClass).map(\.name) }
  }

  /// So many bots of all classes, one match a seed.
  func summary(_ mode: ModeSettings, bots: Int, size: MapSize) async -> BalanceSummary {
    let (content, secondsMax) = (content, minutes * 60)
    let runs = SeedRuns(first: first, count: seeds, label: "\(mode.mode)")
    let matches = await runs.results { seed in
      let plan = MatchPlan.mixed(
        bots, of: content.classNames, seed: seed, mode: mode, size: size, secondsMax: secondsMax)
      return BotMatch.run(plan, rules: content.rules, vaults: content.vaults, seed: seed)
    }
    var summary = BalanceSummary()
    for match in matches { summary.add(match) }
    return summary
  }

  func duel(_ plan: DuelPlan) async -> BalanceTarget {
    let rules = content.rules
    let runs = SeedRuns(
      first: first, count: seeds, label: "\(plan.className) and \(plan.count) \(plan.monster)")
    let healthLeft = await runs.results { BotMatch.run(plan, rules: rules, seed: $0) }
    return .duel(plan, healthLeft: healthLeft)
  }

  /// All targets of GAME.md, each with its table.
  func balance() async -> BalanceReport {
    var report = BalanceReport()
    for count in [1, 3] {
      for name in content.classNames {
        let plan = DuelPlan(className: name, monster: "Clubber", count: count)
        report.targets.append(await duel(plan))
      }
    }
    let delve = await summary(.delve, bots: 6, size: .medium)
    report.add("delve", delve, delve.partyTargets() + [delve.worstKindTarget()])
    let horde = await summary(.horde, bots: 4, size: .small)
    report.add("horde", horde, [horde.hordeTarget()])
    let brawl = await summary(.brawl(), bots: 6, size: .small)
    report.add("brawl", brawl, [])
    return report
  }
}

/// What `cudgel simulate --balance` found.
struct BalanceReport: Codable {
  var targets: [BalanceTarget] = []
  var summaries: [Part] = []

  struct Part: Codable {
    var mode: String
    var summary: BalanceSummary
  }

  mutating func add(_ mode: String, _ summary: BalanceSummary, _ targets: [BalanceTarget]) {
    summaries.append(Part(mode: mode, summary: summary))
    self.targets += targets.map { target in
      var target = target
      target.sentence = "\(mode): \(target.sentence)"
      return target
    }
  }

  var text: String {
    let tables = summaries.map { "== \($0.mode)\n\(BalanceTables(summary: $0.summary).text)\n" }
    let lines = targets.map { "\($0.holds ? "holds" : "FAILS")  \($0.sentence): \($0.found)" }
    return (tables + lines).joined(separator: "\n")
  }
}
