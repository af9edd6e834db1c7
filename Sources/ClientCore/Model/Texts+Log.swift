import Simulation

/// What the log says of others and of oneself.
extension Texts {
  /// A kind with its article, which some English names have already.
  func the(_ kind: String) -> String {
    self[.theKind, kind.hasPrefix("The ") ? String(kind.dropFirst(4)) : kind]
  }

  func youGesture(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: self[.youWave]
    case .cheer: self[.youCheer]
    case .point: self[.youPoint]
    case .bow: self[.youBow]
    }
  }

  func gestures(_ who: String, _ gesture: Gesture) -> String {
    switch gesture {
    case .wave: self[.waves, who]
    case .cheer: self[.cheers, who]
    case .point: self[.points, who]
    case .bow: self[.bows, who]
    }
  }

  /// For above the head of whoever does it.
  func gestureWord(_ gesture: Gesture) -> String {
    switch gesture {
    case .wave: self[.wavesWord]
    case .cheer: self[.cheersWord]
    case .point: self[.pointsWord]
    case .bow: self[.bowsWord]
    }
  }

  func youAre(_ effect: Effect) -> String {
    switch effect {
    case .burning: self[.youBurn]
    case .poisoned: self[.youArePoisoned]
    case .slowed: self[.youAreSlowed]
    case .guarded: self[.youGuard]
    case .veiled: self[.youAreVeiled]
    case .inspired: self[.youAreInspired]
    case .bleeding: self[.youBleed]
    case .hasted: self[.youAreHasted]
    }
  }
}
