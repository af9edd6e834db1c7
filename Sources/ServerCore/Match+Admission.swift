import Simulation
import Wire

/// Who gets in, as what, and who gives up a seat for it.
extension Match {
  /// The first message of a link.
  mutating func admit(_ viewer: Int, _ hello: Hello) {
    switch viewers[viewer].role {
    case .watcher: admitWatcher(viewer, hello)
    case .local: break
    case .player, .hostBot:
      if let seat = seatToResume(with: hello.resumeToken) {
        seats[seat].priorToken = hello.resumeToken
        resume(seat, by: viewer)
      } else {
        admitPlayer(viewer, hello)
      }
    }
  }

  private func seatToResume(with token: [UInt8]) -> Int? {
    guard token.count == WireLimits.tokenBytes else { return nil }
    return seats.indices.first {
      seats[$0].resumeToken == token || seats[$0].priorToken == token
    }
  }

  /// The token gets the seat back from any address, also while the old link still lingers. What was
  /// said meanwhile is heard now, and what befell one's own character; all else is past.
  private mutating func resume(_ seat: Int, by viewer: Int) {
    let (newcomer, previous) = (viewers[viewer].id, seats[seat].viewer)
    seats[seat].viewer = nil
    if let previous { dismiss(previous, .replaced, "Your seat was taken back by another link.") }
    commands.append(.standGuard(seat: seats[seat].id, false))
    seats[seat].inputs.clear()
    let own = world.entity(inSeat: seats[seat].id)?.id
    seats[seat].feed.news.forgetEvents { $0.befalls(own) }
    announce("\(seats[seat].name.text) is back.")
    sit(newcomer, in: seat)
  }

  private mutating func admitPlayer(_ viewer: Int, _ hello: Hello) {
    let id = viewers[viewer].id
    if let objection = objectionAtLock(to: hello, from: viewer) {
      dismiss(id, .locked, objection)
      return
    }
    let name: PlayerName
    do throws(PlayerNameError) {
      name = try PlayerName(hello.name)
    } catch {
      dismiss(id, .badName, error.description)
      return
    }
    if let objection = objection(to: hello, from: viewer) {
      dismiss(id, .badName, objection)
      return
    }
    if let seat = seatIndex(named: name.text) {
      if !hello.key.isEmpty, seats[seat].key == hello.key { return resume(seat, by: viewer) }
      dismiss(id, .badName, "Somebody here is called \(name.text) already. Choose another name.")
      return
    }
    guard seats.count < settings.playersMax || makeRoom(for: viewers[viewer].role) else {
      dismiss(id, .full, "All \(settings.playersMax) seats are taken.")
      return
    }
    takeNewSeat(id, name, hello)
  }

  /// A host's bot gives up its seat to a player: the one that joined last.
  private mutating func makeRoom(for role: ViewerRole) -> Bool {
    guard role == .player, let seat = seats.lastIndex(where: \.isHostBot) else { return false }
    let bot = seats[seat].viewer
    let name = seats[seat].name.text
    seats[seat].viewer = nil
    vacate(seat, notice: "\(name) makes room.")
    if let bot { dismiss(bot, .full, "A player takes this seat.") }
    return true
  }

  private mutating func takeNewSeat(
    _ viewer: ViewerID, _ name: PlayerName, _ hello: Hello
  ) {
    guard let index = viewers.index(of: viewer) else { return }
    while seatIndex(SeatID(nextSeat)) != nil { nextSeat &+= 1 }
    let sheet = sheet(for: hello, called: name)
    var seat = Seat(
      id: SeatID(nextSeat), name: name, isHostBot: viewers[index].role == .hostBot,
      sheet: sheet, map: world.map)
    seat.key = hello.key
    seat.isKept = takeName(name, by: hello.key)
    nextSeat &+= 1
    seats.append(seat)
    commands.append(.join(seat: seat.id, sheet: sheet))
    announce("\(name.text) joins.")
    sit(viewer, in: seats.count - 1)
    if !hello.key.isEmpty, !seats[seats.count - 1].isKept {
      tell(viewer, "This server keeps no more names: nothing of you is kept.")
    }
  }

  /// Welcomes a player on its seat; the snapshot follows with the next tick.
  private mutating func sit(_ viewer: ViewerID, in seat: Int) {
    guard let index = viewers.index(of: viewer) else { return }
    let token = settings.makeToken()
    precondition(token.count == WireLimits.tokenBytes)
    viewers[index].place = .seat(seats[seat].id)
    seats[seat].viewer = viewer
    seats[seat].leavesAt = nil
    seats[seat].resumeToken = token
    seats[seat].welcomedAt = world.tick
    seats[seat].partySent = PartyView(members: [], marks: [])
    seats[seat].feed.wantsSnapshot = true
    let frame = encoded(
      .welcome(welcome(resumeToken: token, lastSequence: seats[seat].inputs.newest)))
    counts.snapshotBytes += frame.count
    viewers[index].backpressure.sent(nil, payloadBytes: frame.count, at: now)
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
    hasNewcomer = true
  }

  private mutating func admitWatcher(_ viewer: Int, _ hello: Hello) {
    let id = viewers[viewer].id
    if let objection = objectionAtLock(to: hello, from: viewer) {
      dismiss(id, .locked, objection)
      return
    }
    guard viewers.watchersCount <= settings.watchersMax else {
      dismiss(id, .full, "All \(settings.watchersMax) places for watchers are taken.")
      return
    }
    viewers[viewer].name = (try? PlayerName(hello.name))?.text ?? ""
    let frame = encoded(.welcome(watchersWelcome))
    viewers[viewer].backpressure.sent(nil, payloadBytes: frame.count, at: now)
    waiting.deliveries.append(Delivery(frame: frame, viewers: [id]))
    watch(audience(following: hello.follow, for: id), id)
    hasNewcomer = true
  }

  /// To the match that watchers see.
  private var watchersWelcome: Welcome {
    shownWelcome ?? welcome(resumeToken: [], lastSequence: .none)
  }

  /// The host watches: no hello, no word, no limit.
  mutating func admitLocal(_ viewer: ViewerID, _ watch: LocalWatch) {
    let now = welcome(resumeToken: [], lastSequence: .none)
    let frame = encoded(.welcome(isLive(watch) ? now : watchersWelcome))
    waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
    switch watch.subject {
    case .everybody: self.watch(everybody, viewer)
    case .wholeWorld: self.watch(.all, viewer)
    case .player(let name):
      guard let seat = seatShown(named: name, isLive: isLive(watch)) else {
        let others = whoCanBeFollowed(isLive: isLive(watch))
        return dismiss(viewer, .notAllowed, "Nobody of that name is here. \(others)")
      }
      self.watch(.player(seat), viewer)
    }
  }

  func welcome(resumeToken: [UInt8], lastSequence: InputSequence) -> Welcome {
    let rules = world.rules
    return Welcome(
      serverName: settings.name.asTitle, tickRate: rules.tickRate, mapWidth: world.map.width,
      mapHeight: world.map.height, sight: rules.sight, litSightMax: rules.litSightMax,
      dash: rules.dash, day: rules.day, mode: world.modeStatus.mode,
      kinds: rules.kinds.map { KindLegend($0) },
      items: rules.items.map { ItemLegend($0, tickRate: rules.tickRate) },
      resumeToken: resumeToken, lastSequence: lastSequence)
  }
}

extension KindLegend {
  fileprivate init(_ kind: CreatureKind) {
    self.init(
      name: kind.name.asTitle, glyph: kind.glyph, asciiGlyph: kind.asciiGlyph, color: kind.color,
      isClass: kind.isClass, isBoss: kind.isBoss, speed: kind.speed,
      attacks: kind.attacks.map { AttackLegend($0) })
  }
}

extension AttackLegend {
  fileprivate init(_ attack: Attack) {
    self.init(
      name: attack.name.asTitle, shape: attack.shape, size: attack.size, range: attack.range,
      windUp: attack.windUp, recover: attack.recover, cooldown: attack.cooldown,
      mana: attack.mana, isDeed: attack.isDeed || attack.isCast)
  }
}

extension String {
  /// Cut to what the wire carries as a title; the assets and the host may say more.
  var asTitle: String {
    var title = self
    while title.utf8.count > WireLimits.titleBytesMax { title.removeLast() }
    return title
  }
}
