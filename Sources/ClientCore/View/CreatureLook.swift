import Simulation
import Wire

/// How one creature is drawn: its kind's colour, whose side it is on, and what is the matter with
/// it.
struct CreatureLook {
  let session: MatchSession
  let context: ViewContext

  /// Colours of the teams of a brawl, in their order.
  static let teams: [UInt32] = [0xFF7A6A, 0x6AA8FF, 0x7ED86A, 0xF0D050]

  /// Whose side the viewer is on: nobody's of a free watcher, who sees all players as friends.
  var ownSide: Side { session.replica.ownEntity?.traits.side ?? .players }

  func isFoe(_ entity: SeenEntity) -> Bool { entity.traits.side != ownSide }

  /// Of names: what side one is on.
  func sideColor(of entity: SeenEntity) -> UInt32 {
    let palette = context.palette
    if let team = entity.traits.side.team, team <= palette.teams.count {
      return palette.teams[team - 1]
    }
    return isFoe(entity) ? palette.foe : palette.friend
  }

  func glyph(of entity: SeenEntity) -> Unicode.Scalar {
    let legend = session.replica.legend(entity.kind)
    return (context.isUnicode ? legend?.glyph : legend?.asciiGlyph) ?? "?"
  }

  /// The colour of its kind; hounds take after their master, and others' hounds after their side.
  func kindColor(of entity: SeenEntity) -> UInt32 {
    let color = session.replica.legend(entity.kind)?.color ?? 0xC0C0C0
    guard entity.traits.side != .monsters, entity.name.isEmpty else { return color }
    if isFoe(entity) { return Color.mix(color, context.palette.foe, percent: 60) }
    guard let master = entity.traits.master.flatMap({ session.replica.entity($0) }),
      let masters = session.replica.legend(master.kind)?.color
    else { return color }
    return Color.mix(color, masters, percent: 55)
  }

  /// Glyph colour and style with wounds and effects shown; `ground` is the colour below it.
  func look(of entity: SeenEntity, over ground: UInt32) -> TextLook {
    let lost = entity.hpMax > 0 ? 100 - max(0, entity.hp) * 100 / entity.hpMax : 0
    // Where colours are hard to tell apart, whose side one is on counts for more than wounds.
    let palette = context.palette
    let kind = Color.mix(kindColor(of: entity), sideColor(of: entity), percent: palette.sidePercent)
    var color =
      palette.sidePercent > 0
      ? kind : Color.mix(kind, 0xD02818, percent: lost / 12 * 12 * 7 / 10)
    var background = ground
    var style: CellStyle = .bold
    for effect in entity.effects.all {
      switch effect {
      case .burning:
        color = flicker(entity) ? 0xFF7A20 : 0xFFE070
        background = Color.mix(ground, 0xA03808, percent: flicker(entity) ? 55 : 35)
      case .poisoned, .slowed, .bleeding:
        color = Color.mix(color, palette.color(of: effect), percent: 60)
      case .inspired, .hasted: color = Color.mix(color, palette.color(of: effect), percent: 35)
      case .guarded:
        style.insert(.underline)
        background = Color.mix(ground, 0x8090B0, percent: 45)
      case .veiled:
        color = Color.mix(ground, palette.color(of: effect), percent: 45)
        style = .dim
      }
    }
    if entity.isStunned { color = 0x9090A0 }
    if entity.standsGuard { style.insert(.underline) }
    return TextLook(color, on: background, style: style)
  }

  private func flicker(_ entity: SeenEntity) -> Bool {
    guard !context.options.hasReducedMotion else { return true }
    let phase = context.now.microseconds / 400_000 + Int64(entity.number.rawValue)
    return phase.isMultiple(of: 2)
  }
}

extension SeenEntity {
  var isStunned: Bool {
    if case .stunned = activity { true } else { false }
  }
}
