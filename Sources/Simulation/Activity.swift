/// What a creature is in the middle of. Anything but `idle` is shown to who sees it.
package enum Activity: Hashable, Sendable {
  case idle
  /// The blow lands at `strikesAt` on the attack's shape around `aim`; everybody who sees the
  /// creature sees the tiles light up.
  case windUp(attack: AttackIndex, aim: Point, strikesAt: Tick)
  case recovering(until: Tick)
  case stunned(until: Tick)
  /// Lying where it fell; players wake at the camp at `wakesAt`.
  case dead(wakesAt: Tick)
}
