import ClientCore
import Simulation

/// Somebody who takes part: a client of one kind, its machine, and its road to the server.
struct Participant: Sendable {
  enum Client: Sendable {
    case person(ModelClient)
    case bot(BotClient)
    case mischief(MischiefClient)
  }

  let name: String
  var client: Client
  /// A witness: its road is clean and nothing is done to it, so that it must not notice the others.
  let isWitness: Bool
  let isHostBot: Bool
  var weather: LinkWeather
  /// Its clock shows this much more than ours, in microseconds.
  let clockLead: Int64
  /// The link that it uses, an index into the run's connections.
  var connection: Int?
  /// Counts dials, so that an answer to an abandoned one is not taken for the current one's.
  var dials = 0
  /// Its process gets no time before then.
  var frozenUntil = Moment.zero
  /// No dial succeeds before then.
  var offlineUntil = Moment.zero
  var hasLeft = false
  /// The seat that it plays on, as far as both sides know, and when it last had a link.
  var seat: SeatID?
  var seatHadLinkAt = Moment.zero
  /// When it last took in a frame.
  var heardAt: Moment?
  /// People who have sat here before.
  var visits = 0
  /// Turns that its shell has taken since it was started.
  var turns = 0
  /// Names the one turn on the agenda that counts; older ones are void.
  var plannedTurn = 0

  func clock(at now: Moment) -> Moment { now + clockLead }
}

extension Participant {
  /// Whether a person plays here (and not watches): the one whom convergence is about.
  var isPerson: Bool {
    if case .person = client { true } else { false }
  }

  /// A person who came to play.
  var isPlayer: Bool {
    guard case .person(let person) = client, case .play = person.model.intent else { return false }
    return true
  }

  var isMischievous: Bool {
    if case .mischief = client { true } else { false }
  }
}
