import Simulation
import Wire

/// The person at the keyboard as a session knows them: keys and options, what is held down, and
/// what the client does for them until something happens.
struct Hand: Hashable, Sendable {
  struct Held: Hashable, Sendable {
    var key: Key
    var direction: Direction
  }

  /// A foe that is to become the target, by as many presses of the key for the next one.
  struct Wanted: Hashable, Sendable {
    var foe: SeenNumber
    var triesLeft: Int
  }

  /// Something that makes itself noticed on the screen.
  struct Alarm: Hashable, Sendable {
    var occasion: Alarms.Occasion
    var until: Moment
  }

  /// How one looks back.
  enum Rewind: Hashable, Sendable {
    /// The picture stands, and one goes back from here.
    case pause
    /// The last seconds before one's death.
    case lastMoments
  }

  var keys = KeyMap()
  var options = Options()
  /// The terminal tells when a key is let go.
  var tellsReleases = false
  /// Keys that walk and are down, in the order in which they were pressed.
  var held: [Held] = []
  var run: Run?
  /// The step that waits because of the run, and not because of a key.
  var stepOfRun: Direction?
  var isRunNext = false
  /// What was is to be shown.
  var wantsRewind: Rewind?
  /// The options are to be opened.
  var wantsOptions = false
  var said = SaidLines()
  /// Lines by which the log was scrolled back.
  var logBack = 0
  var wanted: Wanted?
  /// How often one's name was said.
  var calls = 0
  var alarm: Alarm?
  /// The bell is to ring once.
  var isRinging = false

  /// Whether a held key walks on by itself.
  var holds: Bool { tellsReleases && options.holdsKeys }

  /// Whether a wish lays something over the picture.
  func isOpening(_ wish: Wish) -> Bool {
    switch wish {
    case .help, .board, .party, .pack, .map, .log, .sheet, .gestures, .ranks, .leave, .options,
      .chat:
      true
    case .act, .run, .runNext, .look, .followNext, .followPrevious, .director, .rewind,
      .lastMoments, .clearInputs, .mark, .pause, .cheer, .picture:
      false
    }
  }
}

/// What was said before, to be said again.
struct SaidLines: Hashable, Sendable {
  private var lines: [String] = []
  /// The line that is shown; as many as there are is what is being typed.
  private var shown = 0
  private var typed = ""

  /// A new line is typed.
  mutating func begin() {
    shown = lines.count
    typed = ""
  }

  mutating func add(_ line: String) {
    lines.removeAll { $0 == line }
    if lines.count == ClientLimits.saidLinesMax { lines.removeFirst() }
    lines.append(line)
    begin()
  }

  /// The line before or after; nil at either end. `present` is what stands in the field.
  mutating func turn(_ steps: Int, from present: String) -> String? {
    let next = shown + steps
    guard next >= 0, next <= lines.count else { return nil }
    if shown == lines.count { typed = present }
    shown = next
    return next == lines.count ? typed : lines[next]
  }
}
