import Simulation
import Wire

/// The dash or one ability as the head-up display shows it.
struct AbilityEntry {
  let key: String
  var isDash = false
  let wish: WishName
  let name: String
  /// 1…3; 0 for what has no ranks.
  var rank = 0
  /// What it costs.
  var mana = 0
  let readyAt: Tick
  /// How long it takes to be ready again, in microseconds.
  var cooldown: Int64 = 0
  /// There is mana enough.
  var isPaid = true

  /// Dash first, then the abilities in their order.
  static func all(of session: MatchSession, _ texts: Texts) -> [AbilityEntry] {
    guard let state = session.replica.snapshot?.own, let own = session.replica.ownEntity
    else { return [] }
    let prediction = session.steering?.prediction
    var entries = [
      AbilityEntry(
        key: texts[.spaceKey], isDash: true, wish: .dash, name: texts[.dash],
        readyAt: prediction?.dashReadyAt ?? state.dashReadyAt,
        cooldown: session.clock.microseconds(of: session.replica.welcome?.dash.cooldown ?? 0))
    ]
    let attacks = session.replica.legend(own.kind)?.attacks ?? []
    let ranks = state.character.sheet.ranks
    let wishes: [WishName] = [.ability1, .ability2, .ability3, .ability4]
    for index in attacks.indices.dropFirst()
    where index < state.readyAt.count && index <= wishes.count {
      let readyAt = prediction.map { $0.readyAt[index] } ?? state.readyAt[index]
      entries.append(
        AbilityEntry(
          key: "\(index)", wish: wishes[index - 1], name: attacks[index].name,
          rank: index - 1 < ranks.count ? ranks[index - 1] : 0, mana: attacks[index].mana,
          readyAt: readyAt,
          cooldown: session.clock.microseconds(of: attacks[index].cooldown),
          isPaid: attacks[index].mana <= state.character.mana))
    }
    return entries
  }

  /// Rank as the Romans write it.
  var roman: String {
    switch rank {
    case 2: " II"
    case 3: " III"
    default: ""
    }
  }

  /// Seconds with a tenth.
  static func seconds(_ microseconds: Int64) -> String {
    let tenths = (microseconds + 99_999) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
