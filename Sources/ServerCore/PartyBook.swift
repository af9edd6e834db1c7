import Simulation

/// Who is in a party with whom, who has asked whom, and what was marked. Two are in a party once
/// each has asked the other.
struct PartyBook: Sendable {
  private struct Membership: Sendable {
    var seat: SeatID
    var party: PartyID
  }

  private struct Asking: Sendable {
    var from: SeatID
    var to: SeatID
  }

  struct Mark: Sendable {
    var seat: SeatID
    var place: Point
    var until: Tick
  }

  private var memberships: [Membership] = []
  private var askings: [Asking] = []
  /// At most one of each seat.
  private(set) var marks: [Mark] = []
  private var nextParty: UInt16 = 1

  func party(of seat: SeatID) -> PartyID? { memberships.first { $0.seat == seat }?.party }

  /// In the order of joining.
  func members(of party: PartyID) -> [SeatID] {
    memberships.filter { $0.party == party }.map(\.seat)
  }

  /// Whether these two may see each other's marks and places.
  func areTogether(_ a: SeatID, _ b: SeatID) -> Bool {
    a == b || (party(of: a) != nil && party(of: a) == party(of: b))
  }

  /// `seat` asks another into its party. True when that one had asked too, or agrees by nature:
  /// then `seat` joins the other's party, or a new one is made of both.
  mutating func ask(_ seat: SeatID, for other: SeatID, agreesAlways: Bool) -> Bool {
    let isMutual = askings.contains { $0.from == other && $0.to == seat }
    guard isMutual || agreesAlways else {
      askings.removeAll { $0.from == seat }
      askings.append(Asking(from: seat, to: other))
      return false
    }
    askings.removeAll { ($0.from == other && $0.to == seat) || ($0.from == seat && $0.to == other) }
    unite(seat, with: other, followsOther: isMutual)
    return true
  }

  /// The party that `seat` was in is left behind, or was none.
  mutating func leave(_ seat: SeatID) {
    memberships.removeAll { $0.seat == seat }
    let lonely = memberships.filter { one in
      memberships.count { $0.party == one.party } == 1
    }
    memberships.removeAll { one in lonely.contains { $0.seat == one.seat } }
  }

  /// The seat is no more.
  mutating func forget(_ seat: SeatID) {
    leave(seat)
    askings.removeAll { $0.from == seat || $0.to == seat }
    marks.removeAll { $0.seat == seat }
  }

  mutating func mark(_ place: Point, by seat: SeatID, until: Tick) {
    marks.removeAll { $0.seat == seat }
    marks.append(Mark(seat: seat, place: place, until: until))
  }

  mutating func forgetMarks(endedAt tick: Tick) { marks.removeAll { $0.until <= tick } }

  /// The map that they were on is no more.
  mutating func forgetAllMarks() { marks.removeAll() }

  /// The one who accepts joins the one who asked first; whoever agrees by nature joins the asker.
  private mutating func unite(_ seat: SeatID, with other: SeatID, followsOther: Bool) {
    let (leader, follower) = followsOther ? (other, seat) : (seat, other)
    let party = party(of: leader) ?? newParty(of: leader)
    leave(follower)
    if self.party(of: leader) == nil { memberships.append(Membership(seat: leader, party: party)) }
    memberships.append(Membership(seat: follower, party: party))
  }

  private mutating func newParty(of leader: SeatID) -> PartyID {
    let party = PartyID(nextParty)
    nextParty &+= 1
    memberships.append(Membership(seat: leader, party: party))
    return party
  }
}
