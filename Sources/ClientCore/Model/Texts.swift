/// The sentences of the client, in one place until they come from `Assets/`.
enum Texts {
  static func tooSmall(_ columns: Int, _ rows: Int) -> [String] {
    [
      "This terminal is too small.", "It is \(columns)x\(rows); Cudgel needs",
      "\(ClientLimits.columnsMin)x\(ClientLimits.rowsMin) or more.",
    ]
  }

  static func connecting(_ url: String) -> String { "Connecting to \(url) …" }
  /// Who has no name that can be shown.
  static let nameless = "Wanderer"
  static let hosting = "Starting a match …"
  static let entering = "Entering …"

  static func cannotReach(_ url: String, _ why: String) -> String {
    "Could not reach \(url): \(why)"
  }
  static func noAnswer(_ url: String) -> String { "\(url) does not answer." }
  static func refused(_ why: String) -> String { "The server refused: \(why)" }
  static func closed(code: UInt16, _ reason: String) -> String {
    let words = reason.isEmpty ? "" : ": \(reason)"
    return "The server closed the link (\(code))\(words)."
  }
  static func nonsense(_ what: String) -> String {
    "The server said something that makes no sense (\(what))."
  }
  static func lostForGood(_ seconds: Int64) -> String {
    "The link was lost, and did not come back within \(seconds) seconds."
  }
  static let hostFailed = "The match could not be started: "

  static let linkLost = "The link is lost"
  static func redialing(_ seconds: Int64) -> String { "Trying again for \(seconds) more s" }
  static func attempts(_ count: Int) -> String { "attempt \(count)" }
  static let welcomeBack = "The link is back."
  static func silence(_ tenths: Int64) -> String {
    "no word from the server for \(tenths / 10).\(tenths % 10) s"
  }

  static func notReady(_ what: String) -> String { "\(what) is not ready." }
  static let dash = "Dash"

  static func entered(_ server: String) -> String { "Welcome to \(server). ? shows the keys." }
  static func watching(_ name: String) -> String { "watching \(name)" }
  static let watchingAll = "watching freely"
  static func shouts(_ name: String, _ text: String) -> String { "\(name) shouts: \(text)" }
  static func tellsParty(_ name: String, _ text: String) -> String { "[party] \(name): \(text)" }
  static func tooLittleMana(_ what: String) -> String { "Too little mana for \(what)." }
  static let cannotPause = "You can only pause where you play alone."
  static let paused = "paused"
  static let pausedKeys = "p goes on"

  static let watcherKeys = "f next player · arrows look · ? help"

  static let dead = "You are dead"
  static let fire = "fire"
  static func felledBy(_ kind: String) -> String { "felled by \(the(kind))" }
  /// A kind with its article, which some names have already.
  static func the(_ kind: String) -> String {
    kind.hasPrefix("The ") ? "the " + kind.dropFirst(4) : "the " + kind
  }
  static func wakesIn(_ seconds: Int64) -> String {
    seconds > 0 ? "You wake at the fire in \(seconds) s" : "You wake …"
  }

  static let leaveTitle = "Leave the match?"
  static let leaveKeys = "y leave · n stay"
  static let anyKey = "Enter goes on · q quits"
  static let helpTitle = "Keys"
  static let say = "say: "
}
