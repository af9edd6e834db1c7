import Simulation
import Wire

/// Going together: who leads, who waits, who is mended.
extension BotMind {
  /// With whom it goes. Who has asked it into a party leads, in sight or not. Else, of the friends
  /// in sight, who fights hand to hand goes in front of who shoots; among equals the one whose name
  /// comes first.
  func lead(in view: BotView) -> Point? {
    if let head = view.replica.party?.members.first { return place(of: head, view) }
    let own = (isShooter: view.isShooter(view.own), name: view.own.name)
    return view.allies
      .filter { view.isShooter($0) == own.isShooter ? $0.name < own.name : own.isShooter }
      .min { a, b in
        view.isShooter(a) == view.isShooter(b) ? a.name < b.name : view.isShooter(b)
      }?.position
  }

  /// nil for oneself, and for one who lies dead.
  private func place(of head: PartyMember, _ view: BotView) -> Point? {
    head.name == view.own.name || head.hp == 0 ? nil : head.place
  }

  /// Somebody has asked it into a party.
  func isInParty(_ view: BotView) -> Bool { view.replica.party?.members.isEmpty == false }

  mutating func keepCompany(at place: Point, _ danger: BotDanger, _ view: BotView) -> Action? {
    let steps = place.steps(to: view.place)
    guard steps > Self.companyTiles else { return random.chance(3) ? stroll(view) : nil }
    let placesMax = steps > Self.shotRange ? Self.searchPlacesMax : Self.chasePlacesMax
    return go(.place(place), danger, view, placesMax: placesMax) { $0.steps(to: place) <= 1 }
  }

  /// Whether it would leave its party for what is there.
  func isTooFarOut(_ place: Point, _ view: BotView) -> Bool {
    guard view.isShooter(view.own) || isInParty(view), let lead = lead(in: view) else {
      return false
    }
    return place.steps(to: lead) > Self.fightRange
  }

  /// Who leads doesn't leave behind who follows, for a while.
  mutating func waitsForParty(_ view: BotView) -> Bool {
    let farthest = view.allies.map { $0.position.steps(to: view.place) }.max()
    if farthest != nil { friendSeenAt = view.arrival }
    let lostFor = friendSeenAt.map { view.arrival - $0 } ?? .max
    let isLost = (1...Self.lostSeconds * view.tickRate).contains(lostFor)
    guard isLost || farthest ?? 0 > Self.columnTiles else {
      waitsSince = nil
      return false
    }
    let since = waitsSince ?? view.arrival
    waitsSince = since
    return view.arrival - since < Self.waitSeconds * view.tickRate
  }

  /// Back to where its party was last seen: it has fallen, or lost them.
  mutating func rejoin(_ danger: BotDanger, _ view: BotView) -> Action? {
    guard let place = partySeen, view.allies.isEmpty else { return nil }
    guard place.steps(to: view.place) > Self.companyTiles else {
      partySeen = nil
      return nil
    }
    let step = go(.place(place), danger, view, placesMax: Self.searchPlacesMax) { $0 == place }
    if step == nil, way.isEmpty { partySeen = nil }
    return step
  }
}

// MARK: - Mending each other

extension BotMind {
  /// Hurt, and nobody to fight: stays with its party if somebody there can mend it, or goes home.
  mutating func recover(_ tactics: BotTactics) -> Action? {
    let (view, danger) = (tactics.view, tactics.danger)
    if tactics.isMender(view.own) {
      return lead(in: view).flatMap { keepCompany(at: $0, danger, view) }
    }
    guard let mender = tactics.mender else { return goHome(danger, view) }
    guard tactics.steps(to: mender) >= Self.mendTiles else { return nil }
    return walk(to: mender, danger, view)
  }

  /// Nobody goes on while a friend near is hurt and somebody there can mend: who can goes to the
  /// friend, the others stand, which is an action of nil; without any such friend there is no
  /// answer at all.
  mutating func waitForHurt(_ tactics: BotTactics) -> Action?? {
    let isMender = tactics.isMender(tactics.view.own)
    guard isMender || tactics.mender != nil,
      let hurt = tactics.hurtAlly(within: Self.menderTiles, under: Self.waitsUnder)
    else { return nil }
    guard isMender, tactics.steps(to: hurt) > Self.mendTiles else { return .some(nil) }
    return .some(walk(to: hurt, tactics.danger, tactics.view))
  }

  /// In the middle of a fight: to a friend who needs it, and is too far off to be mended from here.
  mutating func hurryToMend(_ tactics: BotTactics) -> Action? {
    guard tactics.isMender(tactics.view.own), tactics.view.healthPercent > Self.hurtPercent,
      tactics.canMend, let hurt = tactics.hurtAlly(within: Self.fightRange, under: Self.waitsUnder),
      tactics.steps(to: hurt) > Self.mendTiles
    else { return nil }
    return walk(to: hurt, tactics.danger, tactics.view)
  }

  private mutating func walk(
    to friend: SeenEntity, _ danger: BotDanger, _ view: BotView
  ) -> Action? {
    let place = friend.position
    return go(.place(place), danger, view, placesMax: Self.chasePlacesMax) { $0 == place }
  }
}
