import Simulation
import Wire

@testable import ServerCore

/// Compares what a player was sent on the last tick with what its character sees, and names
/// everything that should not have been in its bytes.
struct AreaOfInterest {
  let field: FieldOfView
  let scene: MatchScene
  let numbers: [SeenNumber: SeenEntity]
  let own: SeenNumber?

  init?(of viewer: ViewerID, in scene: MatchScene) {
    guard let snapshot = scene[viewer].snapshot,
      let seat = scene.match.seats.first(where: { $0.viewer == viewer }),
      let field = scene.match.world.fieldOfView(ofSeat: seat.id)
    else { return nil }
    self.field = field
    self.scene = scene
    own = snapshot.own?.number
    numbers = Dictionary(uniqueKeysWithValues: snapshot.entities.map { ($0.number, $0) })
  }

  private var map: TileMap { scene.match.world.map }

  /// Sentences about what is in sight and not, or not rightly, in the player's snapshot.
  func omissions(from snapshot: Snapshot) -> [String] {
    var omissions: [String] = []
    field.forEachVisible { place in
      guard map.contains(place), snapshot.tile(at: place) != map[place] else { return }
      omissions.append("tile at \(place) is not known")
    }
    var seenCount = 0
    scene.match.world.forEachEntity { entity in
      guard field.contains(entity.movement.position),
        !scene.match.world.isLyingInWait(entity)
      else { return }
      seenCount += 1
      if !snapshot.entities.contains(where: { $0.shows(entity) }) {
        omissions.append("\(entity.kind) at \(entity.movement.position) is not shown")
      }
    }
    if seenCount != snapshot.entities.count { omissions.append("more is shown than there is") }
    return omissions
  }

  /// Sentences about what lies outside; empty when all is well.
  func leaks(in messages: [ServerMessage]) -> [String] {
    messages.flatMap { leaks(in: $0) }
  }

  private func leaks(in message: ServerMessage) -> [String] {
    switch message {
    case .snapshot(let snapshot):
      snapshot.entities.flatMap { leaks($0.position, "entity") + leaks(inAimOf: $0) }
        + snapshot.things.flatMap { leaks($0.place, "thing") }
    case .delta(let delta):
      delta.changes.flatMap { leaks(in: $0) }
        + delta.tiles.flatMap { leaks($0.place, "tile") + lies(about: $0) }
        + delta.things.filter { $0.look != nil }.flatMap { leaks($0.place, "thing") }
    case .events(let events): events.flatMap { leaks($0.place, "event") + leaks(in: $0.happening) }
    case .welcome, .chat, .checksum, .heartbeat, .farewell, .challenge, .board, .party, .outcome,
      .paused, .watchers:
      []
    }
  }

  private func leaks(in change: EntityChange) -> [String] {
    switch change {
    case .vanish: []
    case .appear(let entity):
      leaks(entity.position, "entity that appears") + leaks(inAimOf: entity)
    case .step(let number, _), .change(let number, _):
      numbers[number].map { leaks($0.position, "entity that changes") + leaks(inAimOf: $0) }
        ?? ["unknown number"]
    }
  }

  /// Where others aim at what is out of sight stays their secret.
  private func leaks(inAimOf entity: SeenEntity) -> [String] {
    guard case .windUp(_, let aim, _) = entity.activity, entity.number != own else { return [] }
    return leaks(aim, "aim")
  }

  private func leaks(in happening: SeenHappening) -> [String] {
    switch happening {
    case .dashed(_, let from), .missileFlew(_, _, let from): leaks(from, "way")
    case .struck, .missed, .died, .woke, .noticed, .split, .doorOpened, .suffered, .healed,
      .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      []
    }
  }

  private func leaks(_ place: Point, _ what: String) -> [String] {
    field.contains(place) ? [] : ["\(what) at \(place) is out of sight from \(field.origin)"]
  }

  private func lies(about change: TileChange) -> [String] {
    map[change.place] == change.tile ? [] : ["tile at \(change.place) is none such"]
  }
}

extension SeenEntity {
  fileprivate func shows(_ entity: Entity) -> Bool {
    position == entity.movement.position && facing == entity.movement.facing
      && kind == entity.kind && hp == max(0, entity.hp) && hpMax == entity.hpMax
      && shows(entity.activity) && standsGuard == entity.standsGuard
  }

  /// The aim of a blow aside, which is cut at the edge of sight.
  private func shows(_ truth: Activity) -> Bool {
    guard case .windUp(let attack, _, let strikesAt) = truth,
      case .windUp(let shownAttack, _, let shownStrikesAt) = activity
    else { return activity == truth }
    return attack == shownAttack && strikesAt == shownStrikesAt
  }
}
