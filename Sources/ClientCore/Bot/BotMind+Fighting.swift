import Simulation
import Wire

extension BotMind {
  /// Foes worth a fight, the nearest first.
  func foes(in view: BotView) -> [SeenEntity] {
    let isRanged = (view.legend(.basic, of: view.own.kind)?.range ?? 0) > 1
    let range = isRanged ? Self.shotRange : Self.fightRange
    return view.snapshot.entities
      .filter { entity in
        view.isFoe(entity) && entity.position.steps(to: view.place) <= range
          && !(spared?.foe == entity.number && view.arrival < spared?.until ?? .zero)
      }
      .sorted { a, b in
        (a.position.steps(to: view.place), a.number) < (b.position.steps(to: view.place), b.number)
      }
  }

  /// What can be done from here: an ability, a blow at who stands beside, a shot, a step back.
  mutating func fight(_ tactics: BotTactics) -> Action? {
    let view = tactics.view
    guard !tactics.foes.isEmpty else { return nil }
    if let action = tactics.ability() ?? hurryToMend(tactics) { return action }
    if tactics.isRanged { return shootOrStepBack(tactics) }
    let beside = tactics.foes.filter { tactics.steps(to: $0) == 1 }
    guard let foe = beside.min(by: { ($0.hp, $0.number) < ($1.hp, $1.number) }) else { return nil }
    chase = nil
    way = []
    guard view.isReady(.basic), let direction = Direction(from: view.place, to: foe.position)
    else { return nil }
    return .step(direction)
  }

  private mutating func shootOrStepBack(_ tactics: BotTactics) -> Action? {
    if let action = tactics.shoot() {
      chase = nil
      way = []
      return action
    }
    let isCrowded = tactics.foesCount(within: tactics.elbowRoom) > 0
    guard isCrowded || tactics.isInLineOfCharge(tactics.view.place) else { return nil }
    return tactics.stepBack(firstEighth: random.roll(0...7)).map { .step($0) }
  }

  /// Towards the nearest foe, until it is in reach.
  mutating func approach(_ tactics: BotTactics) -> Action? {
    let view = tactics.view
    guard let foe = tactics.foeToApproach, !isTooFarOut(foe.position, view), !isTired(of: foe, view)
    else { return nil }
    if way.last != foe.position {
      way =
        paths.way(
          from: view.place, in: view, placesMax: Self.chasePlacesMax,
          firstEighth: random.roll(0...7), avoiding: avoided, to: { $0 == foe.position }) ?? []
      goal = .place(foe.position)
    }
    guard !way.isEmpty else {
      spare(foe, view)
      return nil
    }
    return walk(tactics.danger, view)
  }

  /// What was refused can't be told from what is on its way, so it is not asked for again at once.
  func hasCalled(_ view: BotView) -> Bool {
    guard let calledAt, calledAt <= view.arrival else { return false }
    return view.arrival - calledAt < Self.callSeconds * view.tickRate
  }

  /// A chase that lasts too long is given up for a while.
  private mutating func isTired(of foe: SeenEntity, _ view: BotView) -> Bool {
    guard let chase, chase.foe == foe.number else {
      chase = (foe.number, view.arrival)
      return false
    }
    guard view.arrival - chase.since > Self.chaseSeconds * view.tickRate else { return false }
    spare(foe, view)
    return true
  }

  private mutating func spare(_ foe: SeenEntity, _ view: BotView) {
    spared = (foe.number, view.arrival + Self.chaseSeconds * view.tickRate)
    chase = nil
    way = []
  }
}
