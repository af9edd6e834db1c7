import Simulation

/// What the world was told ↔ bytes: a byte says what, the seat follows.
///
///     0…255 of an act are the action's own byte, so the kinds stand before it:
///     0 join + sheet    1 leave    2 stands guard    3 stands guard no longer
///     4 joins no party  5 joins party + number       6 act + action
extension [UInt8] {
  mutating func append(command: Command) {
    switch command {
    case .join(let seat, let sheet):
      append(kind: 0, seat)
      append(character: sheet)
    case .leave(let seat): append(kind: 1, seat)
    case .standGuard(let seat, let isAway): append(kind: isAway ? 2 : 3, seat)
    case .joinParty(let seat, nil): append(kind: 4, seat)
    case .joinParty(let seat, let party?):
      append(kind: 5, seat)
      append(number: Int(party.rawValue))
    case .act(let seat, let action):
      append(kind: 6, seat)
      append(action.byte)
    }
  }

  private mutating func append(kind: UInt8, _ seat: SeatID) {
    append(kind)
    append(number: Int(seat.rawValue))
  }

  private mutating func append(character sheet: CharacterSheet) {
    append(sheet.kind.rawValue)
    append(number: sheet.level)
    append(number: sheet.experience)
    for rank in sheet.ranks { append(number: rank) }
    append(number: sheet.gold)
    for item in sheet.gear { append(gear: item) }
    append(pack: sheet.pack)
  }
}

extension WireReader {
  mutating func command() throws(WireError) -> Command {
    let start = offset
    let kind = try byte("command")
    let seat = SeatID(UInt16(try number("seat", max: Int(UInt16.max))))
    switch kind {
    case 0: return .join(seat: seat, sheet: try characterSheet())
    case 1: return .leave(seat: seat)
    case 2, 3: return .standGuard(seat: seat, kind == 2)
    case 4: return .joinParty(seat: seat, nil)
    case 5:
      return .joinParty(
        seat: seat, PartyID(UInt16(try number("party", max: Int(UInt16.max)))))
    case 6: return .act(seat: seat, try action())
    default: throw WireError(.outOfRange, "command", at: start)
    }
  }

  private mutating func action() throws(WireError) -> Action {
    let start = offset
    guard let action = Action(byte: try byte("action")) else {
      throw WireError(.outOfRange, "action", at: start)
    }
    return action
  }

  private mutating func characterSheet() throws(WireError) -> CharacterSheet {
    var sheet = CharacterSheet(kind: try kind("class"))
    sheet.level = try number("level", max: WireLimits.levelMax)
    sheet.experience = try number("experience")
    for ability in sheet.ranks.indices {
      sheet.ranks[ability] = try number("rank", max: WireLimits.levelMax)
    }
    sheet.gold = try number("gold")
    for slot in sheet.gear.indices { sheet.gear[slot] = try gear() }
    for _ in 0..<(try count("pack", max: WireLimits.packMax)) {
      let item = try item("item")
      sheet.pack.append(PackEntry(item: item, count: try number("item count")))
    }
    return sheet
  }
}
