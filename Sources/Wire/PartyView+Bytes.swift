import Simulation

/// PartyView ↔ bytes, see WireFormat "party".
extension [UInt8] {
  mutating func append(party: PartyView) {
    append(number: party.members.count)
    for member in party.members {
      append(text: member.name)
      append(member.kind.rawValue)
      append(number: member.level)
      append(number: member.hp)
      append(number: member.hpMax)
      append(place: member.place)
    }
    append(number: party.marks.count)
    for mark in party.marks {
      append(place: mark.place)
      append(text: mark.by)
      append(tick: mark.until)
    }
  }
}

extension WireReader {
  mutating func party() throws(WireError) -> PartyView {
    var members: [PartyMember] = []
    for _ in 0..<(try count("members", max: WireLimits.partyMax)) {
      members.append(
        PartyMember(
          name: try text("name", bytesMax: WireLimits.nameBytesMax), kind: try kind("class"),
          level: try number("level", max: WireLimits.levelMax),
          hp: try number("hp", max: WireLimits.hpMax),
          hpMax: try number("hpMax", max: WireLimits.hpMax), place: try place("place")))
    }
    var marks: [PartyMark] = []
    for _ in 0..<(try count("marks", max: WireLimits.marksMax)) {
      marks.append(
        PartyMark(
          place: try place("mark"), by: try text("name", bytesMax: WireLimits.nameBytesMax),
          until: try tick("until")))
    }
    return PartyView(members: members, marks: marks)
  }
}
