import Simulation
import Wire

/// What somebody of a class would do in a fight now. Pure: the same view, the same answer.
struct BotTactics {
  let view: BotView
  let danger: BotDanger
  /// Foes worth a fight, the nearest first.
  let foes: [SeenEntity]
  /// It has called a hound lately: one that it doesn't see may stand in tall grass beside it.
  var hasCalled = false

  /// The class's own ideas, the best first; nil to fight on as usual.
  func ability() -> Action? {
    switch className {
    case "Warrior": warrior()
    case "Mage": mage()
    case "Taoist": taoist()
    default: nil
    }
  }

  /// Whether the basic attack reaches across tiles: then one keeps away from what bites.
  var isRanged: Bool { basicRange > 1 }

  var basicRange: Int { view.legend(.basic, of: view.own.kind)?.range ?? 0 }

  /// Somebody can be struck from here as soon as the basic attack is ready.
  var isEngaged: Bool {
    guard let foe = foes.first else { return false }
    return isRanged
      ? steps(to: foe) <= basicRange && isInLineOfFire(foe) : steps(to: foe) == 1
  }

  // MARK: Questions

  var className: String? { view.replica.legend(view.own.kind)?.name }

  func foesCount(within tiles: Int) -> Int { foes.count { steps(to: $0) <= tiles } }

  func steps(to entity: SeenEntity) -> Int { entity.position.steps(to: view.place) }

  var friends: [SeenEntity] { view.snapshot.entities.filter { view.isFriend($0) } }

  /// Friends within so many tiles who have less than that much of their health; hounds aside.
  func hurtFriendsCount(within tiles: Int, under percent: Int) -> Int {
    view.allies.count { steps(to: $0) <= tiles && $0.hp * 100 < $0.hpMax * percent }
  }

  /// A blow is about to land where one stands.
  var isThreatened: Bool { danger.threat(to: view.place) != nil }

  func use(_ ability: Int) -> Action? {
    let index = AttackIndex(UInt8(ability))
    return view.isUsable(index) ? .ability(index) : nil
  }

  /// The shot that reaches the nearest foe.
  func shoot() -> Action? {
    guard isRanged, view.isUsable(.basic), let foe = foes.first, steps(to: foe) <= basicRange,
      isInLineOfFire(foe)
    else { return nil }
    return .attack
  }

  /// Nothing solid stands on the straight way there, as far as is known.
  func isInLineOfFire(_ foe: SeenEntity) -> Bool {
    let steps = steps(to: foe)
    guard steps > 1 else { return true }
    for step in 1..<steps {
      let place = view.place.stepped(towards: foe.position, times: step)
      guard let tile = view.snapshot.tile(at: place), !tile.stopsBlows else { return false }
    }
    return true
  }

  // MARK: Room

  /// A step that leads farther from all foes near, on safe ground; nil when there is none.
  func stepBack(firstEighth: Int) -> Direction? {
    var best: Direction?
    var mostSteps = distance(from: view.place)
    for eighth in 0..<8 {
      let direction = Direction.north.turned(firstEighth + eighth)
      let next = view.place.stepped(direction)
      guard view.isOpen(direction, from: view.place), !view.isOccupied(next),
        danger.threat(to: next) == nil, view.snapshot.tile(at: next) != .door
      else { continue }
      let steps = distance(from: next)
      if steps > mostSteps {
        mostSteps = steps
        best = direction
      }
    }
    return best
  }

  /// To the nearest foe twice, and a little to the others, and out of the line of what charges:
  /// what a step back makes more of.
  private func distance(from place: Point) -> Int {
    let near = foes.prefix(4).map { $0.position.steps(to: place) }
    return (near.min() ?? 0) * 8 + near.reduce(0, +) - (isInLineOfCharge(place) ? 12 : 0)
  }

  /// Somebody who strikes along a line could do so to whoever stands there.
  func isInLineOfCharge(_ place: Point) -> Bool {
    foes.prefix(4).contains { foe in
      let (dx, dy) = (abs(foe.position.x - place.x), abs(foe.position.y - place.y))
      guard dx == 0 || dy == 0 || dx == dy else { return false }
      let attacks = view.replica.legend(foe.kind)?.attacks ?? []
      return attacks.contains { $0.shape == .line && $0.size >= max(dx, dy) }
    }
  }
}
