import Simulation
import Wire

/// The scoreboard and the challenge: what is told beside the view.
extension Match {
  /// A nonce for the hello's signature and proof, before anything else.
  mutating func challenge(_ viewer: ViewerID) {
    guard let index = viewers.index(of: viewer) else { return }
    let nonce = settings.makeToken()
    viewers[index].challenge = nonce
    let challenge = ServerMessage.challenge(nonce, isLocked: lock(for: viewers[index].role) != nil)
    waiting.deliveries.append(Delivery(frame: encoded(challenge), viewers: [viewer]))
  }

  /// A new scoreboard at most once a second, to all who have an older one and are not behind.
  mutating func sendBulletins(into outbox: inout Outbox) {
    if Int(turn).isMultiple(of: world.rules.tickRate) || board.edition == 0 {
      board.publish(encoded(.board(Board(status: world.modeStatus, rows: boardRows()))))
    }
    showPublicNews()
    send(board, into: &outbox) { !$0 }
    send(shownPublic.board, into: &outbox) { $0 }
    sendWatchers(into: &outbox)
  }

  /// To those who see late, or to those who don't.
  private mutating func send(
    _ board: Bulletin, into outbox: inout Outbox, isFor: (_ isDelayed: Bool) -> Bool
  ) {
    var readers: [ViewerID] = []
    for index in viewers.indices {
      guard viewers[index].boardSent != board.edition, isSeated(index),
        isFor(isDelayed(viewers[index].role)),
        viewers[index].backpressure.stage(at: now) == .normal
      else { continue }
      viewers[index].boardSent = board.edition
      viewers[index].backpressure.sent(nil, payloadBytes: board.frame.count, at: now)
      readers.append(viewers[index].id)
    }
    guard !readers.isEmpty, board.edition > 0 else { return }
    outbox.deliveries.append(Delivery(frame: board.frame, viewers: readers))
  }

  /// Welcomed already, as a player or a watcher.
  func isSeated(_ index: Int) -> Bool {
    if case .greeting = viewers[index].place { false } else { true }
  }

  func boardRows() -> [BoardRow] {
    seats.indices.prefix(WireLimits.boardRowsMax).map { boardRow(of: $0) }
  }

  func boardRow(of seat: Int) -> BoardRow {
    let id = seats[seat].id
    let sheet = world.sheet(ofSeat: id) ?? seats[seat].sheet
    let tally = world.tally(ofSeat: id) ?? Tally()
    return BoardRow(
      name: seats[seat].name.text, kind: sheet.kind, level: sheet.level,
      team: world.entity(inSeat: id)?.side.team ?? 0, kills: tally.kills,
      playersKilled: tally.playersKilled, deaths: tally.deaths, isBot: seats[seat].isHostBot,
      isAway: seats[seat].viewer == nil)
  }

  /// What lies about, once for all viewers, row by row.
  mutating func gatherThings() {
    things.removeAll(keepingCapacity: true)
    world.forEachThing { place, thing in
      things.append(SeenThing(place: place, look: ThingLook(thing)))
    }
    let lying = things.count
    world.forEachCloud { place, effect in
      things.append(SeenThing(place: place, look: .cloud(effect)))
    }
    if lying > 0, things.count > lying { hangCloudsOverThings() }
  }

  /// Puts things and clouds in one order; a cloud hides what lies under it.
  private mutating func hangCloudsOverThings() {
    things.sort {
      ($0.place.y, $0.place.x, $0.isCloud ? 0 : 1) < ($1.place.y, $1.place.x, $1.isCloud ? 0 : 1)
    }
    var kept = 0
    for index in things.indices where kept == 0 || things[index].place != things[kept - 1].place {
      things[kept] = things[index]
      kept += 1
    }
    things.removeLast(things.count - kept)
  }

  /// What lies in sight, row by row.
  func things(in sight: Sight) -> [SeenThing] {
    guard case .field(let field) = sight else {
      return things.filter { sight.contains($0.place) }
    }
    var seen: [SeenThing] = []
    var index = firstThing(inRow: field.origin.y - field.reach)
    while index < things.count, things[index].place.y <= field.origin.y + field.reach {
      if field.contains(things[index].place) { seen.append(things[index]) }
      index += 1
    }
    return seen
  }

  /// Where the first of that row or a later one is, by halving.
  private func firstThing(inRow row: Int) -> Int {
    var (low, high) = (0, things.count)
    while low < high {
      let middle = (low + high) / 2
      if things[middle].place.y < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func ownSheet(of seat: SeatID) -> OwnSheet {
    var own = OwnSheet()
    guard let sheet = world.sheet(ofSeat: seat) else { return own }
    own.manaMax = max(0, world.entity(inSeat: seat)?.manaMax ?? 0)
    own.level = sheet.level
    own.experience = sheet.experience
    own.experienceNext = world.experienceNext(after: sheet.level)
    own.ranksToSpend = world.ranksToSpend(of: sheet)
    own.ranks = sheet.ranks
    own.gold = sheet.gold
    own.gear = sheet.gear
    own.pack = sheet.pack
    own.canTrade = world.canTrade(seat)
    return own
  }
}

extension SeenThing {
  fileprivate var isCloud: Bool {
    if case .cloud = look { true } else { false }
  }
}
