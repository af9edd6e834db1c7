import ClientCore
import Transport

/// A way to watch over HTTP, as a request asks for it. Pure: what is wrong with the request is the
/// answer that refuses it.
enum Road: Hashable, Sendable {
  /// The match drawn with escape sequences.
  case ansi(PictureForm)
  /// The same as a page that never ends.
  case frame(PictureForm)
  /// Server-sent events, from the one after that id.
  case events(after: EventID?)
  /// JSON: now, or once something is newer than that tick, after so many seconds at the latest.
  case state(after: Int?, waitSeconds: Int)

  /// The paths there are.
  static let paths = ["/watch/ansi", "/watch/frame", "/watch/events", "/watch/state"]

  /// nil for a path that is none of them.
  init?(_ request: HTTPRequest) throws(HTTPResponse) {
    switch request.path {
    case "/watch/ansi": self = .ansi(try PictureForm(request, isPage: false))
    case "/watch/frame": self = .frame(try PictureForm(request, isPage: true))
    case "/watch/events": self = .events(after: try Self.lastEvent(of: request))
    case "/watch/state":
      let after = try request.number("after", in: 0...Int(UInt32.max))
      let wait = try request.number("wait", in: 0...RoadLimits.waitSecondsMax)
      guard wait == nil || after != nil else {
        throw .text(400, "wait needs after=TICK: the tick of the state that you have.")
      }
      self = .state(after: after, waitSeconds: wait ?? 0)
    default: return nil
    }
  }

  /// What must be drawn for it; nil where nothing must.
  var size: PictureForm? {
    switch self {
    case .ansi(let form), .frame(let form): form.size
    case .events, .state: nil
    }
  }

  /// Who is to be followed; empty for nobody.
  static func followed(_ request: HTTPRequest) throws(HTTPResponse) -> String {
    let name = request.query("follow") ?? ""
    guard name.utf8.count <= RoadLimits.followBytesMax else {
      throw .text(400, "follow is longer than any player's name.")
    }
    return name
  }

  /// `EventSource` sends the header when it comes back; `?after=` is for those that can't.
  private static func lastEvent(of request: HTTPRequest) throws(HTTPResponse) -> EventID? {
    guard let text = request.headers.first("Last-Event-ID") ?? request.query("after"),
      !text.isEmpty
    else { return nil }
    guard let id = EventID(text) else {
      throw .text(400, "The last event's id is none of ours: they look like 3f2a-1200-0.")
    }
    return id
  }
}

/// How a picture is drawn: all who ask for the same form share its bytes.
struct PictureForm: Hashable, Sendable {
  var columns: Int
  var rows: Int
  var depth: ColorDepth
  var isUnicode: Bool

  /// What most terminals are, and the colours that nearly all of them have.
  static let usual = PictureForm(columns: 80, rows: 24, depth: .palette, isUnicode: true)

  init(columns: Int, rows: Int, depth: ColorDepth, isUnicode: Bool) {
    self.columns = columns
    self.rows = rows
    self.depth = depth
    self.isUnicode = isUnicode
  }

  /// A page has all colours, whatever is asked for.
  init(_ request: HTTPRequest, isPage: Bool) throws(HTTPResponse) {
    self = .usual
    columns = try request.number("cols", in: RoadLimits.columns) ?? columns
    rows = try request.number("rows", in: RoadLimits.rows) ?? rows
    isUnicode = try request.number("ascii", in: 0...1) != 1
    if isPage {
      depth = .truecolor
    } else if let text = request.query("depth") {
      guard let asked = Self.depths.first(where: { $0.name == text })?.depth else {
        let names = Self.depths.map(\.name).joined(separator: ", ")
        throw .text(400, "depth is one of \(names).")
      }
      depth = asked
    }
  }

  /// The same at any depth: what is drawn once.
  var size: PictureForm {
    var size = self
    size.depth = .truecolor
    return size
  }

  private static let depths: [(name: String, depth: ColorDepth)] = [
    ("truecolor", .truecolor), ("256", .palette), ("16", .sixteen), ("8", .eight), ("none", .none),
  ]
}

extension HTTPRequest {
  /// A number of the query; nil where it is not given.
  fileprivate func number(_ name: String, in range: ClosedRange<Int>) throws(HTTPResponse) -> Int? {
    guard let text = query(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .text(
        400, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }
}
