import Simulation

/// Many matches of one plan, added up.
package struct BalanceSummary: Sendable, Codable {
  package struct ClassRow: Sendable, Codable {
    package var name: String
    package var players = 0
    package var kills = 0
    package var playersKilled = 0
    package var deaths = 0
    package var damageDealt = 0
    package var damageTaken = 0
    package var healed = 0
    package var gold = 0
    package var draughts = 0
    package var levels = 0
    /// Matches that it got through without dying.
    package var unscathed = 0
  }

  package private(set) var matches = 0
  package private(set) var seconds = 0
  package private(set) var verdicts: [String: Int] = [:]
  package private(set) var classes: [ClassRow] = []
  package private(set) var kinds: [KindFigures] = []
  /// Of every match, in the order of their seeds.
  package private(set) var waves: [Int] = []
  package private(set) var denSeconds: [Int] = []

  package init() {}

  package mutating func add(_ figures: MatchFigures) {
    matches += 1
    seconds += figures.seconds
    verdicts[figures.verdict ?? "broken off", default: 0] += 1
    waves.append(figures.wave)
    denSeconds += figures.denSeconds
    for player in figures.players { add(player) }
    for kind in figures.kinds { add(kind) }
  }

  private mutating func add(_ player: PlayerFigures) {
    let index =
      classes.firstIndex { $0.name == player.className }
      ?? {
        classes.append(ClassRow(name: player.className))
        return classes.count - 1
      }()
    classes[index].players += 1
    classes[index].kills += player.kills
    classes[index].playersKilled += player.playersKilled
    classes[index].deaths += player.deaths
    classes[index].damageDealt += player.damageDealt
    classes[index].damageTaken += player.damageTaken
    classes[index].healed += player.healed
    classes[index].gold += player.goldFound
    classes[index].draughts += player.draughts
    classes[index].levels += player.level
    classes[index].unscathed += player.deaths == 0 ? 1 : 0
  }

  private mutating func add(_ kind: KindFigures) {
    guard let index = kinds.firstIndex(where: { $0.name == kind.name }) else {
      kinds.append(kind)
      return
    }
    kinds[index].died += kind.died
    kinds[index].playersFelled += kind.playersFelled
    kinds[index].damageToPlayers += kind.damageToPlayers
    kinds[index].damageTaken += kind.damageTaken
  }

  /// The middle wave, 0 without any.
  package var medianWave: Int {
    waves.isEmpty ? 0 : waves.sorted()[waves.count / 2]
  }

  /// So many percent of all deaths of players are this kind's doing.
  package func deathPercent(of kind: KindFigures) -> Int {
    let deaths = kinds.reduce(0) { $0 + $1.playersFelled }
    return deaths == 0 ? 0 : kind.playersFelled * 100 / deaths
  }
}
