import Simulation
package import Wire

/// A recording as pictures, without anybody at the keys: for exports.
package struct ReplayPictures: Sendable {
  private var playback: Playback
  private let context: ViewContext
  private let columns: Int
  private let rows: Int

  /// How a recording is to be drawn.
  package struct Style: Sendable {
    package var columns: Int
    package var rows: Int
    /// The player to go along with; empty lets the director find what is worth seeing.
    package var follow: String
    package var texts: Texts
    package var palette: Palette

    package init(columns: Int, rows: Int, follow: String, texts: Texts, palette: Palette) {
      self.columns = min(ClientLimits.columnsMax, max(ClientLimits.columnsMin, columns))
      self.rows = min(ClientLimits.rowsMax, max(ClientLimits.rowsMin, rows))
      self.follow = follow
      self.texts = texts
      self.palette = palette
    }
  }

  /// Begins so many microseconds after the recording's beginning.
  package init(
    _ recording: Recording, at elapsed: Int64, _ style: Style
  ) throws(RecordingError) {
    columns = style.columns
    rows = style.rows
    context = ViewContext(
      isUnicode: true, options: Options(), now: .zero, seed: 1, texts: style.texts,
      palette: style.palette)
    var session = MatchSession(role: .watching(follow: ""), url: "", texts: style.texts, at: .zero)
    session.past = nil
    session.lead =
      style.follow.isEmpty ? Lead(director: Director()) : Lead(name: style.follow)
    session.resize(to: MatchLayout(columns: columns, rows: rows), columnsPerTile: 1)
    let tickRate = recording.header.tickRate
    let tick = recording.firstTick + Int(max(0, elapsed) * Int64(tickRate) / 1_000_000)
    playback = try Playback(
      .recording(recording), for: .file, tickRate: tickRate, as: session, at: tick)
  }

  /// Since the recording's beginning, and how long it is, in microseconds.
  package var elapsed: Int64 { playback.elapsed }
  package var total: Int64 { playback.total }

  /// Who plays, as far as the recording was read.
  package var names: [String] { playback.session.roster }

  /// What there is to see now.
  package var picture: CellGrid {
    var grid = CellGrid(columns: columns, rows: rows)
    var context = context
    context.now = playback.now
    PlaybackView(playback: playback, context: context, hasKeys: false).draw(on: &grid)
    return grid
  }

  /// Goes on; false at the end.
  package mutating func advance(microseconds: Int64) -> Bool {
    guard !playback.isAtEnd else { return false }
    playback.advance(by: microseconds)
    return true
  }
}

/// A recording as an asciinema cast (asciicast v2, docs.asciinema.org/manual/asciicast/v2): one
/// line of JSON after the other, a header and then what a terminal is sent, with the time.
package struct ReplayCast: Sendable {
  /// From one picture to the next, in microseconds: watchers are told ten times a second.
  private static let step: Int64 = 100_000

  private var pictures: ReplayPictures
  private let begin: Int64
  private let end: Int64
  private let header: String
  private var encoder = ScreenEncoder(depth: .truecolor, isUnicode: true)
  private var shown: CellGrid?
  private var hasBegun = false
  private var isOver = false

  /// From and to are in microseconds since the recording's beginning; nil is its end.
  package init(
    _ recording: Recording, from: Int64, to: Int64?, _ style: ReplayPictures.Style
  ) throws(RecordingError) {
    pictures = try ReplayPictures(recording, at: from, style)
    begin = pictures.elapsed
    end = min(to ?? .max, pictures.total)
    let title = Self.quoted("Cudgel: \(recording.header.serverName)")
    header =
      "{\"version\": 2, \"width\": \(style.columns), \"height\": \(style.rows), "
      + "\"timestamp\": \(recording.header.begunAt), \"title\": \(title), "
      + "\"env\": {\"TERM\": \"xterm-256color\"}}"
  }

  /// Who plays in what was written.
  package var names: [String] { pictures.names }

  /// The next line, without its end; nil after the last.
  package mutating func next() -> String? {
    guard hasBegun else {
      hasBegun = true
      return header
    }
    while !isOver {
      let time = pictures.elapsed - begin
      let grid = pictures.picture
      // The cursor is hidden, and the screen is empty to begin with.
      var bytes: [UInt8] = shown == nil ? Array("\u{1B}[?25l\u{1B}[2J".utf8) : []
      encoder.encode(grid, from: shown, into: &bytes)
      shown = grid
      isOver = pictures.elapsed >= end || !pictures.advance(microseconds: Self.step)
      if !bytes.isEmpty {
        let text = Self.quoted(String(decoding: bytes, as: UTF8.self))
        return "[\(Self.seconds(time)), \"o\", \(text)]"
      }
    }
    return nil
  }

  private static func seconds(_ microseconds: Int64) -> String {
    let millis = microseconds / 1000
    let rest = String(1000 + millis % 1000).dropFirst()
    return "\(millis / 1000).\(rest)"
  }

  /// As JSON writes it (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension ReplayPictures {
  /// How long a recording is, in microseconds.
  package static func total(of recording: Recording) -> Int64 {
    let ticks = Int64(recording.lastTick.rawValue) - Int64(recording.firstTick.rawValue)
    return ticks * (1_000_000 / Int64(max(1, recording.header.tickRate)))
  }

  /// `90`, `1:30` or `1:02:03` in microseconds; nil for anything else.
  package static func microseconds(of text: String) -> Int64? {
    Playback.seconds(of: text).map { Int64($0) * 1_000_000 }
  }
}
