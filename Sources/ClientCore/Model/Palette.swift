package import Simulation
import Wire

/// Which colours stand for whose side one is on, for danger and for effects, 0xRRGGBB; a person
/// chooses one by `Options.palette`.
package struct Palette: Hashable, Sendable {
  /// One's own character and party, others of one's side, and whoever is against one.
  package var own: UInt32
  package var friend: UInt32
  package var foe: UInt32
  /// Tiles where a foe's blow is about to land, and those of one's own side's.
  package var danger: UInt32
  package var aid: UInt32
  /// Marked places.
  package var mark: UInt32
  /// Of a brawl, in their order.
  package var teams: [UInt32]
  /// In the order of `Effect.allCases`.
  package var effects: [UInt32]
  /// How much creatures take the colour of their side over that of their kind, in percent.
  package var sidePercent: Int

  package init(
    own: UInt32, friend: UInt32, foe: UInt32, danger: UInt32, aid: UInt32, mark: UInt32,
    teams: [UInt32], effects: [UInt32], sidePercent: Int
  ) {
    self.own = own
    self.friend = friend
    self.foe = foe
    self.danger = danger
    self.aid = aid
    self.mark = mark
    self.teams = teams
    self.effects = effects
    self.sidePercent = sidePercent
  }

  /// For where no assets are read: the same as `standard` in `Assets/palettes.yaml`.
  package static let standard = Palette(
    own: 0xFFE8B0, friend: 0xB8C8E0, foe: 0xFF8870, danger: 0xFF4020, aid: 0x6FA8E8,
    mark: 0x60E8FF, teams: [0xFF7A6A, 0x6AA8FF, 0x7ED86A, 0xF0D050],
    effects: Effect.allCases.map(\.color), sidePercent: 0)

  package func color(of effect: Effect) -> UInt32 {
    let index = Effect.allCases.firstIndex(of: effect) ?? 0
    return index < effects.count ? effects[index] : effect.color
  }

  /// Of hit points: from red to green, or where those look alike from the foes' colour to the
  /// friends'.
  func health(of entity: SeenEntity) -> UInt32 {
    guard sidePercent > 0 else { return Color.health(entity.hp, of: entity.hpMax) }
    let percent = entity.hpMax > 0 ? max(0, entity.hp) * 100 / entity.hpMax : 0
    return Color.mix(foe, friend, percent: percent)
  }

  /// What was noted in the standard palette's colours, as this one has it.
  func translated(_ color: UInt32) -> UInt32 {
    let standard = Palette.standard
    if let index = standard.effects.firstIndex(of: color) { return effects[index] }
    return color == standard.foe ? foe : color == standard.friend ? friend : color
  }
}
