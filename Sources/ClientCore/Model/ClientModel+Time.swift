import Simulation

extension ClientModel {
  /// How often something that moves by itself is looked at, in microseconds.
  private static let animationStep: Int64 = 50_000
  /// The same while something flies or flashes.
  private static let effectStep: Int64 = 25_000

  var nextChange: Moment? {
    switch stage {
    case .title, .ended: return nil
    case .hosting: return now + Self.animationStep
    case .session(let session):
      let step = session.effects.shown.isEmpty ? Self.animationStep : Self.effectStep
      return min(session.steering?.nextTickAt ?? now + step, now + step)
    }
  }
}
