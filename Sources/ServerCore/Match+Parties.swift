import Simulation
import Wire

/// Parties: asking, leaving, talking among themselves, marks, and what members know of each other.
extension Match {
  /// A line that begins with "/".
  mutating func obey(_ line: String, from seat: Int) {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let rest = words.count > 1 ? String(words[1]) : ""
    switch words.first {
    case "/party": rest.isEmpty ? leaveParty(seat) : ask(for: rest, by: seat)
    case "/p": talkToParty(rest, from: seat)
    default:
      notify(seat, "There is /party NAME, /party to leave, and /p TEXT; !TEXT shouts.")
    }
  }

  mutating func mark(_ place: Point, by seat: Int) {
    guard world.map.contains(place) else { return }
    parties.mark(
      place, by: seats[seat].id, until: world.tick + Limits.markSeconds * world.rules.tickRate)
  }

  /// Twice a second: whose mark is over, and what has changed for whom.
  mutating func lookAfterParties() {
    guard Int(turn).isMultiple(of: max(1, world.rules.tickRate / 2)) else { return }
    parties.forgetMarks(endedAt: world.tick)
    for seat in seats.indices {
      guard let viewer = seats[seat].viewer, let index = viewers.index(of: viewer),
        viewers[index].backpressure.stage(at: now) == .normal
      else { continue }
      let party = partyView(of: seats[seat].id)
      guard party != seats[seat].partySent else { continue }
      seats[seat].partySent = party
      let frame = encoded(.party(party))
      viewers[index].backpressure.sent(nil, payloadBytes: frame.count, at: now)
      waiting.deliveries.append(Delivery(frame: frame, viewers: [viewer]))
    }
  }

  /// What a seat's player knows of its party without seeing it.
  private func partyView(of seat: SeatID) -> PartyView {
    let members = parties.party(of: seat).map { parties.members(of: $0) } ?? []
    return PartyView(
      members: members.prefix(WireLimits.partyMax).compactMap { partyMember($0) },
      marks: parties.marks.filter { parties.areTogether($0.seat, seat) }
        .prefix(WireLimits.marksMax).map { mark in
          let name = seatIndex(mark.seat).map { seats[$0].name.text } ?? ""
          return PartyMark(place: mark.place, by: name, until: mark.until)
        })
  }

  private func partyMember(_ id: SeatID) -> PartyMember? {
    guard let seat = seatIndex(id), let entity = world.entity(inSeat: id) else { return nil }
    return PartyMember(
      name: seats[seat].name.text, kind: entity.kind, level: entity.level, hp: max(0, entity.hp),
      hpMax: max(0, entity.hpMax), place: entity.position)
  }

  private mutating func ask(for name: String, by seat: Int) {
    guard let other = seatIndex(named: name) ?? seatIndex(named: "bot \(name)")
    else { return notify(seat, "Nobody called \(name) is here.") }
    guard other != seat else { return notify(seat, "You are with yourself already.") }
    let (asker, asked) = (seats[seat].id, seats[other].id)
    guard !parties.areTogether(asker, asked) else {
      return notify(seat, "\(seats[other].name.text) is in your party already.")
    }
    let before = parties.party(of: asker).map { parties.members(of: $0) } ?? []
    guard parties.ask(asker, for: asked, agreesAlways: seats[other].isHostBot) else {
      let name = seats[seat].name.text
      notify(seat, "You ask \(seats[other].name.text) to go together.")
      return notify(other, "\(name) asks you to go together: /party \(name) agrees.")
    }
    tellWorld(of: before + [asker, asked])
    guard let party = parties.party(of: asker) else { return }
    for member in parties.members(of: party) {
      guard let index = seatIndex(member) else { continue }
      notify(index, "\(seats[seat].name.text) and \(seats[other].name.text) go together.")
    }
  }

  private mutating func leaveParty(_ seat: Int) {
    let id = seats[seat].id
    guard let party = parties.party(of: id) else {
      return notify(seat, "You are in no party. /party NAME asks somebody.")
    }
    let members = parties.members(of: party)
    parties.leave(id)
    tellWorld(of: members)
    for member in members {
      guard let index = seatIndex(member) else { continue }
      notify(index, "\(seats[seat].name.text) goes alone from here.")
    }
  }

  /// The seat is given up; its party goes on without it.
  mutating func forgetParty(of seat: SeatID) {
    let members = parties.party(of: seat).map { parties.members(of: $0) } ?? []
    parties.forget(seat)
    tellWorld(of: members.filter { $0 != seat })
  }

  private mutating func talkToParty(_ raw: String, from seat: Int) {
    guard let text = ChatText(cleaning: raw) else { return }
    guard let party = parties.party(of: seats[seat].id) else {
      return notify(seat, "You are in no party. /party NAME asks somebody.")
    }
    let chat = Chat(kind: .party, from: seats[seat].name.text, text: text.text)
    for member in parties.members(of: party) {
      if let index = seatIndex(member) { seats[index].feed.news.add(chat) }
    }
  }

  /// The rules share experience within parties.
  private mutating func tellWorld(of members: [SeatID]) {
    for member in members { commands.append(.joinParty(seat: member, parties.party(of: member))) }
  }

  private mutating func notify(_ seat: Int, _ text: String) {
    seats[seat].feed.news.add(Chat(kind: .notice, from: "", text: text))
  }
}
