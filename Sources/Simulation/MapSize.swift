/// How big a match's map is; the raw value is what hosts type.
package enum MapSize: String, CaseIterable, Sendable {
  case small, medium, large, huge

  /// In tiles.
  package var width: Int {
    switch self {
    case .small: 80
    case .medium: 160
    case .large: 320
    case .huge: 640
    }
  }

  /// In tiles: three quarters of the width.
  package var height: Int { width / 4 * 3 }
}
