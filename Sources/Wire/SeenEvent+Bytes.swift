import Simulation

/// Events ↔ bytes, see WireFormat "Events".
extension [UInt8] {
  mutating func append(events: [SeenEvent]) {
    append(number: events.count)
    for event in events {
      append(place: event.place)
      append(happening: event.happening)
    }
  }

  private mutating func append(happening: SeenHappening) {
    switch happening {
    case .struck(let victim, let by, let kind, let attack, let damage):
      append(0)
      append(numberOrNone: victim)
      append(numberOrNone: by)
      append(kind.rawValue)
      append(attack.rawValue)
      append(number: damage)
    case .missed(let by, let kind, let attack):
      append(1)
      append(numberOrNone: by)
      append(kind.rawValue)
      append(attack.rawValue)
    case .died(let victim, let victimKind, let victimName, let by):
      append(2)
      append(numberOrNone: victim)
      append(victimKind.rawValue)
      append(text: victimName)
      append(by.rawValue)
    case .woke(let number):
      append(3)
      append(numberOrNone: number)
    case .noticed(let number):
      append(4)
      append(numberOrNone: number)
    case .dashed(let number, let from):
      append(5)
      append(numberOrNone: number)
      append(place: from)
    case .missileFlew(let kind, let attack, let from):
      append(6)
      append(kind.rawValue)
      append(attack.rawValue)
      append(place: from)
    case .split(let number):
      append(7)
      append(numberOrNone: number)
    case .doorOpened:
      append(8)
    case .suffered, .healed, .affected, .cast, .levelled, .took, .used, .gestured, .phaseBegan:
      append(laterHappening: happening)
    }
  }
}

extension WireReader {
  mutating func events() throws(WireError) -> [SeenEvent] {
    let count = try count("events", max: WireLimits.eventsMax)
    var events: [SeenEvent] = []
    for _ in 0..<count {
      events.append(SeenEvent(place: try place("event place"), happening: try happening()))
    }
    return events
  }

  private mutating func happening() throws(WireError) -> SeenHappening {
    let start = offset
    switch try byte("happening") {
    case 0:
      return .struck(
        victim: try seenNumberOrNone("victim"), by: try seenNumberOrNone("by"),
        kind: try kind("kind"), attack: try attack("attack"), damage: try number("damage"))
    case 1:
      return .missed(
        by: try seenNumberOrNone("by"), kind: try kind("kind"), attack: try attack("attack"))
    case 2:
      return .died(
        victim: try seenNumberOrNone("victim"), victimKind: try kind("victim kind"),
        victimName: try text("victim name", bytesMax: WireLimits.nameBytesMax),
        by: try kind("by"))
    case 3: return .woke(try seenNumberOrNone("who"))
    case 4: return .noticed(try seenNumberOrNone("who"))
    case 5: return .dashed(try seenNumberOrNone("who"), from: try place("from"))
    case 6:
      return .missileFlew(
        kind: try kind("kind"), attack: try attack("attack"), from: try place("from"))
    case 7: return .split(try seenNumberOrNone("who"))
    case 8: return .doorOpened
    case let code:
      guard let happening = try laterHappening(code) else {
        throw WireError(.outOfRange, "happening", at: start)
      }
      return happening
    }
  }
}
