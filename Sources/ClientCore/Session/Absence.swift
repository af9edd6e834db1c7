import Simulation
import Wire

/// What one missed while the link was lost: how one stood before, and what the server tells of it
/// when one is back.
struct Absence: Sendable {
  /// How one's character stands, as far as one knows.
  struct Standing: Hashable, Sendable {
    var hp: Int
    var level: Int
    var gold: Int
    var deaths: Int

    /// nil for watchers, and before there is a character.
    init?(_ replica: Replica) {
      guard let own = replica.ownEntity, let state = replica.snapshot?.own else { return nil }
      hp = own.hp
      level = own.traits.level
      gold = state.character.sheet.gold
      deaths = replica.board?.rows.first { $0.name == own.name }?.deaths ?? 0
    }
  }

  /// nil for a client that was not there before: it was killed, and began anew.
  let since: Moment?
  let before: Standing?
  /// What hurt one, and how much in all.
  private(set) var wounds: [(cause: String, damage: Int)] = []

  init(since: Moment?, before: Standing?) {
    self.since = since
    self.before = before
  }

  /// Further causes than there may be are left out.
  mutating func add(_ cause: String, _ damage: Int) {
    if let index = wounds.firstIndex(where: { $0.cause == cause }) {
      wounds[index].damage += damage
    } else if wounds.count < ClientLimits.awayCausesMax {
      wounds.append((cause, damage))
    }
  }

  /// What there is to tell, without a heading.
  func report(_ after: Standing, _ texts: Texts) -> [String] {
    var lines = wounds.map { texts[.awayWound, $0.cause, $0.damage] }
    if let before {
      if after.deaths > before.deaths {
        lines.append(texts[.awayDeaths, after.deaths - before.deaths])
      }
      if after.hp != before.hp { lines.append(texts[.awayHp, before.hp, after.hp]) }
      if after.level > before.level { lines.append(texts[.awayLevel, after.level]) }
      let gold = after.gold - before.gold
      if gold != 0 { lines.append(texts[.awayGold, gold > 0 ? "+\(gold)" : "\(gold)"]) }
    }
    return lines.isEmpty ? [texts[.awayNothing]] : lines
  }
}
