import Simulation
import Wire

/// What an audience sees on one tick: everything that a snapshot for it is made from, together with
/// the roster, which is the same for all.
struct View: Sendable {
  var tick: Tick
  /// Slots of the roster.
  var visible: NumberSet
  /// Nothing outside it is told.
  var sight: Sight
  var known: KnownTiles
  /// What lies about in sight, row by row.
  var things: [SeenThing]
  /// The character whose view it is; nil in the free view.
  var owner: Owner?

  /// A player's character with what only its player is told.
  struct Owner: Sendable {
    var entity: Entity
    var speed: Int
    var acknowledged: InputSequence
    var waiting: Int
    var sheet: OwnSheet
    var target: EntityID?
  }

  /// How the creature in a slot looks from here, in a feed's numbers: of a blow that is aimed at a
  /// place out of sight only the way there is told, as far as it is in view. One's own aim is no
  /// secret.
  func looks(
    in slot: Int, of roster: borrowing Roster, as number: SeenNumber,
    _ numbers: borrowing NumberTable
  ) -> SeenEntity {
    var looks = roster.entries[slot].looks
    looks.number = number
    if let master = roster.entries[slot].master {
      looks.traits.master = numbers.number(of: master)
    }
    guard case .windUp(let attack, let aim, let strikesAt) = looks.activity,
      !sight.contains(aim), roster.entries[slot].id != owner?.entity.id
    else { return looks }
    let place = Point.firstSeen(from: aim, to: looks.position, in: sight) ?? looks.position
    looks.activity = .windUp(attack: attack, aim: place, strikesAt: strikesAt)
    return looks
  }

  func own(_ numbers: borrowing NumberTable) -> OwnState? {
    guard let owner, let number = numbers.number(of: owner.entity.id) else { return nil }
    let entity = owner.entity
    return OwnState(
      number: number, speed: owner.speed, stepLeft: entity.movement.stepLeft,
      heldUntil: entity.movement.heldUntil, dashReadyAt: entity.movement.dashReadyAt,
      readyAt: entity.readyAt.indices.map { entity.readyAt[$0] },
      acknowledged: owner.acknowledged, waiting: owner.waiting,
      effectEnds: entity.effects.ends(after: tick),
      character: OwnCharacter(
        mana: max(0, entity.mana), target: owner.target.flatMap { numbers.number(of: $0) },
        sheet: owner.sheet))
  }
}

extension Effects {
  /// Ends are told to so many ticks: a cloud makes what it brings last longer on every tick.
  private static let endStep: UInt32 = 5

  /// When those that last end, at most `endStep` too early; told ends lie after that tick.
  fileprivate func ends(after tick: Tick) -> [EffectEnd] {
    guard !isEmpty else { return [] }
    var ends: [EffectEnd] = []
    for effect in Effect.allCases where isActive(effect, at: tick) {
      let end = end(of: effect).rawValue
      let told = Tick(end - end % Self.endStep)
      if told > tick { ends.append(EffectEnd(effect, endsAt: told)) }
    }
    return ends
  }
}
