/// The sentences of the client, in the language of whoever reads them.
package struct Texts: Sendable {
  package init() {}

  func tooSmall(_ columns: Int, _ rows: Int) -> [String] {
    [
      "This terminal is too small.", "It is \(columns)x\(rows); Cudgel needs",
      "\(ClientLimits.columnsMin)x\(ClientLimits.rowsMin) or more.",
    ]
  }

  func connecting(_ url: String) -> String { "Connecting to \(url) …" }
  /// Who has no name that can be shown.
  var nameless: String { "Wanderer" }
  var hosting: String { "Starting a match …" }
  var entering: String { "Entering …" }

  func cannotReach(_ url: String, _ why: String) -> String {
    "Could not reach \(url): \(why)"
  }
  func noAnswer(_ url: String) -> String { "\(url) does not answer." }
  func refused(_ why: String) -> String { "The server refused: \(why)" }
  func closed(code: UInt16, _ reason: String) -> String {
    let words = reason.isEmpty ? "" : ": \(reason)"
    return "The server closed the link (\(code))\(words)."
  }
  func nonsense(_ what: String) -> String {
    "The server said something that makes no sense (\(what))."
  }
  func lostForGood(_ seconds: Int64) -> String {
    "The link was lost, and did not come back within \(seconds) seconds."
  }
  var hostFailed: String { "The match could not be started: " }

  var linkLost: String { "The link is lost" }
  func redialing(_ seconds: Int64) -> String { "Trying again for \(seconds) more s" }
  func attempts(_ count: Int) -> String { "attempt \(count)" }
  var welcomeBack: String { "The link is back." }
  func silence(_ tenths: Int64) -> String {
    "no word from the server for \(tenths / 10).\(tenths % 10) s"
  }

  func notReady(_ what: String) -> String { "\(what) is not ready." }
  var dash: String { "Dash" }

  func entered(_ server: String) -> String { "Welcome to \(server). ? shows the keys." }
  func watching(_ name: String) -> String { "watching \(name)" }
  var watchingAll: String { "watching freely" }
  func shouts(_ name: String, _ text: String) -> String { "\(name) shouts: \(text)" }
  func tellsParty(_ name: String, _ text: String) -> String { "[party] \(name): \(text)" }
  func tooLittleMana(_ what: String) -> String { "Too little mana for \(what)." }
  var cannotPause: String { "You can only pause where you play alone." }
  var paused: String { "paused" }
  var pausedKeys: String { "p goes on" }

  var watcherKeys: String { "f next player · arrows look · ? help" }

  var dead: String { "You are dead" }
  var fire: String { "fire" }
  func felledBy(_ kind: String) -> String { "felled by \(the(kind))" }
  /// A kind with its article, which some names have already.
  func the(_ kind: String) -> String {
    kind.hasPrefix("The ") ? "the " + kind.dropFirst(4) : "the " + kind
  }
  func wakesIn(_ seconds: Int64) -> String {
    seconds > 0 ? "You wake at the fire in \(seconds) s" : "You wake …"
  }

  var leaveTitle: String { "Leave the match?" }
  var leaveKeys: String { "y leave · n stay" }
  var anyKey: String { "Enter goes on · q quits" }
  var helpTitle: String { "Keys" }
  var say: String { "say: " }
}
