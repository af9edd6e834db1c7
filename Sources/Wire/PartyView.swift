package import Simulation

/// What somebody knows of its party without seeing it.
package struct PartyView: Hashable, Sendable {
  /// Oneself included; empty for whoever is in no party.
  package var members: [PartyMember]
  package var marks: [PartyMark]

  package init(members: [PartyMember], marks: [PartyMark]) {
    self.members = members
    self.marks = marks
  }
}

/// One of a party.
package struct PartyMember: Hashable, Sendable {
  package var name: String
  package var kind: KindID
  package var level: Int
  package var hp: Int
  package var hpMax: Int
  package var place: Point

  package init(name: String, kind: KindID, level: Int, hp: Int, hpMax: Int, place: Point) {
    self.name = name
    self.kind = kind
    self.level = level
    self.hp = hp
    self.hpMax = hpMax
    self.place = place
  }
}

/// A place that one of the party has marked for the others.
package struct PartyMark: Hashable, Sendable {
  package var place: Point
  package var by: String
  /// It fades then.
  package var until: Tick

  package init(place: Point, by: String, until: Tick) {
    self.place = place
    self.by = by
    self.until = until
  }
}
