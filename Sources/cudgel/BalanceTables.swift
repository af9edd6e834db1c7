import Server
import Simulator

/// A balance summary as text.
struct BalanceTables {
  let summary: BalanceSummary

  var text: String {
    ([headline] + classTable + [""] + kindTable).joined(separator: "\n")
  }

  private var headline: String {
    let minutes = summary.seconds / 60
    let ends = summary.verdicts.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    var line =
      "\(summary.matches.counted("match", "matches")), "
      + "\(minutes.counted("minute", "minutes")) of play: \(ends)"
    if summary.medianWave > 0 { line += "; waves \(waves)" }
    if !summary.denSeconds.isEmpty {
      let mean = summary.denSeconds.reduce(0, +) / summary.denSeconds.count
      line += "; \(summary.denSeconds.count) dens, cleared after \(mean) s on average"
    }
    return line
  }

  /// How often each wave was the last.
  private var waves: String {
    Set(summary.waves).sorted()
      .map { wave in "\(wave): \(summary.waves.count { $0 == wave })" }
      .joined(separator: " ")
  }

  private var classTable: [String] {
    let minutes = Double(max(1, summary.seconds)) / 60 / Double(max(1, summary.matches))
    let rows = summary.classes.map { row in
      let players = Double(max(1, row.players))
      func mean(_ sum: Int) -> String { one(Double(sum) / players) }
      return [
        row.name, mean(row.kills + row.playersKilled),
        one(Double(row.kills + row.playersKilled) / players / minutes), mean(row.deaths),
        "\(row.unscathed * 100 / max(1, row.players)) %", mean(row.levels),
        mean(row.damageDealt), mean(row.damageTaken), mean(row.healed), mean(row.gold),
        mean(row.draughts),
      ]
    }
    return table(
      [
        "class", "kills", "a minute", "deaths", "no death", "level", "dealt", "taken", "healed",
        "gold", "used",
      ], rows)
  }

  private var kindTable: [String] {
    let rows = summary.kinds.sorted { ($1.playersFelled, $0.name) < ($0.playersFelled, $1.name) }
      .map { kind in
        [
          kind.name, "\(kind.died)", "\(kind.playersFelled)",
          "\(summary.deathPercent(of: kind)) %", "\(kind.damageToPlayers)",
          "\(kind.damageTaken)",
        ]
      }
    return table(["kind", "died", "felled", "of deaths", "dealt", "taken"], rows)
  }

  private func one(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The first column to the left, the others to the right.
  private func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([head] + rows).map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }
}
